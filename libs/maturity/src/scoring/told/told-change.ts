import { changeMethod } from '@sextant/statistics';

import { middleOf } from '../../anonymity/bands.js';
import type { PrintedSpread } from '../../anonymity/gate/spread-figure.js';
import { headOf } from '../../anonymity/release-rules.js';
import { axisKeys } from '../../instrument/readers.js';
import { nameOf, type About, type PrintedState } from '../../publication/printed.js';
import type { LinkedChange, LinkedChangeRow, ResultDocument } from '../../result/result-document.js';
import type { State } from '../../instrument/instrument.js';
import type { ScoringContext } from '../scoring-context.js';
import { intervalOf, leastPeople, usualSpread } from './uncertainty.js';

/** The whole way from one end of the scale to the other. */
const CHANGES = { min: -100, max: 100 };

/** The wave before, how many were in it, and who is known to be the same. */
interface Previous {
  readonly result: ResultDocument;
  readonly pairs: readonly unknown[];
  readonly people: number;
}

/** Change of every total since a wave of the same people, as printed; all people of each wave, never only those who stayed. */
export function toldChange(
  context: ScoringContext,
  published: Record<State, PrintedState | null>,
  previous: Previous,
): LinkedChange | null {
  const { instrument } = context;
  const abouts: About[] = [
    ...instrument.dimensions.map(({ key }): About => ({ kind: 'dimension', key })),
    ...axisKeys(instrument).map((key): About => ({ kind: 'axis', key })),
  ];
  const states = (['current', 'desired'] as const).filter((state) => published[state] !== null);
  const rows = states.flatMap((state) =>
    abouts.flatMap((about) => row(context, published[state]!, state, about, previous) ?? []),
  );
  if (rows.length === 0) return null;
  const { instrument: before, method } = previous.result;
  return { previous: { instrumentVersion: before.version, seed: method.seed }, rows };
}

function row(
  { rules, level, plan }: ScoringContext,
  published: PrintedState,
  state: State,
  about: About,
  { pairs, people, result }: Previous,
): LinkedChangeRow | null {
  const printed = published.changes.get(nameOf(about));
  if (!printed || about.kind === 'item') return null;
  const { band, n, questions } = printed;
  const spread = published.changeSpreads.get(nameOf(about)) ?? null;
  const width = (band.to - band.from) ** 2 / 12;
  const usual = (2 * usualSpread(questions) ** 2) / leastPeople(n, rules);
  const ofTotals = [published.spreads.get(nameOf(about)), spreadBefore(result, state, about)];
  // Where the same people's own spread may not be told, that of other people is wider and known.
  const asOthers = ofTotals.every((told) => told) ? ofTotals[0]!.se ** 2 + ofTotals[1]!.se ** 2 : Infinity;
  const own = spread ? spread.se ** 2 : Math.min(usual, asOthers);
  const pct = middleOf(band);
  const isKnown = !spread && usual <= asOthers;
  const uncertainty = { se: Math.sqrt(own + width), df: isKnown ? null : n - 1 };
  return {
    kind: about.kind,
    key: about.key,
    state,
    method: changeMethod(people, plan.n, pairs.length),
    pct,
    band,
    spread,
    interval: intervalOf(pct, uncertainty, level, CHANGES),
    nBoth: headOf(pairs.length, rules),
  };
}

function spreadBefore(result: ResultDocument, state: State, { kind, key }: About): PrintedSpread | null {
  const told = kind === 'axis' ? result[state]?.axes : result[state]?.dimensions;
  return told?.find((score) => score.key === key)?.spread ?? null;
}
