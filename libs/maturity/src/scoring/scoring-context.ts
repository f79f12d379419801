import type { Instrument, State } from '../instrument/instrument.js';
import { isAsked } from '../instrument/readers.js';
import type { GroupWeighting } from '../statistics/weighting.js';
import type { AnswerTable, ItemColumn } from './answer-table.js';
import type { ReleasePlan } from '../anonymity/release-plan.js';
import type { ReleaseRules } from '../anonymity/release-rules.js';
import type { PlannedBlock } from '../anonymity/planned-partitions.js';
import type { Rounding } from './rounding.js';

/** What every part of the scoring needs to know about its wave. */
export interface ScoringContext {
  instrument: Instrument;
  tables: Record<State, AnswerTable>;
  /** Function of each respondent. */
  functions: (string | null)[];
  /** Who gave at least one level, in either state. */
  answered: boolean[];
  /** What may be shown; asked before anything is told. */
  plan: ReleasePlan;
  rules: ReleaseRules;
  rounding: Rounding;
  /** Blocks of functions as shown, empty if only the total is. Totals are weighted by them and can be taken apart no further. */
  blocks: readonly PlannedBlock[];
  weighting: GroupWeighting;
  level: number;
  hasDesired: boolean;
}

/** How many of the items each respondent was asked. */
export function askedCounts(context: ScoringContext, columns: readonly ItemColumn[]): number[] {
  return askedBy(context.functions, columns);
}

/** How many of the items people of these functions are asked. */
export function askedBy(functions: readonly (string | null)[], columns: readonly ItemColumn[]): number[] {
  return functions.map((key) => columns.filter(({ item }) => isAsked(item, key)).length);
}

/** Name of an item's answers in one state, for the release plan. */
export function columnKey(state: State, item: string): string {
  return `${state} ${item}`;
}
