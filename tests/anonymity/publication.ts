import { releasePlan, releaseRules, type Fitting, type ReleasePlan } from '@sextant/maturity';

import { LinearSystem, type Term } from './solver.js';
import { declaredPartitions, type World, type WorldWave } from './worlds.js';

/** Which defences a publisher has; all of them unless the suite is itself on trial. */
export interface Defences {
  /** Groupings are fitted beside each other. */
  overlap: boolean;
  /** Questions are counted one by one: a small cell stays out of the scores of its group. */
  cells: boolean;
  /** Plain figures stay away from weighted ones that they would take apart. */
  oneTotal: boolean;
  /** Means that go respondent first, and linked people, only where they tell nobody apart. */
  classes: boolean;
}

export const ALL_DEFENCES: Defences = { overlap: true, cells: true, oneTotal: true, classes: true };

const asDeclared: Fitting = (_, candidate) => ({ grouping: candidate, isCoarser: false });

/** Everything that is published about a wave, as equations in the answers, and the sets of people behind plain means. */
export interface Publication {
  plan: ReleasePlan;
  figures: LinearSystem;
  sets: { item: string; people: Set<number> }[];
}

/** Publishes a world, wave by wave, exactly (not rounded, which is more than anybody gets to see). */
export function publish(world: World, defences: Defences = ALL_DEFENCES): Publication[] {
  const published = world.waves.map((wave, number) => new Publisher(world, wave, number, defences).publish());
  if (world.mode === 'confidential') addLinkedChanges(world, published, defences);
  return published;
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
        weightedBy: world.isWeighted ? world.reported[0]! : null,
      },
      defences.overlap ? undefined : asDeclared,
    );
  }

  publish(): Publication {
    this.items();
    for (const { parts } of this.world.composites) {
      this.totals(parts);
      this.groups(parts);
      this.respondentFirst(parts);
    }
    return { plan: this.plan, figures: this.figures, sets: this.sets };
  }

  /** Each question alone: weighted mean, plain mean, and the mean of every group that may be shown. */
  private items(): void {
    this.world.items.forEach(({ key }, item) => {
      const column = this.plan.column(key);
      if (!column.shown) return;
      this.tell(this.weightedShares(item, 1, 1));
      if (column.unweighted || !this.defences.oneTotal) {
        this.tell(alike(this.answering[item]!, item, 1, 1));
        this.sets.push({ item: key, people: new Set(this.answering[item]) });
      }
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
    const { shown, columns, unweighted } = this.plan.total(parts.map(({ item }) => item));
    if (!shown) return;
    const used = this.weights(parts, columns);
    this.tell(used.flatMap(({ item, weight, sum }) => this.weightedShares(item, weight, sum)));
    if (unweighted || !this.defences.oneTotal)
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

  /** The mean of people's own means, beside the mean of the questions' means. */
  private respondentFirst(parts: World['composites'][number]['parts']): void {
    const { shown, columns } = this.plan.total(parts.map(({ item }) => item));
    const counts = this.wave.members.map((_, member) => this.countOf(member, columns));
    const people = counts.flatMap((count, member) => (count > 0 ? [member] : []));
    if (!shown || people.length < this.world.k) return;
    if (this.defences.classes && !this.plan.mayStandBeside(columns, counts)) return;
    this.tell(
      columns.flatMap((key) => {
        const item = this.itemOf(key);
        return this.answering[item]!.map((member) => ({
          member,
          item,
          numerator: 1,
          denominator: counts[member]! * people.length,
        }));
      }),
    );
  }

  private countOf(member: number, columns: readonly string[]): number {
    return columns.filter((key) => this.wave.answers[member]![this.itemOf(key)] !== null).length;
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

  /** Shares in a mean that gives each block of the first partition a voice for each of its members. */
  private weightedShares(item: number, weight: number, sum: number): Shares {
    const weighting = this.world.isWeighted ? this.plan.partition(this.world.reported[0]!) : undefined;
    const people = this.answering[item]!;
    if (!weighting) return alike(people, item, weight, sum);
    const present = weighting.blocks
      .map(({ key, members }) => ({
        voices: members.length,
        own: people.filter((one) => weighting.blockOf[one] === key),
      }))
      .filter(({ own }) => own.length > 0);
    const voices = present.reduce((total, block) => total + block.voices, 0);
    return present.flatMap((block) =>
      block.own.map((member) => ({
        member,
        item,
        numerator: weight * block.voices,
        denominator: sum * voices * block.own.length,
      })),
    );
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

/** Where people can be linked: the mean change of those who answered a question in two waves running. */
function addLinkedChanges(world: World, published: readonly Publication[], { classes }: Defences): void {
  for (let later = 1; later < world.waves.length; later++) {
    const waves = [world.waves[later - 1]!, world.waves[later]!] as const;
    const plans = [published[later - 1]!.plan, published[later]!.plan] as const;
    world.items.forEach(({ key }, item) => {
      const answeredIn = ({ members, answers }: WorldWave) =>
        new Set(members.filter((_, member) => answers[member]![item] !== null));
      const [before, after] = [answeredIn(waves[0]), answeredIn(waves[1])];
      const linked = [...after].filter((person) => before.has(person));
      const classesIn = ({ members }: WorldWave) =>
        members.map((person) => (before.has(person) && after.has(person) ? 1 : null));
      const isSafe = plans.every((plan, i) => plan.mayStandBeside([key], classesIn(waves[i]!)));
      if (linked.length < world.k || (classes && !isSafe)) return;
      const terms = linked.flatMap((person) =>
        [later - 1, later].map((wave) => ({
          unknown: answerOf(wave, person, item),
          numerator: wave === later ? 1 : -1,
          denominator: linked.length,
        })),
      );
      published[later]!.figures.add(terms);
    });
  }
}
