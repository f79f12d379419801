import { commonItems } from '../instrument/comparability.js';
import type { State } from '../instrument/instrument.js';
import type { LinkedChange, LinkedChangeRow } from '../result/result-document.js';
import { respondentScores } from '../statistics/respondent-scores.js';
import { waveChange } from '../statistics/wave-change.js';
import { answerTables, rowsOf, type AnswerTable, type ItemColumn } from './answer-table.js';
import { headOf, maySpread } from './release.js';
import { askedBy, type ScoringContext } from './scoring-context.js';
import type { PreviousWave } from './wave-input.js';

/** Change of every dimension among people, where they are known to be the same; null without links. */
export function linkedChange(context: ScoringContext, previous: PreviousWave | null | undefined): LinkedChange | null {
  const linked = previous?.linked;
  if (!linked || linked.pairs.length === 0 || !differByEnough(context, linked)) return null;
  const earlier = answerTables(linked.instrument, linked.answers);
  const states: State[] = context.hasDesired ? ['current', 'desired'] : ['current'];
  const rows = states.flatMap((state) =>
    context.instrument.dimensions.flatMap(({ key }) => changeRow(context, linked, earlier[state], state, key) ?? []),
  );
  if (rows.length === 0) return null;
  const { instrument, method } = previous.result;
  return { previous: { instrumentVersion: instrument.version, seed: method.seed }, rows };
}

type Linked = NonNullable<PreviousWave['linked']>;

/** Who joined or left must be nobody or enough people, or the change tells what they said. */
function differByEnough(context: ScoringContext, { answers, pairs }: Linked): boolean {
  const joined = context.functions.length - pairs.length;
  const left = answers.respondents.length - pairs.length;
  return [joined, left].every((people) => people === 0 || people >= context.rules.k);
}

function changeRow(
  context: ScoringContext,
  linked: Linked,
  earlier: AnswerTable,
  state: State,
  key: string,
): LinkedChangeRow | null {
  const { rules, rounding } = context;
  const { common } = commonItems(linked.instrument, context.instrument, 'dimension', key);
  const keys = common.map((item) => item.key);
  const enough = (column: ItemColumn) => keys.includes(column.item.key) && column.n >= rules.k;
  const later = context.tables[state];
  const shared = later.columns.filter((column) => {
    const before = earlier.columns.find(({ item }) => item.key === column.item.key);
    return enough(column) && before !== undefined && enough(before);
  });
  const before = shared.map(({ item }) => earlier.columns.find((column) => column.item.key === item.key)!);
  if (shared.length === 0) return null;

  const first = respondentScores(rowsOf(before, earlier.respondents, 'pct'), scored(context, before, linked));
  const second = respondentScores(rowsOf(shared, later.respondents, 'pct'), scored(context, shared, null));
  const [a, b] = aligned(first, second, linked.pairs);
  const change = waveChange(a, b, { level: context.level });
  const n = Math.min(change.nFirst, change.nSecond, change.nBoth ?? Infinity);
  if (change.change === null || n < Math.max(rules.k, 1)) return null;
  const spread = maySpread(n, shared.length, rules);
  return {
    kind: 'dimension',
    key,
    state,
    method: change.method,
    pct: rounding.points(change.change, n),
    interval: spread ? rounding.interval(change.ciLow, change.ciHigh, n) : null,
    nBoth: change.nBoth === null ? null : headOf(change.nBoth, rules),
  };
}

function scored(context: ScoringContext, columns: readonly ItemColumn[], linked: Linked | null) {
  const functions = linked ? linked.answers.respondents.map((respondent) => respondent.function) : context.functions;
  const minAnsweredShare = context.instrument.scoring?.minimum_answered_share ?? 0.5;
  return { minAnsweredShare, asked: askedBy(functions, columns) };
}

/** Linked people first, then those of one wave only, each with null where they were absent. */
function aligned(
  first: readonly (number | null)[],
  second: readonly (number | null)[],
  pairs: readonly [number, number][],
): [(number | null)[], (number | null)[]] {
  const linkedFirst = new Set(pairs.map(([earlier]) => earlier));
  const linkedSecond = new Set(pairs.map(([, later]) => later));
  const firstOnly = first.filter((_, i) => !linkedFirst.has(i));
  const secondOnly = second.filter((_, i) => !linkedSecond.has(i));
  return [
    [...pairs.map(([earlier]) => first[earlier]!), ...firstOnly, ...secondOnly.map(() => null)],
    [...pairs.map(([, later]) => second[later]!), ...firstOnly.map(() => null), ...secondOnly],
  ];
}
