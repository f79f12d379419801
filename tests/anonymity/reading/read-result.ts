import {
  axisKeys,
  type Band,
  type Breakdown,
  type GroupCell,
  type Interval,
  type PlaneResult,
  type ReleasePlan,
  type ResultDocument,
  type Score,
  type State,
  type StateResult,
} from '@sextant/maturity';

import { linearFigure, type CountFigure, type PrintedFigure, type Term } from '../attack/printed-figure.js';
import { edgesOf, edgesOfChange } from './edges.js';
import { meanOfQuestions, termsOf, totalOfQuestions } from './means.js';
import { plannedFor } from './planned.js';
import type { Part, Respondents } from './respondents.js';
import { correlation, standardError, type Range } from './spread.js';

type ToldCorrelation = NonNullable<PlaneResult['correlation']>;

/** A mean as a document tells it, beside what it is exactly, which nobody sees. */
export interface ToldMean {
  kind: 'dimension' | 'axis' | 'item' | 'group' | 'group axis' | 'group item' | 'stated' | 'change';
  name: string;
  band: Band;
  /** The smallest number of people who answered any one question in it. */
  n: number;
  questions: number;
  interval: Interval | null;
  exact: number;
}

type Told = Pick<GroupCell, 'band' | 'interval'>;
type Printed = Pick<ToldMean, 'band' | 'n' | 'questions' | 'interval'>;

/** What a document says that was computed from answers; the rest follows from these figures (P7). */
export interface Reading {
  figures: PrintedFigure[];
  means: ToldMean[];
}

/** Reads a result document as an attacker does who knows who answered what. `earlier`: the wave before, if its people are linked. */
export function readResult(
  result: ResultDocument,
  respondents: Respondents,
  earlier: Respondents | null = null,
): Reading {
  return new ResultReader(result, respondents).read(earlier);
}

class ResultReader {
  private readonly figures: PrintedFigure[] = [];
  private readonly means: ToldMean[] = [];
  private readonly truth: Int16Array;
  private readonly plan: ReleasePlan;

  constructor(
    private readonly result: ResultDocument,
    private readonly respondents: Respondents,
  ) {
    this.plan = plannedFor(respondents);
    this.truth = respondents.sheet.truth();
  }

  read(earlier: Respondents | null): Reading {
    for (const state of [this.result.current, this.result.desired]) if (state) this.readState(state);
    this.readStated();
    if (earlier) this.readChanges(earlier);
    return { figures: this.figures, means: this.means };
  }

  private readState(result: StateResult): void {
    const { state } = result;
    const { respondents } = this;
    for (const { key, ...score } of result.dimensions) {
      this.readScore({ kind: 'dimension', state, key }, score, respondents.dimension(key));
    }
    for (const { key, ...score } of result.axes)
      this.readScore({ kind: 'axis', state, key }, score, respondents.axis(key));
    for (const { key, shares, ...score } of result.items) {
      this.readScore({ kind: 'item', state, key }, score, [{ key, weight: 1 }]);
      if (shares) this.readShares(state, key, shares);
    }
    const told = result.plane?.correlation;
    if (told !== null && told !== undefined) this.readCorrelation(state, told);
    for (const breakdown of this.result.breakdowns) this.readBreakdown(state, breakdown);
  }

  private readScore(
    { kind, state, key }: { kind: ToldMean['kind']; state: State; key: string },
    { band, spread, interval }: Pick<Score, 'band' | 'spread' | 'interval'>,
    parts: Part[],
  ): void {
    if (!band && !spread) return;
    const used = this.usedInTotal(state, parts);
    const voices = totalOfQuestions(this.respondents, state, used);
    const n = this.respondents.behindTotal(state, used);
    if (band) this.tell(kind, `${state} ${key}`, termsOf(voices), { band, n, questions: used.length, interval });
    if (!spread) return;
    const name = `${state} ${key} standard error`;
    const { answers } = this.respondents.sheet;
    const range = rangeOfSpread(spread, this.leastSpread(n, used.length, spread.step));
    this.figures.push(standardError(name, { added: voices }, n, answers, range));
  }

  private readShares(state: State, key: string, shares: readonly { from: number; to: number }[]): void {
    const { sheet, wave, instrument } = this.respondents;
    const people = this.respondents.answering(state, key);
    const answers = Int32Array.from(people, (i) => sheet.place(wave, state, key, i)!);
    const isTurned = instrument.items.find((item) => item.key === key)!.reverse ?? false;
    shares.forEach(({ from, to }, level) => {
      const value = isTurned ? shares.length - 1 - level : level;
      this.figures.push(shareFigure(`${state} ${key} at ${value}`, answers, value, { from, to }));
    });
  }

  private readCorrelation(state: State, printed: ToldCorrelation): void {
    const totals = axisKeys(this.respondents.instrument).map((axis) => ({
      added: totalOfQuestions(this.respondents, state, this.usedInTotal(state, this.respondents.axis(axis))),
    }));
    const { sheet } = this.respondents;
    const pair = [totals[0]!, totals[1]!] as const;
    this.figures.push(correlation(`${state} correlation`, pair, sheet.answers, rangeOfCorrelation(printed)));
  }

