import type { ReleasePlan } from '../anonymity/release-plan.js';
import type { ReleaseRules } from '../anonymity/release-rules.js';
import type { Instrument } from '../instrument/instrument.js';
import type { AnswerTable } from '../scoring/answer-table.js';

/** The answers of a wave in one state, with what decides how they may be told. */
export interface StateToPublish {
  readonly instrument: Instrument;
  readonly table: AnswerTable;
  readonly plan: ReleasePlan;
  readonly rules: ReleaseRules;
  /** Function of each respondent. */
  readonly functions: readonly (string | null)[];
  /** Weight of a function in totals; null where all people count alike. */
  readonly weightOf: ((key: string) => number) | null;
}
