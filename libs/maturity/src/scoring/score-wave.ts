import { NO_GROUP } from '../anonymity/pooling.js';
import { releasePlan, type ReleasePlan } from '../anonymity/release-plan.js';
import { releaseRules, type ReleaseRules } from '../anonymity/release-rules.js';
import { mayCompare } from '../anonymity/trend-rule.js';
import type { State } from '../instrument/instrument.js';
import { axisKeys, itemsOfDimension, statesOf } from '../instrument/readers.js';
import type { PlaneResult, ResultDocument, StateResult } from '../result/result-document.js';
import { answerTables, type AnswerTable } from './answer-table.js';
import { breakdownResult, groupGaps } from './breakdown-results.js';
import { commentsToTell } from './comments.js';
import { compositeAgreement, compositeScore } from './composite-score.js';
import { gapsBetweenStates } from './gaps.js';
import { byDisagreement, itemResults } from './item-results.js';
import { linkedChange } from './linked-change.js';
import { participationOf } from './participation.js';
import { planeResult, type Draws } from './plane-result.js';
import { roundingOf } from './rounding.js';
import { columnKey, type ScoringContext } from './scoring-context.js';
import { STATED, statedPoint, whoStated } from './stated-point.js';
import { SCORING_VERSION, type WaveInput } from './wave-input.js';
import { toldAnswers } from './told-answers.js';
import { functionWeight, weightingOfWave, type WaveWeighting } from './weighting-of-wave.js';

/**
 * Answers of a wave in, its frozen result out: scores item first, intervals, position, agreement, gaps, breakdowns, and
 * nothing that fewer people than the minimum stand behind. Throws `InvalidInput` for answers that do not fit the instrument.
 */
export function scoreWave(input: WaveInput): ResultDocument {
  const { instrument, answers } = input;
  const context = contextOf(input);
  const { plan, rules } = context;
  const weighting = weightingOfWave(input, plan.partition('function'));
  const draws = { seed: input.seed, replicates: input.replicates ?? 2000 };
  const before = input.previous?.result ?? null;
  const current = stateResult(context, context.tables.current, draws, before?.current.plane ?? null);
  const desired = context.hasDesired ? stateResult(context, context.tables.desired, draws, null) : null;
  const breakdowns = plan.partitions
    .filter(({ blocks }) => blocks.length > 0)
    .map((partition) => breakdownResult(context, partition));
  return {
    schema: 'sextant-result/1',
    scoringVersion: SCORING_VERSION,
    instrument: { key: instrument.meta.key, version: instrument.meta.version },
    anonymity: {
      mode: input.mode,
      minimumGroup: rules.k,
      commentsMinimum: rules.commentsMinimum,
      distributionMinimum: rules.distributionMinimum,
      withheld: plan.isWithheld && !rules.isOpen,
      mayCompare: input.previous ? mayCompare(input.previous.members.total, rules) : null,
    },
    method: methodNote(context, input, draws, weighting),
    participation: participationOf(input, plan, context.blocks),
    current,
    desired,
    gaps: desired === null ? [] : gapsBetweenStates(context, current, desired),
    breakdowns,
    perceptionGaps: groupGaps(
      context,
      breakdowns.find(({ key }) => key === 'function'),
    ),
    disagreement: byDisagreement(current.items),
    stated: statedPoint(context, answers, desired),
    comments: commentsToTell(context, answers),
    change: linkedChange(context, input.previous),
    flags: flagsOf(context),
  };
}

function contextOf(input: WaveInput): ScoringContext {
  const { instrument, answers } = input;
  const rules = releaseRules({ ...input, modes: instrument.aggregation?.confidentiality_modes });
  const tables = answerTables(instrument, answers);
  const plan = planOf(input, rules, tables);
  const partition = plan.partition('function');
  return {
    instrument,
    tables: toldAnswers(tables, rules),
    functions: answers.respondents.map((respondent) => respondent.function),
    answered: answers.respondents.map((_, i) => hasRating(tables.current, i) || hasRating(tables.desired, i)),
    plan,
    rules,
    rounding: roundingOf(rules),
    blocks: partition?.blocks ?? [],
    weighting: weightingOfWave(input, partition).options,
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
    weightedBy: instrument.functions ? 'function' : null,
    silentGroups: silentFunctions(input),
  });
}

/** Functions without a voice: behind them nobody can hide in a weighted total. */
function silentFunctions({ instrument, answers, functionWeights }: WaveInput): string[] {
  const weightOf = functionWeight(instrument, functionWeights);
  const functions = new Set(answers.respondents.map((respondent) => respondent.function ?? NO_GROUP));
  return [...functions].filter((key) => weightOf(key) === 0);
}

function stateResult(
  context: ScoringContext,
  table: AnswerTable,
  draws: Draws,
  before: PlaneResult | null,
): StateResult {
  const { instrument, plan } = context;
  const items = itemResults(context, table);
  const minimum = instrument.scoring?.minimum_items_per_axis ?? 1;
  return {
    state: table.state,
    n: plan.total(instrument.items.map(({ key }) => columnKey(table.state, key))).head,
    axes: axisKeys(instrument).map((key) => {
      const score = compositeScore(context, table, table.columns, ({ item }) => item.loads?.[key] ?? 0);
      const isThin = score.itemsUsed < minimum && score.pct !== null;
      return { key, ...score, level: null, flags: isThin ? [...score.flags, 'too_few_items'] : score.flags };
    }),
    plane: planeResult(context, table, items, draws, before),
    dimensions: instrument.dimensions.map(({ key, formative }) => {
      const own = new Set(itemsOfDimension(instrument, key));
      const columns = table.columns.filter(({ item }) => own.has(item) && item.weight !== 0);
      const score = compositeScore(context, table, columns, ({ item }) => item.weight ?? 1);
      return { key, formative: formative ?? false, ...score, agreement: compositeAgreement(context, table, columns) };
    }),
    items,
  };
}

function methodNote(
  context: ScoringContext,
  input: WaveInput,
  draws: Draws,
  weighting: WaveWeighting,
): ResultDocument['method'] {
  return {
    order: 'item_first',
    weighting: weighting.name,
    weights: weighting.weights,
    level: context.level,
    replicates: draws.replicates,
    seed: draws.seed,
    seedText: input.seedText ?? null,
    resample: 'n_minus_1',
    minimumAnsweredShare: context.instrument.scoring?.minimum_answered_share ?? 0.5,
    pooledGroups: context.blocks.filter(({ pooled }) => pooled).flatMap(({ members }) => members),
  };
}

function flagsOf({ plan, rules, instrument, blocks }: ScoringContext): string[] {
  if (plan.isWithheld) return [rules.isOpen ? 'no_data' : 'below_threshold'];
  const needed = instrument.sampling_guidance?.minimum_for_a_position;
  const functions = new Set(blocks.flatMap(({ members }) => members)).size;
  const isThin = needed !== undefined && (plan.n < needed.respondents || functions < (needed.functions ?? 0));
  return isThin ? ['below_guidance'] : [];
}

function hasRating(table: AnswerTable, respondent: number): boolean {
  return table.columns.some(({ options }) => options[respondent] !== 0);
}
