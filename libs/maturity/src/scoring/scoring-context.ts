import type { Instrument, State } from '../instrument/instrument.js';
import { isAsked } from '../instrument/readers.js';
import type { GroupWeighting } from '../statistics/weighting.js';
import type { AnswerTable, ItemColumn } from './answer-table.js';
import type { Partition, ReleaseRules } from './release.js';
import type { Rounding } from './rounding.js';

/** What every part of the scoring needs to know about its wave. */
export interface ScoringContext {
  instrument: Instrument;
  tables: Record<State, AnswerTable>;
  /** Function of each respondent. */
  functions: (string | null)[];
  /** Who gave at least one level, in either state. */
  answered: boolean[];
  rules: ReleaseRules;
  rounding: Rounding;
  /** By function; scores are weighted by these blocks, so no total can be taken apart below them. */
  blocks: Partition;
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
