import type { PlannedPartition } from '../anonymity/planned-partitions.js';
import { groupChanges, mayCompare } from '../anonymity/trend-rule.js';
import type { State } from '../instrument/instrument.js';
import type { PrintedState } from '../publication/printed.js';
import type { AnonymityNote, Breakdown, BreakdownCells, ResultDocument } from '../result/result-document.js';
import type { AnswerTable } from './answer-table.js';
import { commentsToTell } from './comments.js';
import { byDisagreement } from './disagreement.js';
import { groupGaps, namedCells } from './named/breakdown-results.js';
import { gapsBetweenStates } from './named/gaps.js';
import { linkedChange } from './named/linked-change.js';
import { namedState } from './named/named-state.js';
import type { Draws } from './named/plane-result.js';
import { statedPoint } from './named/stated-point.js';
import { participationOf } from './participation.js';
import { contextOf, type ScoringContext } from './scoring-context.js';
import { publishedWave } from './told/published-wave.js';
import { toldChange } from './told/told-change.js';
import { toldGaps } from './told/told-gaps.js';
import { toldCells, toldGroupGaps } from './told/told-groups.js';
import { toldState } from './told/told-state.js';
import { toldStated } from './told/told-stated.js';
import { SCORING_VERSION, type WaveInput } from './wave-input.js';
import { weightingOfWave } from './weighting-of-wave.js';

/**
 * Answers of a wave in, its frozen result out. In a named wave scores, intervals and agreement are those of the answers. In all others only
 * what the plan admits and the gate lets out is computed from answers, in bands, and everything else from that (docs/anonymity.md). Throws
 * `InvalidInput` for answers that do not fit the instrument.
 */
export function scoreWave(input: WaveInput): ResultDocument {
  const context = contextOf(input);
  return context.rules.isOpen ? namedResult(context, input) : toldResult(context, input);
}

function namedResult(context: ScoringContext, input: WaveInput): ResultDocument {
  const draws = drawsOf(input);
  const { tables, hasDesired } = context;
  const current = namedState(context, tables.current, draws, input.previous?.result.current.plane ?? null);
  const desired = hasDesired ? namedState(context, tables.desired, draws, null) : null;
  const breakdowns = breakdownsOf(context, (partition, table) => namedCells(context, partition, table));
  return {
    ...frameOf(context, input, breakdowns),
    current,
    desired,
    gaps: desired === null ? [] : gapsBetweenStates(context, current, desired),
    breakdowns,
    perceptionGaps: groupGaps(context, byFunction(breakdowns)),
    disagreement: byDisagreement(current.items),
    stated: statedPoint(context, input.answers, desired),
    change: linkedChange(context, input.previous),
  };
}

function toldResult(context: ScoringContext, input: WaveInput): ResultDocument {
  const published = publishedWave(context, input);
  const { tables } = context;
  const before = input.previous?.result.current.plane ?? null;
  const current = toldState(context, tables.current, published.current!, before);
  const desired = published.desired && toldState(context, tables.desired, published.desired, null);
  const breakdowns = breakdownsOf(context, (partition, table) =>
    toldCells(context, partition, table, published[table.state]!),
  );
  const { previous } = input;
  const frame = frameOf(context, input, breakdowns);
  const gate = { current: published.current!.outcome, desired: published.desired?.outcome ?? null };
  return {
    ...frame,
    anonymity: { ...frame.anonymity, gate },
    current,
    desired,
    gaps: desired === null ? [] : toldGaps(context, current, desired),
    breakdowns,
    perceptionGaps: toldGroupGaps(context, byFunction(breakdowns)),
    disagreement: byDisagreement(current.items),
    stated: toldStated(context, input.answers, desired),
    change: previous?.linked ? changeSince(context, published, previous.result, previous.linked) : null,
  };
}

function changeSince(
  context: ScoringContext,
  published: Record<State, PrintedState | null>,
  result: ResultDocument,
  linked: NonNullable<NonNullable<WaveInput['previous']>['linked']>,
) {
  return toldChange(context, published, {
    result,
    pairs: linked.pairs,
    people: linked.input.answers.respondents.length,
  });
}

/** What does not depend on how figures are told. */
function frameOf(context: ScoringContext, input: WaveInput, breakdowns: readonly Breakdown[]) {
  const { instrument, plan, blocks } = context;
  const weighting = weightingOfWave(input, plan.partition('function'));
  const { seed, replicates } = drawsOf(input);
  return {
    schema: 'sextant-result/2' as const,
    scoringVersion: SCORING_VERSION,
    instrument: { key: instrument.meta.key, version: instrument.meta.version },
    anonymity: anonymityNote(context, input, breakdowns),
    method: {
      order: 'item_first' as const,
      weighting: weighting.name,
      weights: weighting.weights,
      level: context.level,
      replicates,
      seed,
      seedText: input.seedText ?? null,
      resample: 'n_minus_1' as const,
      minimumAnsweredShare: instrument.scoring?.minimum_answered_share ?? 0.5,
      pooledGroups: blocks.filter(({ pooled }) => pooled).flatMap(({ members }) => members),
    },
    participation: participationOf(input, plan, blocks),
    comments: commentsToTell(context, input.answers),
    flags: flagsOf(context),
  };
}

function anonymityNote(
  { plan, rules }: ScoringContext,
  { mode, previous }: WaveInput,
  breakdowns: readonly Breakdown[],
): AnonymityNote {
  const changes = previous ? groupChanges(previous.members, previous.result.breakdowns, breakdowns) : [];
  return {
    rule: 2,
    mode,
    minimumGroup: rules.k,
    commentsMinimum: rules.commentsMinimum,
    distributionMinimum: rules.distributionMinimum,
    withheld: plan.isWithheld && !rules.isOpen,
    mayCompare: previous ? mayCompare(previous.members.total, rules) : null,
    notCompared: changes
      .filter(({ change }) => !mayCompare(change, rules))
      .map(({ breakdown, group }) => ({ breakdown, group })),
    gate: null,
  };
}

function breakdownsOf(
  { plan, tables, hasDesired }: ScoringContext,
  cellsOf: (partition: PlannedPartition, table: AnswerTable) => BreakdownCells,
): Breakdown[] {
  const shown = plan.partitions.filter(({ blocks }) => blocks.length > 0);
  return shown.map((partition) => ({
    key: partition.key,
    groups: partition.blocks.map(({ key, pooled, members, head }) => ({ key, pooled, members, n: head })),
    current: cellsOf(partition, tables.current),
    desired: hasDesired ? cellsOf(partition, tables.desired) : null,
  }));
}

function byFunction(breakdowns: readonly Breakdown[]): Breakdown | undefined {
  return breakdowns.find(({ key }) => key === 'function');
}

function drawsOf({ seed, replicates }: WaveInput): Draws {
  return { seed, replicates: replicates ?? 2000 };
}

function flagsOf({ plan, rules, instrument, blocks }: ScoringContext): string[] {
  if (plan.isWithheld) return [rules.isOpen ? 'no_data' : 'below_threshold'];
  const needed = instrument.sampling_guidance?.minimum_for_a_position;
  const functions = new Set(blocks.flatMap(({ members }) => members)).size;
  const isThin = needed !== undefined && (plan.n < needed.respondents || functions < (needed.functions ?? 0));
  return isThin ? ['below_guidance'] : [];
}
