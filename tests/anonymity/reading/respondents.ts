import type { Instrument, Item, State, WaveInput } from '@sextant/maturity';

import type { AnswerSheet } from '../attack/answer-sheet.js';

/** A question with what it counts for in a mean. */
export interface Part {
  key: string;
  weight: number;
}

/** From so many questions on a total is one of many. */
const LIKE_QUESTIONS = 3;

/** Who answered what in one wave, and in which function: what an attacker may know without a result. */
export class Respondents {
  readonly instrument: Instrument;
  readonly k: number;
  private readonly known = new Map<string, number[]>();

  constructor(
    readonly sheet: AnswerSheet,
    readonly wave: number,
  ) {
    this.instrument = this.input.instrument;
    this.k = this.input.minimumGroup;
  }

  get input(): WaveInput {
    return this.sheet.waves[this.wave]!;
  }

  get people(): WaveInput['answers']['respondents'] {
    return this.input.answers.respondents;
  }

  /** Respondents who gave a level. */
  answering(state: State | 'stated', key: string): number[] {
    const name = `${state} ${key}`;
    const known = this.known.get(name);
    if (known) return known;
    const own = this.people.flatMap((_, i) => (this.sheet.place(this.wave, state, key, i) === null ? [] : [i]));
    this.known.set(name, own);
    return own;
  }

  /** The smallest number of people who answered any one of the questions. */
  smallest(state: State | 'stated', parts: readonly Part[], isMember: (i: number) => boolean = () => true): number {
    return Math.min(...parts.map(({ key }) => this.answering(state, key).filter(isMember).length));
  }

  /**
   * How many people stand behind a total. Of one or two questions the smallest number who answered any one of them; of more, where some
   * questions went to few, as many as make one answer pull no harder than it does in a total of three questions that all of them answered.
   */
  behindTotal(state: State | 'stated', parts: readonly Part[]): number {
    const smallest = this.smallest(state, parts);
    if (parts.length < LIKE_QUESTIONS) return smallest;
    const all = parts.reduce((sum, { weight }) => sum + weight, 0);
    const pulls = parts.map(({ key, weight }) => (this.answering(state, key).length * all) / (LIKE_QUESTIONS * weight));
    const anybody = new Set(parts.flatMap(({ key }) => this.answering(state, key))).size;
    return Math.max(smallest, Math.min(anybody, Math.floor(Math.min(...pulls) + 1e-9)));
  }

  /** Whether another wave asked a question in the same words. */
  asksAlike(other: Respondents, key: string): boolean {
    const textIn = (instrument: Instrument) => instrument.items.find((item) => item.key === key)?.text;
    return textIn(this.instrument) !== undefined && textIn(this.instrument) === textIn(other.instrument);
  }

  dimension(dimension: string): Part[] {
    return this.parts((item) => (item.dimension === dimension ? (item.weight ?? 1) : 0));
  }

  axis(axis: string): Part[] {
    return this.parts((item) => item.loads?.[axis] ?? 0);
  }

  private parts(weightOf: (item: Item) => number): Part[] {
    return this.instrument.items
      .map((item) => ({ key: item.key, weight: weightOf(item) }))
      .filter(({ weight }) => weight > 0);
  }
}
