import { commonItems, type CommonItems } from '../instrument/comparability.js';
import type { Instrument, State } from '../instrument/instrument.js';
import { axisKeys } from '../instrument/readers.js';
import type { GroupCell, ResultDocument, StateResult } from '../result/result-document.js';
import type { Score } from '../result/score-parts.js';
import { changeAtSameMix } from './group-mix.js';
import type { Trend, TrendChange, TrendMark, TrendSeries } from './trend-series.js';

/** A scored wave with the instrument version that it used. */
export interface TrendWave {
  /** Name of the wave and the day of its result, YYYY-MM-DD. */
  name: string;
  at: string;
  result: ResultDocument;
  instrument: Instrument;
}

/**
 * The waves of one assessment as like-for-like series, oldest first. Each change is split into what really moved, who answered
 * and what the instrument asks; where that cannot be told apart, the parts are null and the point is marked.
 */
export function trend(waves: readonly TrendWave[]): Trend {
  const last = waves.at(-1);
  const series: TrendSeries[] = [];
  if (last) {
    const states: State[] = waves.some(({ result }) => result.desired) ? ['current', 'desired'] : ['current'];
    for (const state of states) {
      for (const { key } of last.instrument.dimensions) series.push(seriesOf(waves, state, 'dimension', key));
      for (const key of axisKeys(last.instrument)) series.push(seriesOf(waves, state, 'axis', key));
    }
  }
  const positionOf = (state: State) => waves.map(({ result }) => result[state]?.plane?.label.position ?? null);
  return {
    waves: waves.map(({ name, at, result }) => ({
      name,
      at,
      instrumentVersion: result.instrument.version,
      rule: result.anonymity.rule,
      isNearlySame: result.anonymity.mayCompare === false,
    })),
    series,
    positions: { current: positionOf('current'), desired: positionOf('desired') },
  };
}

type Kind = TrendSeries['kind'];

function seriesOf(waves: readonly TrendWave[], state: State, kind: Kind, key: string): TrendSeries {
  const scores = waves.map(({ result }) => scoreIn(result[state], kind, key));
  const steps = waves.map((wave, i) => {
    const before = waves[i - 1];
    return before ? step(before, wave, state, kind, key) : { mark: 'start' as const, change: null };
  });
  return {
    kind,
    key,
    state,
    pct: scores.map((score) => score?.pct ?? null),
    band: scores.map((score) => score?.band ?? null),
    low: scores.map((score) => score?.interval?.low ?? null),
    high: scores.map((score) => score?.interval?.high ?? null),
    mark: steps.map(({ mark }) => mark),
    change: steps.map(({ change }) => change),
  };
}

function scoreIn(state: StateResult | null, kind: Kind, key: string): Score | undefined {
  return (kind === 'axis' ? state?.axes : state?.dimensions)?.find((score) => score.key === key);
}

function step(
  before: TrendWave,
  after: TrendWave,
  state: State,
  kind: Kind,
  key: string,
): { mark: TrendMark; change: TrendChange | null } {
  const [from, to] = [before, after].map(({ result }) => scoreIn(result[state], kind, key));
  const items = commonItems(before.instrument, after.instrument, kind, key);
  if (from?.pct == null || to?.pct == null || items.common.length === 0) return { mark: 'break', change: null };
  if (after.result.anonymity.mayCompare === false) return { mark: 'break', change: null };
  const change = split(before, after, state, kind, key, { ...from, pct: from.pct }, { ...to, pct: to.pct }, items);
  const isLike = items.isSame && change.groupsLeftOut.length === 0;
  return { mark: isLike ? 'like' : 'hollow', change };
}

type Told = Score & { pct: number };

