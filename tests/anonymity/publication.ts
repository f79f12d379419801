import { releasePlan, releaseRules, type Fitting, type ReleasePlan } from '@sextant/maturity';

import { LinearSystem, type Term } from './solver.js';
import { declaredPartitions, type World, type WorldWave } from './worlds.js';

/** Which defences a publisher has; all of them unless the suite is itself on trial. */
export interface Defences {
  /** Groupings are fitted beside each other. */
  overlap: boolean;
  /** Questions are counted one by one: a small cell stays out of the scores of its group. */
  cells: boolean;
}

export const ALL_DEFENCES: Defences = { overlap: true, cells: true };

const asDeclared: Fitting = (_, candidate) => ({ grouping: candidate, isCoarser: false });

/** Everything that is published about a wave, as equations in the answers, and the sets of people behind plain means. */
export interface Publication {
  plan: ReleasePlan;
  figures: LinearSystem;
  sets: { item: string; people: Set<number> }[];
}

/** Publishes a world, wave by wave, exactly (not rounded, which is more than anybody gets to see). */
export function publish(world: World, defences: Defences = ALL_DEFENCES): Publication[] {
  return world.waves.map((wave, number) => new Publisher(world, wave, number, defences).publish());
}

/** Name of the unknown for one answer. */
export function answerOf(wave: number, person: number, item: number): string {
  return `${wave} ${person} ${item}`;
}

/** One person's answer to one item with its share in a figure. */
type Shares = { member: number; item: number; numerator: number; denominator: number }[];

class Publisher {
  private readonly plan: ReleasePlan;
  private readonly figures = new LinearSystem();
  private readonly sets: Publication['sets'] = [];
  private readonly answering: number[][];

  constructor(
    private readonly world: World,
    private readonly wave: WorldWave,
    private readonly number: number,
    private readonly defences: Defences,
  ) {
    const columns = world.items.map(({ key }, item) => ({
      key,
      answered: wave.answers.map((levels) => levels[item] !== null),
    }));
    this.answering = columns.map(({ answered }) => answered.flatMap((mark, member) => (mark ? [member] : [])));
    this.plan = releasePlan(
      {
        people: wave.members.length,
        rules: releaseRules({ mode: world.mode, minimumGroup: world.k }),
        partitions: declaredPartitions(world, wave),
        columns,
      },
      defences.overlap ? undefined : asDeclared,
    );
  }

  publish(): Publication {
    this.items();
    for (const { parts } of this.world.composites) {
      this.totals(parts);
      this.groups(parts);
    }
    return { plan: this.plan, figures: this.figures, sets: this.sets };
  }

  /** Each question alone: everybody's mean, and the mean of every group that may be shown. */
  private items(): void {
    this.world.items.forEach(({ key }, item) => {
      const column = this.plan.column(key);
      if (!column.shown) return;
      this.tell(alike(this.answering[item]!, item, 1, 1));
      this.sets.push({ item: key, people: new Set(this.answering[item]) });
      for (const { key: partition, blocks, blockOf } of this.plan.partitions) {
        for (const block of blocks.filter((own) => this.plan.cell(partition, own.key, key))) {
          const people = this.answering[item]!.filter((member) => blockOf[member] === block.key);
          this.tell(alike(people, item, 1, 1));
          this.sets.push({ item: key, people: new Set(people) });
        }
      }
    });
  }

  /** A score over several questions for everybody. */
  private totals(parts: World['composites'][number]['parts']): void {
    const { shown, columns } = this.plan.total(parts.map(({ item }) => item));
    if (!shown) return;
    const used = this.weights(parts, columns);
    this.tell(used.flatMap(({ item, weight, sum }) => alike(this.answering[item]!, item, weight, sum)));
  }

  /** The same for each group. */
  private groups(parts: World['composites'][number]['parts']): void {
    const keys = parts.map(({ item }) => item);
    for (const { key: partition, blocks, blockOf } of this.plan.partitions) {
      for (const block of blocks) {
        const within = (item: number) => this.answering[item]!.filter((member) => blockOf[member] === block.key);
        const columns = this.defences.cells
          ? this.plan.score(partition, block.key, keys).columns
          : keys.filter((key) => this.plan.column(key).shown && within(this.itemOf(key)).length > 0);
        const used = this.weights(parts, columns);
        const people = new Set(used.flatMap(({ item }) => within(item)));
        if (people.size < this.world.k) continue;
        this.tell(used.flatMap(({ item, weight, sum }) => alike(within(item), item, weight, sum)));
      }
    }
  }

  private itemOf(key: string): number {
    return this.world.items.findIndex((item) => item.key === key);
  }

  private weights(parts: World['composites'][number]['parts'], columns: readonly string[]) {
    const used = parts.filter(({ item }) => columns.includes(item));
    // Halves become whole numbers: only the ratio counts.
    const sum = used.reduce((total, { weight }) => total + 2 * weight, 0);
    return used.map(({ item, weight }) => ({ item: this.itemOf(item), weight: 2 * weight, sum }));
  }

  private tell(shares: Shares): void {
    if (shares.length > 0) this.figures.add(shares.map((share) => this.term(share)));
  }

  private term({ member, item, numerator, denominator }: Shares[number]): Term {
    return { unknown: answerOf(this.number, this.wave.members[member]!, item), numerator, denominator };
  }
}

function alike(members: readonly number[], item: number, weight: number, sum: number): Shares {
  return members.map((member) => ({ member, item, numerator: weight, denominator: sum * members.length }));
}
