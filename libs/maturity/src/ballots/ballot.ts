import type { BrokenRule } from '../broken-rule.js';
import type { Xy } from '../position/plane-geometry.js';
import type { BallotKind } from '../words.js';

export type { BallotKind };

/** One of the things to choose from; for a level, its number as `key` and its words. */
export interface BallotOption {
  readonly key: string;
  readonly label: string;
}

/** A question as far as votes and tallies depend on it. */
export interface BallotQuestion {
  readonly kind: BallotKind;
  /** Levels lowest first, or the things to choose from, to rank or to put dots on. */
  readonly options: readonly BallotOption[];
  /** Dots each person may give away. */
  readonly dots: number | null;
}

/** An order of options, best first. What is left out shares the last place, which must be said. */
export interface Ranking {
  readonly order: readonly string[];
  readonly restTied?: boolean;
}

/** A reply by kind: level and confidence a number, point percent of range, choice a key, dots by key, ideas texts. */
export type VoteValue = number | Xy | string | Readonly<Record<string, number>> | Ranking | readonly string[];

/** A vote as it counts: what was said, and the function of whoever said it. */
export interface CountedVote {
  readonly value: VoteValue;
  readonly function: string | null;
}

/** A vote of a question with whose it is, so that the last one of each person counts in every later round. */
export interface CastVote extends CountedVote {
  /** Any name that is the same in all rounds. */
  readonly person: string;
  readonly round: number;
  /** The facilitator or a scribe wrote it down. */
  readonly isRecorded: boolean;
}

export const CONFIDENCE_LEVELS = [1, 2, 3, 4, 5] as const;
export const MOST_IDEAS = 10;
export const LONGEST_IDEA = 280;

/** The rule by which a value is no reply to the question; null if it is one. */
export function voteProblem(question: BallotQuestion, value: unknown): BrokenRule | null {
  return CHECKS[question.kind](question, value);
}

const NO_CHOICE: BrokenRule = { rule: 'choice' };
const MALFORMED: BrokenRule = { rule: 'malformed' };

type Check = (question: BallotQuestion, value: unknown) => BrokenRule | null;

const CHECKS: Readonly<Record<BallotKind, Check>> = {
  level: ({ options }, value) =>
    typeof value === 'number' && options.some(({ key }) => key === String(value)) ? null : NO_CHOICE,
  confidence: (_, value) =>
    (CONFIDENCE_LEVELS as readonly unknown[]).includes(value) ? null : { rule: 'range', least: 1, most: 5 },
  point: (_, value) => (isPoint(value) ? null : { rule: 'range', least: 0, most: 100 }),
  choice: ({ options }, value) => (options.some(({ key }) => key === value) ? null : NO_CHOICE),
  dots: dotsProblem,
  ranking: rankingProblem,
  ideas: (_, value) => {
    if (!Array.isArray(value) || value.length === 0 || value.length > MOST_IDEAS)
      return { rule: 'count', least: 1, most: MOST_IDEAS };
    const fits = value.every((idea) => typeof idea === 'string' && idea.trim() !== '' && idea.length <= LONGEST_IDEA);
    return fits ? null : { rule: 'length', least: 1, most: LONGEST_IDEA };
  },
};

function isPoint(value: unknown): value is Xy {
  if (!isRecord(value) || Object.keys(value).length !== 2) return false;
  return [value.x, value.y].every((each) => typeof each === 'number' && each >= 0 && each <= 100);
}

function dotsProblem({ options, dots }: BallotQuestion, value: unknown): BrokenRule | null {
  if (!isRecord(value)) return MALFORMED;
  const entries = Object.entries(value);
  if (entries.some(([key]) => !options.some((option) => option.key === key))) return NO_CHOICE;
  if (entries.some(([, count]) => !Number.isInteger(count) || (count as number) < 0)) return { rule: 'wholeNumber' };
  const given = entries.reduce((sum, [, count]) => sum + (count as number), 0);
  return given >= 1 && given <= (dots ?? 0) ? null : { rule: 'range', least: 1, most: dots ?? 0 };
}

function rankingProblem({ options }: BallotQuestion, value: unknown): BrokenRule | null {
  if (!isRecord(value) || !Array.isArray(value.order)) return MALFORMED;
  const order = value.order as unknown[];
  if (order.length === 0) return { rule: 'required' };
  if (!order.every((key) => options.some((option) => option.key === key))) return NO_CHOICE;
  if (new Set(order).size !== order.length) return { rule: 'repeated' };
  const all = options.length;
  return order.length === all || value.restTied === true ? null : { rule: 'count', least: all, most: all };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
