import {
  axisKeys,
  type GroupCell,
  type Item,
  type ReleasePlan,
  type ResultDocument,
  type Score,
  type State,
  type StateResult,
} from '@sextant/maturity';

import type { ScoredWave } from './scored-worlds.js';
import { LinearSystem, type Term } from './solver.js';

/** A printed figure: how it was made of answers, what it is exactly, and what was printed. */
export interface Figure {
  name: string;
  terms: Term[];
  exact: number;
  printed: number;
  /** How far rounding may have moved it. */
  tolerance: number;
}

const FEW = 20;

/** Name of the unknown for one answer. */
export function unknownOf(state: State, person: number, item: string): string {
  return `${state} ${person} ${item}`;
}

/**
 * Every mean in a result document as an equation in the answers, made the way the method note says. The reader of a document may know who
 * answered what and thus the plan; the exact values, which nobody sees, serve to prove that the equations are the document's.
 */
export function figuresOf(scored: ScoredWave, plan: ReleasePlan): Figure[] {
  return new ResultReader(scored, plan).read();
}

/** The figures as a system to solve. */
export function systemOf(figures: readonly Figure[]): LinearSystem {
  const system = new LinearSystem();
  for (const { terms } of figures) system.add(terms);
  return system;
}

type Shares = { member: number; item: string; numerator: number; denominator: number }[];
type Score_ = Pick<Score, 'pct' | 'n' | 'flags'>;

class ResultReader {
  private readonly figures: Figure[] = [];
  private readonly result: ResultDocument;
  private state: State = 'current';

  constructor(
    private readonly scored: ScoredWave,
    private readonly plan: ReleasePlan,
  ) {
    this.result = scored.result;
  }

  read(): Figure[] {
    for (const state of [this.result.current, this.result.desired]) if (state) this.readState(state);
    for (const gap of this.result.gaps) {
      if (gap.kind === 'dimension' && gap.method === 'paired' && gap.pct !== null) this.readPairs(gap.key, gap.pct);
    }
    return this.figures;
  }

  private readState(state: StateResult): void {
    this.state = state.state;
    for (const item of state.items) {
      const own = [{ item: item.key, weight: 1 }];
      this.tell(`${item.key}`, item, this.weighted(own, this.total([item.key])));
      if (item.counts) this.tellPlain(`${item.key} counts`, own);
      if (item.perceptionGap) this.readDifference(item.key, item.perceptionGap);
    }
    for (const { key, agreement, unweightedPct, ...score } of state.dimensions) {
      this.readScore(
        key,
        score,
        unweightedPct,
        this.partsOf((item) => (item.dimension === key ? (item.weight ?? 1) : 0)),
        agreement !== null,
      );
    }
    for (const { key, unweightedPct, ...score } of state.axes) {
      this.readScore(
        key,
        score,
        unweightedPct,
        this.partsOf((item) => item.loads?.[key] ?? 0),
        false,
      );
    }
    for (const breakdown of this.result.breakdowns) {
      const cells = breakdown[this.state];
      breakdown.groups.forEach((group, row) => {
        this.scored.instrument.dimensions.forEach(({ key }, at) => {
          const parts = this.partsOf((item) => (item.dimension === key ? (item.weight ?? 1) : 0));
          this.readCell(breakdown.key, group.key, parts, cells?.dimensions[row]![at] ?? null);
        });
        axisKeys(this.scored.instrument).forEach((axis, at) => {
          this.readCell(
            breakdown.key,
            group.key,
            this.partsOf((item) => item.loads?.[axis] ?? 0),
            cells?.axes[row]![at] ?? null,
          );
        });
      });
    }
  }

  private readScore(
    key: string,
    score: Score_,
    unweightedPct: number | null,
    parts: Part[],
    hasAgreement: boolean,
  ): void {
    const columns = this.total(parts.map(({ item }) => item));
    this.tell(key, score, this.weighted(parts, columns));
    const used = parts.filter(({ item }) => columns.includes(item));
    // Agreement counts people alike: whoever reads it may as well know the plain mean.
    if (unweightedPct !== null || hasAgreement) this.tellPlain(`${key} plain`, used);
  }

