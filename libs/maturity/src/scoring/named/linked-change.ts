import { respondentScores, waveChange } from '@sextant/statistics';

import { commonItems } from '../../instrument/comparability.js';
import type { State } from '../../instrument/instrument.js';
import type { LinkedChange, LinkedChangeRow } from '../../result/result-document.js';
import { answerTables, rowsOf, type AnswerTable, type ItemColumn } from '../answer-table.js';
import { askedBy, type ScoringContext } from '../scoring-context.js';
import type { LinkedPrevious, PreviousWave } from '../wave-input.js';

/**
 * Change of every dimension among people who are known to be the same; null without links, and in waves that promise not to use them.
 */
export function linkedChange(context: ScoringContext, previous: PreviousWave | null | undefined): LinkedChange | null {
  const linked = previous?.linked;
  if (!linked || linked.pairs.length === 0) return null;
  const earlier = answerTables(linked.input.instrument, linked.input.answers);
  const states: State[] = context.hasDesired ? ['current', 'desired'] : ['current'];
  const rows = states.flatMap((state) =>
    context.instrument.dimensions.flatMap(({ key }) => changeRow(context, linked, earlier[state], state, key) ?? []),
  );
  if (rows.length === 0) return null;
  const { instrument, method } = previous.result;
  return { previous: { instrumentVersion: instrument.version, seed: method.seed }, rows };
}

function changeRow(
  context: ScoringContext,
  linked: LinkedPrevious,
  earlier: AnswerTable,
  state: State,
  key: string,
): LinkedChangeRow | null {
  const { common } = commonItems(linked.input.instrument, context.instrument, 'dimension', key);
  const keys = common.map((item) => item.key);
  const later = context.tables[state];
  const shared = later.columns.filter((column) => {
    const before = earlier.columns.find(({ item }) => item.key === column.item.key);
    return keys.includes(column.item.key) && column.n > 0 && before !== undefined && before.n > 0;
  });
  const before = shared.map(({ item }) => earlier.columns.find((column) => column.item.key === item.key)!);
  if (shared.length === 0) return null;

  const first = respondentScores(rowsOf(before, earlier.respondents, 'pct'), scored(context, before, linked));
  const second = respondentScores(rowsOf(shared, later.respondents, 'pct'), scored(context, shared, null));
  const [a, b] = aligned(first, second, linked.pairs);
  const change = waveChange(a, b, { level: context.level });
  if (change.change === null) return null;
  const { ciLow: low, ciHigh: high } = change;
  return {
    kind: 'dimension',
    key,
    state,
    method: change.method,
    pct: change.change,
    band: null,
    spread: null,
    interval: low === null || high === null ? null : { low, high },
    nBoth: change.nBoth,
  };
}

function scored(context: ScoringContext, columns: readonly ItemColumn[], linked: LinkedPrevious | null) {
  const functions = linked
    ? linked.input.answers.respondents.map((respondent) => respondent.function)
    : context.functions;
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
