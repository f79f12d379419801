import type { GroupWeighting } from '@sextant/statistics';

import { releasePlan, type ReleasePlan } from '../anonymity/release-plan.js';
import { releaseRules, type ReleaseRules } from '../anonymity/release-rules.js';
import type { PlannedBlock } from '../anonymity/planned-partitions.js';
import type { Instrument, State } from '../instrument/instrument.js';
import { axisKeys, isAsked, statesOf } from '../instrument/readers.js';
import { answerTables, type AnswerTable, type ItemColumn } from './answer-table.js';
import { STATED, whoStated } from './stated-point.js';
import type { WaveInput } from './wave-input.js';
import { functionWeight, weightingOfWave } from './weighting-of-wave.js';

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
  /** Blocks of functions as shown, empty if only the total is. */
  blocks: readonly PlannedBlock[];
  /** How groups speak in a named wave. */
  weighting: GroupWeighting;
  /** Weight of a function in totals; null where all people count alike. */
  weightOf: ((key: string) => number) | null;
  level: number;
  hasDesired: boolean;
}

/** Lays out a wave. Throws `InvalidInput` for answers that do not fit the instrument. */
export function contextOf(input: WaveInput): ScoringContext {
  const { instrument, answers } = input;
  const rules = releaseRules({ ...input, modes: instrument.aggregation?.confidentiality_modes });
  const tables = answerTables(instrument, answers);
  const plan = planOf(input, rules, tables);
  const partition = plan.partition('function');
  return {
    instrument,
    tables,
    functions: answers.respondents.map((respondent) => respondent.function),
    answered: answers.respondents.map((_, i) => hasRating(tables.current, i) || hasRating(tables.desired, i)),
    plan,
    rules,
    blocks: partition?.blocks ?? [],
    weighting: weightingOfWave(input, partition).options,
    weightOf: instrument.functions ? functionWeight(instrument, input.functionWeights) : null,
    level: input.level ?? 0.95,
    hasDesired: statesOf(instrument).includes('desired'),
  };
}

function planOf(input: WaveInput, rules: ReleaseRules, tables: Record<State, AnswerTable>): ReleasePlan {
  const { instrument, answers } = input;
  const states = statesOf(instrument).map((state) => tables[state]);
  const columns = states.flatMap(({ state, columns: items }) =>
    items.map(({ item, options }) => ({
      key: columnKey(state, item.key),
      answered: options.map((option) => (option === 0 ? 0 : 1)),
    })),
  );
  return releasePlan({
    people: answers.respondents.length,
    rules,
    partitions: (input.breakdowns ?? ['function']).map((key) => ({
      key,
      groups: answers.respondents.map((respondent) => respondent[key] ?? null),
      order: key === 'function' ? (instrument.functions ?? []).map((declared) => declared.key) : undefined,
    })),
    columns: [...columns, { key: STATED, answered: whoStated(axisKeys(instrument), answers) }],
  });
}

function hasRating(table: AnswerTable, respondent: number): boolean {
  return table.columns.some(({ options }) => options[respondent] !== 0);
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