  private readCell(partition: string, block: string, parts: readonly Part[], cell: GroupCell | null): void {
    if (cell === null) return;
    const keys = parts.map(({ item }) => this.columnKey(item));
    const columns = new Set(this.plan.score(partition, block, keys).columns);
    const used = parts.filter(({ item }) => columns.has(this.columnKey(item)));
    const shares = used.flatMap(({ item, weight }) =>
      alike(this.answering(item, partition, block), item, weight, weightOf(used)),
    );
    const isHomogeneous = used.length === 1 && cell.interval === null && cell.pct % 25 === 0;
    if (isHomogeneous) return;
    const isAtAnEnd = used.length > 1 && (cell.pct === 5 || cell.pct === 95);
    const flags = isAtAnEnd ? ['near_the_end'] : [];
    this.tell(`${partition} ${block}`, { ...cell, flags }, shares, (item) => this.answering(item, partition, block));
  }

  /** The difference between the means of two groups, and what it says: less than either mean, but neither is printed. */
  private readDifference(item: string, gap: { high: string; low: string; levels: number }): void {
    const mean = (block: string, sign: number) =>
      alike(this.answering(item, 'function', block), item, 1, 1).map((share) => ({ ...share, numerator: sign }));
    const isAtAnEnd = [gap.high, gap.low].some((block) => {
      const people = this.answering(item, 'function', block);
      const pct = people.reduce((sum, member) => sum + this.told(this.state, member, item), 0) / people.length;
      return people.length < FEW && (pct < 5 || pct > 95);
    });
    const shares = [...mean(gap.high, 1), ...mean(gap.low, -1)];
    this.add(`${item} difference`, shares, gap.levels * 25, isAtAnEnd ? Infinity : 1.26);
  }

  /** Mean over people of the mean difference of what they answered in both states. */
  private readPairs(dimension: string, pct: number): void {
    const items = this.partsOf((item) => (item.dimension === dimension ? (item.weight ?? 1) : 0)).map(
      ({ item }) => item,
    );
    const used = items.filter((item) =>
      (['current', 'desired'] as const).every((state) => this.plan.column(`${state} ${item}`).shown),
    );
    const states = ['desired', 'current'] as const;
    const both = this.scored.members.map((_, member) => {
      const own = used.filter((item) => states.every((state) => this.level(state, member, item) !== null));
      return own.length >= Math.max(1, Math.ceil(this.askedOf(member, used) / 2)) ? own : [];
    });
    const people = both.filter((own) => own.length > 0).length;
    let exact = 0;
    const terms = both.flatMap((own, member) =>
      own.flatMap((item) =>
        states.map((state, i) => {
          const numerator = i === 0 ? 1 : -1;
          exact += (numerator * this.told(state, member, item)) / (own.length * people);
          const unknown = unknownOf(state, this.scored.members[member]!, item);
          return { unknown, numerator, denominator: own.length * people };
        }),
      ),
    );
    this.figures.push({
      name: `${dimension} pairs`,
      terms,
      exact,
      printed: pct,
      tolerance: Math.abs(pct) === 90 ? Infinity : 0.51,
    });
  }

  private askedOf(member: number, items: readonly string[]): number {
    const own = this.scored.input.answers.respondents[member]!.function;
    return this.scored.instrument.items.filter(({ key, ask }) => {
      return items.includes(key) && (ask!.includes('all') || ask!.includes(own!));
    }).length;
  }

  private tellPlain(name: string, parts: readonly Part[]): void {
    const shares = parts.flatMap(({ item, weight }) => alike(this.answering(item), item, weight, weightOf(parts)));
    this.figures.push({ name, terms: this.terms(shares), exact: NaN, printed: NaN, tolerance: Infinity });
  }

  private tell(name: string, { pct, n, flags }: Score_, shares: Shares, membersOf?: (item: string) => number[]): void {
    if (pct === null || flags.includes('homogeneous') || shares.length === 0) return;
    const rounded = typeof n === 'number' ? 0.051 : 0.51;
    this.add(name, shares, pct, flags.includes('near_the_end') ? Infinity : rounded, membersOf);
  }

