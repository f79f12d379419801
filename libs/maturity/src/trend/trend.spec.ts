import { describe, expect, it } from '@jest/globals';

import type { Answer, WaveAnswers } from '../answers/answers.js';
import type { Instrument } from '../instrument/instrument.js';
import { SAMPLE, sampleAnswers, sampleInput } from '../scoring/sample-wave.fixture.js';
import { scoreWave } from '../scoring/score-wave.js';
import type { WaveInput } from '../scoring/wave-input.js';
import { trend, type TrendWave } from './trend.js';

/** One item on 1 to 5, current only; functions or none. */
const ONE: Instrument = {
  ...SAMPLE,
  states: ['current'],
  axes: undefined,
  placement: undefined,
  positions: undefined,
  dimensions: [{ key: 'people', label: 'People' }],
  items: [{ key: 'p1', dimension: 'people', text: 'P1' }],
};
const ALIKE: Instrument = { ...ONE, functions: undefined };

function wave(
  instrument: Instrument,
  groups: Record<string, number[]>,
  name: string,
  change: Partial<WaveInput> = {},
): TrendWave {
  const answers: WaveAnswers = { respondents: [], answers: [] };
  for (const [key, ratings] of Object.entries(groups)) {
    for (const current of ratings) {
      const respondent = answers.respondents.push({ function: key }) - 1;
      for (const item of instrument.items)
        answers.answers.push({ respondent, item: item.key, current, desired: null } satisfies Answer);
    }
  }
  return {
    name,
    at: `2026-0${name}-01`,
    instrument,
    result: scoreWave(sampleInput(answers, { instrument, ...change })),
  };
}

const first = (waves: TrendWave[]) => trend(waves).series[0]!;