function split(
  before: TrendWave,
  after: TrendWave,
  state: State,
  kind: Kind,
  key: string,
  from: Told,
  to: Told,
  items: CommonItems,
): TrendChange {
  const total = to.pct - from.pct;
  const base = { total, band: null, itemsLeftOut: items.leftOut, flags: [] as string[] };
  const whole = { weight: 1, before: from, after: to };
  const mix = changeAtSameMix(before.result, after.result, whole, (wave, row) =>
    cellOf(wave === 'before' ? before : after, state, kind, key, row),
  );
  const linked = linkedRow(before, after, state, kind, key);
  // In bands the change is that of all people, and told as such.
  if (linked?.band) {
    return {
      ...base,
      total: items.isSame ? linked.pct! : total,
      real: linked.pct,
      band: linked.band,
      interval: linked.interval,
      composition: null,
      instrument: items.isSame ? 0 : null,
      method: linked.method,
      beyondNoise: isBeyondNoise(linked.interval),
      groupsLeftOut: mix.groupsLeftOut,
    };
  }
  if (linked) {
    return {
      ...base,
      real: linked.pct,
      interval: linked.interval,
      composition: items.isSame && linked.pct !== null ? total - linked.pct : null,
      instrument: items.isSame ? 0 : null,
      method: linked.method,
      beyondNoise: isBeyondNoise(linked.interval),
      groupsLeftOut: mix.groupsLeftOut,
    };
  }
  if (items.isSame) {
    return {
      ...base,
      real: mix.real,
      interval: mix.interval,
      composition: mix.real === null ? null : settle(total - mix.real),
      instrument: 0,
      method: 'unmatched',
      beyondNoise: isBeyondNoise(mix.interval),
      groupsLeftOut: mix.groupsLeftOut,
      flags: mix.real === null ? ['composition_changed'] : [],
    };
  }
  // Other items: the ones in common tell what moved, as far as the same groups answered them.
  const earlier = overCommon(before.result[state], items);
  const later = overCommon(after.result[state], items);
  const moved = earlier === null || later === null ? null : later - earlier;
  const isTold = moved !== null && mix.isSame;
  return {
    ...base,
    real: isTold ? moved : null,
    interval: null,
    composition: isTold ? 0 : null,
    instrument: isTold ? settle(total - moved) : null,
    method: 'unmatched',
    beyondNoise: null,
    groupsLeftOut: mix.groupsLeftOut,
    flags: ['instrument_changed', ...(mix.isSame ? [] : ['composition_changed'])],
  };
}

function cellOf(
  { result, instrument }: TrendWave,
  state: State,
  kind: Kind,
  key: string,
  row: number,
): GroupCell | null {
  const cells = result.breakdowns.find((breakdown) => breakdown.key === 'function')?.[state];
  if (!cells) return null;
  const isAxis = kind === 'axis';
  const keys = isAxis ? axisKeys(instrument) : instrument.dimensions.map((dimension) => dimension.key);
  return (isAxis ? cells.axes : cells.dimensions)[row]?.[keys.indexOf(key)] ?? null;
}

/** The score over the common items only, from the published item means; null if one of them is not told. */
function overCommon(state: StateResult | null, { common }: CommonItems): number | null {
  let sum = 0;
  let loads = 0;
  for (const { key, load } of common) {
    const pct = state?.items.find((item) => item.key === key)?.pct;
    if (pct === null || pct === undefined) return null;
    sum += load * pct;
    loads += load;
  }
  return loads === 0 ? null : sum / loads;
}

function linkedRow(before: TrendWave, after: TrendWave, state: State, kind: Kind, key: string) {
  const { change } = after.result;
  const { instrument, method } = before.result;
  const isAboutBefore =
    change?.previous.seed === method.seed && change.previous.instrumentVersion === instrument.version;
  return isAboutBefore
    ? change.rows.find((row) => row.kind === kind && row.key === key && row.state === state)
    : undefined;
}

function isBeyondNoise(interval: { low: number; high: number } | null): boolean | null {
  return interval === null ? null : interval.low > 0 || interval.high < 0;
}

/** A difference that only rounding left over is none. */
function settle(value: number): number {
  return Math.abs(value) < 1e-9 ? 0 : value;
}