  private add(
    name: string,
    shares: Shares,
    printed: number,
    tolerance: number,
    membersOf?: (item: string) => number[],
  ): void {
    const exact = shares.reduce((sum, { member, item, numerator, denominator }) => {
      return sum + (this.told(this.state, member, item, membersOf?.(item)) * numerator) / denominator;
    }, 0);
    this.figures.push({ name: `${this.state} ${name}`, terms: this.terms(shares), exact, printed, tolerance });
  }

  private terms(shares: Shares): Term[] {
    return shares.map(({ member, item, numerator, denominator }) => ({
      unknown: unknownOf(this.state, this.scored.members[member]!, item),
      numerator,
      denominator,
    }));
  }

  /** Shares in a total with the weights of the method note. */
  private weighted(parts: readonly Part[], columns: readonly string[]): Shares {
    const used = parts.filter(({ item }) => columns.includes(item));
    const { weights } = this.result.method;
    return used.flatMap(({ item, weight }) => {
      const all = this.answering(item);
      if (weights.length === 0) return alike(all, item, weight, weightOf(used));
      const blocks = weights
        .map((block) => ({ voices: block.weight, own: this.answering(item, 'function', block.group) }))
        .filter(({ own, voices }) => own.length > 0 && voices > 0);
      const voices = blocks.reduce((sum, block) => sum + block.voices, 0);
      return blocks.flatMap((block) =>
        block.own.map((member) => ({
          member,
          item,
          numerator: weight * block.voices,
          denominator: weightOf(used) * voices * block.own.length,
        })),
      );
    });
  }

  private total(items: readonly string[]): string[] {
    return this.plan
      .total(items.map((item) => this.columnKey(item)))
      .columns.map((key) => key.slice(key.indexOf(' ') + 1));
  }

  private partsOf(weightOfItem: (item: Item) => number): Part[] {
    return this.scored.instrument.items
      .map((item) => ({ item: item.key, weight: 2 * weightOfItem(item) }))
      .filter(({ weight }) => weight > 0);
  }

  private columnKey(item: string): string {
    return `${this.state} ${item}`;
  }

  private answering(item: string, partition?: string, block?: string): number[] {
    const blockOf = partition === undefined ? null : this.plan.partition(partition)!.blockOf;
    return this.scored.members.flatMap((_, member) => {
      const isIn = blockOf === null || blockOf[member] === block;
      return isIn && this.level(this.state, member, item) !== null ? [member] : [];
    });
  }

  /** An answer in percent as figures take it: where nearly all of a few agree, all of them do (R13). */
  private told(state: State, member: number, item: string, block?: readonly number[]): number {
    const everybody = this.scored.members.map((_, i) => i).filter((i) => this.level(state, i, item) !== null);
    const level = (i: number) =>
      nearlyAll(everybody.map((j) => this.level(state, j, item)!)) ?? this.level(state, i, item)!;
    const ofBlock = block && nearlyAll(block.map(level));
    return (((ofBlock ?? level(member)) - 1) / 4) * 100;
  }

  private level(state: State, member: number, item: string): number | null {
    const place = this.scored.instrument.items.findIndex(({ key }) => key === item);
    return this.scored.levels[state][member]![place]!;
  }
}

/** An item with its weight, doubled: halves become whole numbers, as fractions need them. */
type Part = { item: string; weight: number };

/** The level that more than nine in ten of fewer than 20 chose. */
function nearlyAll(levels: readonly number[]): number | null {
  if (levels.length >= FEW) return null;
  return levels.find((level) => levels.filter((other) => other === level).length > 0.9 * levels.length) ?? null;
}

function weightOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { weight }) => sum + weight, 0);
}

function alike(members: readonly number[], item: string, weight: number, sum: number): Shares {
  return members.map((member) => ({
    member,
    item,
    numerator: weight,
    denominator: sum * members.length,
  }));
}
