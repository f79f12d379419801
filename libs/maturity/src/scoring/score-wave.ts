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
import { headOf, partition, releaseRules } from './release.js';
import { roundingOf } from './rounding.js';
import type { ScoringContext } from './scoring-context.js';
import { statedPoint } from './stated-point.js';
import { SCORING_VERSION, type WaveInput } from './wave-input.js';
import { weightingOfWave, type WaveWeighting } from './weighting-of-wave.js';

/**
 * Answers of a wave in, its frozen result out: scores item first, intervals, position, agreement, gaps, breakdowns, and
 * nothing that fewer people than the minimum stand behind. Throws `InvalidInput` for answers that do not fit the instrument.
 */
export function scoreWave(input: WaveInput): ResultDocument {
  const { instrument, answers } = input;
  const rules = releaseRules(input);
  const rounding = roundingOf(rules);
  const tables = answerTables(instrument, answers);
  const functions = answers.respondents.map((respondent) => respondent.function);
  const answered = functions.map((_, i) => hasRating(tables.current, i) || hasRating(tables.desired, i));
  const people = answered.filter(Boolean).length;
  const declared = (instrument.functions ?? []).map(({ key }) => key);
  const blocks = partition(functions, answered, declared, rules);
  const weighting = weightingOfWave(input, blocks);
  const context: ScoringContext = {
    instrument,
    tables,
    functions,
    answered,
    rules,
    rounding,
    blocks,
    weighting: weighting.options,
    level: input.level ?? 0.95,
    hasDesired: statesOf(instrument).includes('desired'),
  };
  const draws = { seed: input.seed, replicates: input.replicates ?? 2000 };
  const before = input.previous?.result ?? null;
  const current = stateResult(context, tables.current, draws, before?.current.plane ?? null);
  const desired = context.hasDesired ? stateResult(context, tables.desired, draws, null) : null;
  const breakdowns =
    blocks.blocks.length === 0 ? [] : [breakdownResult(context, 'function', blocks, context.hasDesired)];
  const isWithheld = people < rules.k;
  return {
    schema: 'sextant-result/1',
    scoringVersion: SCORING_VERSION,
    instrument: { key: instrument.meta.key, version: instrument.meta.version },
    anonymity: {
      mode: input.mode,
      minimumGroup: rules.k,
      commentsMinimum: rules.commentsMinimum,
      distributionMinimum: rules.distributionMinimum,
      withheld: isWithheld,
    },
    method: methodNote(context, input, draws, weighting),
    participation: participationOf(input, rules, blocks, people),
    current,
    desired,
    gaps: desired === null ? [] : gapsBetweenStates(context, current, desired),
    breakdowns,
    perceptionGaps: groupGaps(context, blocks),
    disagreement: byDisagreement(current.items),
    stated: statedPoint(context, answers, desired),
    comments: commentsToTell(context, answers),
    change: linkedChange(context, input.previous),
    flags: flagsOf(context, people, isWithheld),
  };
}

function stateResult(
  context: ScoringContext,
  table: AnswerTable,
  draws: Draws,
  before: PlaneResult | null,
): StateResult {
  const { instrument, rules } = context;
  const people = table.columns.length === 0 ? 0 : countRating(table);
  const items = itemResults(context, table);
  const minimum = instrument.scoring?.minimum_items_per_axis ?? 1;
  return {
    state: table.state,
    n: people < rules.k || people === 0 ? null : headOf(people, rules),
    axes: axisKeys(instrument).map((key) => {
      const columns = table.columns.filter(({ item }) => (item.loads?.[key] ?? 0) > 0);
      const score = compositeScore(context, columns, ({ item }) => item.loads?.[key] ?? 0);
      const flags = score.itemsUsed < minimum && score.pct !== null ? [...score.flags, 'too_few_items'] : score.flags;
      return { key, ...score, level: null, flags };
    }),
    plane: planeResult(context, table, items, draws, before),
    dimensions: instrument.dimensions.map(({ key, formative }) => {
      const own = new Set(itemsOfDimension(instrument, key));
      const columns = table.columns.filter(({ item }) => own.has(item) && item.weight !== 0);
      const score = compositeScore(context, columns, ({ item }) => item.weight ?? 1);
      return { key, formative: formative ?? false, ...score, agreement: compositeAgreement(context, columns) };
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
    pooledGroups: context.blocks.blocks.find(({ pooled }) => pooled)?.members ?? [],
  };
}

function flagsOf(context: ScoringContext, people: number, isWithheld: boolean): string[] {
  if (people === 0) return ['no_data'];
  if (isWithheld) return ['below_threshold'];
  const needed = context.instrument.sampling_guidance?.minimum_for_a_position;
  const functions = new Set(context.blocks.blocks.flatMap(({ members }) => members)).size;
  const isThin = needed !== undefined && (people < needed.respondents || functions < (needed.functions ?? 0));
  return isThin ? ['below_guidance'] : [];
}

function hasRating(table: AnswerTable, respondent: number): boolean {
  return table.columns.some(({ rated }) => !Number.isNaN(rated[respondent]!));
}

function countRating(table: AnswerTable): number {
  let people = 0;
  for (let i = 0; i < table.respondents; i++) if (hasRating(table, i)) people++;
  return people;
}
