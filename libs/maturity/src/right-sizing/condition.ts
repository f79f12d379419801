import type { ContextQuestion } from '../instrument/advice-rules.js';
import type { PointName } from '../instrument/rules.js';
import type { Point } from './points.js';

/** What a signal is judged by. Whatever is not known is null, and a condition on it is neither true nor false. */
export interface AdviceFacts {
  current: Point | null;
  desired: Point | null;
  destination: Point | null;
  /** How far one can get on an axis until the horizon. */
  pace: number | null;
  /** Chosen option keys by question. */
  chosen: Readonly<Record<string, readonly string[]>>;
  /** Current value of a dimension or an item, in levels. */
  levelNow(key: string): number | null;
  /** Share of all desired ratings at a level, 0 to 1. */
  shareOfDesiredAt(level: number): number | null;
}

/** True, false, or null where the facts do not tell. */
export type Condition = (facts: AdviceFacts) => boolean | null;

/** The names that may stand in a rule. */
export interface Vocabulary {
  axes: readonly string[];
  positions: readonly string[];
  questions: readonly ContextQuestion[];
  /** Dimensions and items. */
  values: readonly string[];
}

/** Pieces of the grammar; the first has one group, the point, the second one group, the name. */
export const POINT = '(current|desired|destination)(?: state)?';
export const KEY = '([A-Za-z0-9][A-Za-z0-9_.-]*)';

/** The groups of a pattern that fits the whole clause. */
export function matched(clause: string, pattern: string): (string | undefined)[] | null {
  return new RegExp(`^${pattern}$`, 'i').exec(clause)?.slice(1) ?? null;
}

/** A point as it is named in rules, however it was written. */
export function pointName(written: string): PointName {
  return written.toLowerCase() as PointName;
}

/** All hold (Kleene 1938: unknown unless one fails). */
export function allOf(values: readonly (boolean | null)[]): boolean | null {
  if (values.includes(false)) return false;
  return values.includes(null) ? null : true;
}

/** Any holds (unknown unless one holds or all fail). */
export function anyOf(values: readonly (boolean | null)[]): boolean | null {
  if (values.includes(true)) return true;
  return values.includes(null) ? null : false;
}

/** Not known stays not known. */
export function denied(value: boolean | null): boolean | null {
  return value === null ? null : !value;
}