describe('a trend', () => {
  it('lists waves in columns', () => {
    const waves = [1, 2, 3].map((seed) => ({
      name: `W${seed}`,
      at: `2026-0${seed}-01`,
      instrument: SAMPLE,
      result: scoreWave(sampleInput(sampleAnswers({ sales: 9, legal: 8, staff: 7 }, { seed }))),
    }));
    const found = trend(waves);
    expect(found.waves.map(({ name }) => name)).toEqual(['W1', 'W2', 'W3']);
    expect(found.series.map(({ state, kind, key }) => `${state} ${kind} ${key}`)).toEqual([
      'current dimension people',
      'current dimension tools',
      'current axis reach',
      'current axis depth',
      'desired dimension people',
      'desired dimension tools',
      'desired axis reach',
      'desired axis depth',
    ]);
    expect(found.series.every(({ mark }) => mark.join() === 'start,like,like')).toBe(true);
    expect(found.positions.current.every((position) => position !== null)).toBe(true);
    expect(trend([])).toEqual({ waves: [], series: [], positions: { current: [], desired: [] } });
  });

  it('shows a change with the Welch interval of two independent waves', () => {
    const one = wave(ALIKE, { x: [1, 2, 2, 3, 3] }, '1');
    const two = wave(ALIKE, { x: [3, 4, 4, 5, 5, 5] }, '2');
    const change = first([one, two]).change[1]!;
    // Welch by hand, in points: means 30 and 83.33, variances 437.5 and 416.67 (n - 1).
    const se = Math.sqrt(437.5 / 5 + 416.6666667 / 6);
    expect(change).toMatchObject({ method: 'unmatched', composition: 0, instrument: 0, beyondNoise: true });
    expect(change.real).toBeCloseTo(53.3333333, 6);
    expect((change.interval!.high - change.interval!.low) / 2 / se).toBeCloseTo(2.27, 1);
  });

  it('shows no real change when only the mix of groups has moved', () => {
    const one = wave(ALIKE, { x: [1, 1, 1, 1, 2], y: [5, 5, 4] }, '1');
    const two = wave(ALIKE, { x: [1, 2, 1, 1, 1], y: [5, 5, 4, 5, 5, 4, 5, 5, 4] }, '2');
    const change = first([one, two]).change[1]!;
    expect(change.total).toBeGreaterThan(15);
    expect(change.real).toBeCloseTo(0, 9);
    expect(change.composition).toBeCloseTo(change.total, 9);
    expect(change.beyondNoise).toBe(false);
  });

  it('weighs what moved inside the groups by their mean share (Kitagawa 1955)', () => {
    // x moves up one level (25 points) from 6 of 8 people to 2 of 10, y stays.
    const one = wave(ALIKE, { x: [1, 1, 1, 2, 2, 2], y: [4, 5] }, '1');
    const two = wave(ALIKE, { x: [2, 3], y: [4, 5, 4, 5, 4, 5, 4, 5] }, '2');
    const change = first([one, two]).change[1]!;
    expect(change.real).toBeCloseTo(((6 / 8 + 2 / 10) / 2) * 25, 9);
    expect(change.real! + change.composition!).toBeCloseTo(change.total, 9);
  });

  it('knows no mix where functions count alike', () => {
    const one = wave(ONE, { sales: [1, 1, 2], legal: [5, 5, 4] }, '1');
    const two = wave(ONE, { sales: [1, 1, 2], legal: [5, 5, 4, 5, 5, 4, 5, 5, 4] }, '2');
    expect(first([one, two]).change[1]).toMatchObject({ composition: 0, instrument: 0 });
    expect(first([one, two]).change[1]!.real).toBeCloseTo(0, 9);
  });

  it('compares the groups that both waves have, and says which it left out', () => {
    const one = wave(ONE, { sales: [1, 1, 2], legal: [5, 5, 4] }, '1');
    const two = wave(ONE, { sales: [1, 1, 2], staff: [1, 1, 1] }, '2');
    const series = first([one, two]);
    expect(series.mark).toEqual(['start', 'hollow']);
    expect(series.change[1]).toMatchObject({ groupsLeftOut: ['legal', 'staff'] });
    expect(series.change[1]!.real).toBeCloseTo(0, 9);
    expect(series.change[1]!.composition).toBeCloseTo(series.change[1]!.total, 9);
  });

  it('does not split where everybody counts alike and a group came or went', () => {
    const one = wave(ALIKE, { x: [1, 1, 2], y: [5, 5, 4] }, '1');
    const two = wave(ALIKE, { x: [1, 1, 2], z: [1, 1, 1] }, '2');
    expect(first([one, two]).change[1]).toMatchObject({
      real: null,
      composition: null,
      flags: ['composition_changed'],
    });
  });

  it('sets the part of the instrument apart when items come or are reworded', () => {
    const longer: Instrument = { ...ALIKE, items: [...ALIKE.items, { key: 'p2', dimension: 'people', text: 'P2' }] };
    const one = wave(ALIKE, { x: [2, 2, 3] }, '1');
    const two = wave(longer, { x: [2, 2, 3] }, '2');
    two.result.current.items[1]!.pct = 0;
    const series = first([one, two]);
    expect(series.mark).toEqual(['start', 'hollow']);
    expect(series.change[1]).toMatchObject({ itemsLeftOut: ['p2'], flags: ['instrument_changed'], interval: null });
    expect(series.change[1]!.real).toBeCloseTo(0, 9);

    const reworded: Instrument = { ...ALIKE, items: [{ ...ALIKE.items[0]!, text: 'Other words' }] };
    const broken = first([one, wave(reworded, { x: [2, 2, 3] }, '2')]);
    expect(broken).toMatchObject({ mark: ['start', 'break'], change: [null, null] });
  });

  it('compares the same people where they are linked', () => {
    const one = wave(ALIKE, { x: [1, 2, 3, 4, 5, 3] }, '1');
    const answers: WaveAnswers = {
      respondents: Array.from({ length: 6 }, () => ({ function: 'x' })),
      answers: [1, 2, 3, 4, 5, 3].map((current, respondent) => ({ respondent, item: 'p1', current, desired: null })),
    };
    const input = sampleInput(answers, { instrument: ALIKE });
    const linked = { input, pairs: answers.respondents.map((_, i): [number, number] => [i, i]) };
    const two = wave(ALIKE, { x: [2, 3, 4, 5, 5, 4] }, '2', {
      previous: { result: one.result, members: { total: { joined: 0, left: 0 }, flows: [] }, linked },
    });
    const change = first([one, two]).change[1]!;
    expect(change).toMatchObject({ method: 'matched', beyondNoise: true });
    expect(change.real).toBeCloseTo((5 / 6) * 25, 9);
    // Unlinked, the same waves tell nothing.
    expect(first([one, wave(ALIKE, { x: [2, 3, 4, 5, 5, 4] }, '2')]).change[1]!.beyondNoise).toBe(false);
  });

  it.each([
    [{ joined: 1, left: 0 }, false],
    [{ joined: 2, left: 2 }, false],
    [{ joined: 3, left: 2 }, true],
    [{ joined: 0, left: 0 }, true],
  ])('compares protected waves unless %j came and left: the change would tell what these few said', (total, isTold) => {
    const members = { total, flows: [] };
    const protect = { mode: 'confidential', minimumGroup: 5 } as const;
    const one = wave(ONE, { sales: [1, 2, 3, 4, 5, 5], legal: [2, 3, 4, 3, 3, 3] }, '1', protect);
    const previous = { result: one.result, members };
    const two = wave(ONE, { sales: [1, 2, 3, 4, 5, 5], legal: [2, 3, 4, 3, 4, 3] }, '2', { ...protect, previous });
    const told = trend([one, two]);
    expect(told.waves.map(({ isNearlySame }) => isNearlySame)).toEqual([false, !isTold]);
    expect(told.series[0]).toMatchObject({
      mark: ['start', isTold ? 'like' : 'break'],
      change: [null, isTold ? expect.anything() : null],
    });
  });

  it('breaks the line where a wave has nothing to show', () => {
    const one = wave(ONE, { sales: [1, 2, 3, 4, 5, 5], legal: [2, 3, 4, 3, 3, 3] }, '1', { minimumGroup: 5 });
    const two = wave(ONE, { sales: [1, 2] }, '2', { minimumGroup: 5 });
    expect(first([one, two, one])).toMatchObject({ mark: ['start', 'break', 'break'] });
    expect(first([one, two, one]).pct[1]).toBeNull();
  });
});