  private readBreakdown(state: State, breakdown: Breakdown): void {
    const cells = breakdown[state];
    const { instrument } = this.respondents;
    breakdown.groups.forEach(({ key: group }, row) => {
      const read = (kind: ToldMean['kind'], name: string, parts: Part[], cell: Told | null | undefined) => {
        if (cell?.band) this.readGroup({ kind, state, name }, breakdown.key, group, parts, cell.band, cell.interval);
      };
      instrument.dimensions.forEach(({ key }, at) => {
        read('group', key, this.respondents.dimension(key), cells?.dimensions[row]?.[at]);
      });
      axisKeys(instrument).forEach((key, at) => {
        read('group axis', key, this.respondents.axis(key), cells?.axes[row]?.[at]);
      });
      instrument.items.forEach(({ key }, at) => {
        read('group item', key, [{ key, weight: 1 }], { band: cells?.items[row]?.[at] ?? null, interval: null });
      });
    });
  }

  private readGroup(
    { kind, state, name }: { kind: ToldMean['kind']; state: State; name: string },
    breakdown: string,
    group: string,
    parts: Part[],
    band: Band,
    interval: Interval | null,
  ): void {
    const { blockOf } = this.plan.partition(breakdown)!;
    const isMember = (i: number) => blockOf[i] === group;
    const used = parts.filter(({ key }) => this.plan.cell(breakdown, group, `${state} ${key}`));
    const voices = meanOfQuestions(this.respondents, state, used, isMember);
    const n = this.respondents.smallest(state, used, isMember);
    const printed = { band, n, questions: used.length, interval };
    this.tell(kind, `${state} ${breakdown} ${group} ${name}`, termsOf(voices), printed);
  }

  private readStated(): void {
    const bands = this.result.stated?.bands;
    if (!bands) return;
    const axes = axisKeys(this.respondents.instrument);
    for (const [i, band] of [bands.x, bands.y].entries()) {
      const parts = [{ key: axes[i]!, weight: 1 }];
      const voices = totalOfQuestions(this.respondents, 'stated', parts);
      const n = this.respondents.smallest('stated', parts);
      this.tell('stated', `stated ${axes[i]}`, termsOf(voices), { band, n, questions: 1, interval: null });
    }
  }

  /** Where the end of a standard error begins (P8). */
  private leastSpread(n: number, questions: number, step: number): number {
    const unit = 100 / (this.respondents.instrument.scale.levels.length - 1);
    return Math.ceil((2 * unit) / (n * Math.sqrt(questions)) / step - 1e-9) * step;
  }

  /** Linked changes (P7): the later total less the earlier, over the questions shown in both, all people of each. */
  private readChanges(earlier: Respondents): void {
    const plan = plannedFor(earlier);
    for (const { kind, key, state, band, spread, interval } of this.result.change?.rows ?? []) {
      if (!band) continue;
      const parts = kind === 'axis' ? this.respondents.axis(key) : this.respondents.dimension(key);
      const isShared = (part: Part) => earlier.asksAlike(this.respondents, part.key);
      const used = this.usedInTotal(state, parts).filter(
        (part) => isShared(part) && plan.column(`${state} ${part.key}`).shown,
      );
      const [added, takenAway] = [this.respondents, earlier].map((own) => totalOfQuestions(own, state, used));
      const terms = [...termsOf(added!), ...termsOf(takenAway!, -1)];
      const n = Math.min(...[this.respondents, earlier].map((own) => own.behindTotal(state, used)));
      this.tell('change', `${state} change of ${key}`, terms, { band, n, questions: used.length, interval });
      if (!spread) continue;
      const range = rangeOfSpread(spread, this.leastSpread(n, used.length, spread.step));
      const spoken = { added: added!, takenAway: takenAway! };
      const { answers } = this.respondents.sheet;
      this.figures.push(standardError(`${state} change of ${key}, standard error`, spoken, n, answers, range));
    }
  }

  private usedInTotal(state: State, parts: readonly Part[]): Part[] {
    const columns = new Set(this.plan.total(parts.map(({ key }) => `${state} ${key}`)).columns);
    return parts.filter(({ key }) => columns.has(`${state} ${key}`));
  }

  private tell(
    kind: ToldMean['kind'],
    name: string,
    terms: readonly Term[],
    { band, n, questions, interval }: Printed,
  ): void {
    const levels = this.respondents.instrument.scale.levels.length;
    const edges = kind === 'change' ? edgesOfChange(band) : edgesOf(band, { n, levels });
    this.figures.push(linearFigure(name, terms, edges));
    const exact = terms.reduce((sum, { answer, share }) => {
      return sum + (this.truth[answer]! * Number(share.over)) / Number(share.under);
    }, 0);
    this.means.push({ kind, name, band, n, questions, interval, exact });
  }
}

/** Numbers of people whose share lies in a band; the band at the top includes 100. */
function shareFigure(
  name: string,
  answers: Int32Array,
  value: number,
  { from, to }: { from: number; to: number },
): CountFigure {
  const n = answers.length;
  const low = Math.ceil((from * n) / 100 - 1e-9);
  const high = to === 100 ? n : Math.ceil((to * n) / 100 - 1e-9) - 1;
  return { kind: 'count', name, answers, value, low, high };
}

/** To the nearest multiple of the first step, upwards of the later ones; an end reads "at most" (P8). */
function rangeOfSpread({ se, step, end }: { se: number; step: number; end: boolean }, least: number): Range {
  if (end) return { low: 0, high: se };
  const [below, above] = step < 1 ? [step / 2, step / 2] : [step, 0];
  return { low: Math.max(least, se - below), high: se + above };
}

/** To the nearest multiple of its step. */
function rangeOfCorrelation({ value, step }: ToldCorrelation): Range {
  return { low: value - step / 2, high: value + step / 2 };
}
