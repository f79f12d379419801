import { describe, expect, it } from '@jest/globals';
import { adviceRules, scoreWave, trend, type Instrument, type PlaneResult } from '@sextant/maturity';

import type { OutlineInput } from '../report-outline/outline-input.js';
import { SAMPLE, sampleAnswers, sampleInput } from '@sextant/maturity/sample-wave';
import { briefOf, type Brief } from './brief.js';

const INSTRUMENT: Instrument = {
  ...SAMPLE,
  context: {
    base: { reach: 40, depth: 40 },
    clamp: { min: 10, max: 90 },
    questions: [{ key: 'mood', text: 'Mood?', options: [{ key: 'good', label: 'Good', effect: { reach: 20 } }] }],
  },
};

function input(change: Partial<OutlineInput> = {}, minimumGroup = 1, sales = 12): OutlineInput {
  const result = scoreWave(sampleInput(sampleAnswers({ sales, legal: 9, staff: 16 }), { minimumGroup }));
  const subject = { organisation: 'Halden', wave: 'Autumn', date: '2026-09-09' };
  return { instrument: INSTRUMENT, result, locale: 'en', subject, ...change };
}

const keys = ({ findings, decisions }: Brief): string[] => [...findings, ...decisions].map(({ key }) => key);

/** The same result with another verdict on its plane. */
function withVerdict(base: OutlineInput, verdict: Partial<PlaneResult['verdict']>): OutlineInput {
  const plane = base.result.current.plane!;
  const current = { ...base.result.current, plane: { ...plane, verdict: { ...plane.verdict, ...verdict } } };
  return { ...base, result: { ...base.result, current } };
}

function overTwoWaves(base: OutlineInput, realInterval: { low: number; high: number } | null, real: number | null) {
  const wave = { name: 'Spring', at: '2026-03-09', instrument: INSTRUMENT, result: base.result };
  const told = trend([wave, { ...wave, name: 'Autumn', at: '2026-09-09' }]);
  const series = told.series.map((row) => ({
    ...row,
    change: row.change.map(
      (change) =>
        change && {
          ...change,
          total: 9,
          real,
          interval: realInterval,
          composition: real === null ? null : 9 - real,
          beyondNoise: realInterval && realInterval.low > 0,
        },
    ),
  }));
  return { ...base, trend: { ...told, series } };
}

describe('the brief of a result', () => {
  it('says where we are and what to decide, each on figures', () => {
    const brief = briefOf(input());
    expect(brief.findings.map(({ key }) => key)).toEqual(['standing']);
    expect(brief.findings[0]!.numbers).toContainEqual(expect.objectContaining({ label: 'Reach' }));
    expect([...brief.findings, ...brief.decisions].every(({ numbers }) => numbers.length > 0)).toBe(true);
    expect(brief.decisions.length).toBeLessThanOrEqual(3);
  });

  it('says nothing at all when too few answered', () => {
    const result = scoreWave(sampleInput(sampleAnswers({ sales: 3 }), { minimumGroup: 5 }));
    expect(briefOf(input({ result }))).toEqual({ findings: [], decisions: [] });
  });

  it('asks for more voices first while the position is open, and no longer once it is clear', () => {
    const open = withVerdict(input(), { kind: 'between', share: 0.5 });
    const clear = withVerdict(input(), { kind: 'clear', share: 0.97 });
    expect(briefOf(open).decisions[0]!.key).toBe('hearMore');
    expect(keys(briefOf(clear))).not.toContain('hearMore');
  });

  it('says how far to go only with a recommendation, and lets the stronger check speak', () => {
    const advice = adviceRules(INSTRUMENT).advise({ answers: { mood: 'good' } });
    const saying = (say: string, points: number) => ({
      points,
      band: 'stretched',
      signals: ['s'],
      sayings: [{ signal: 's', points, say }],
      response: null,
      unjudged: [],
    });
    const instrument = {
      ...INSTRUMENT,
      over_reach: { client_label: 'Ambition check', signals: [], bands: [] },
      under_reach: { client_label: 'Missed demand check', signals: [], bands: [] },
    } as unknown as Instrument;
    const checked = { ...advice, overReach: saying('Too far.', 65), underReach: saying('Too little.', 20) };
    const brief = briefOf(input({ instrument, advice: checked }));
    expect(keys(briefOf(input()))).not.toContain('distance');
    expect(brief.findings.map(({ key }) => key)).toEqual(['standing', 'distance']);
    expect(brief.findings[1]!.numbers[0]!.value).toMatch(/^today \d+, recommended 60, wished \d+$/);
    expect(brief.decisions.find(({ key }) => key === 'target')!.text).toBe('Ambition check: stretched. Too far.');
  });

  it('tells what changed by what is real of it', () => {
    const moved = briefOf(overTwoWaves(input(), { low: 2, high: 10 }, 6)).findings.find(({ key }) => key === 'change')!;
    expect(moved.text).toMatch(
      /^Since Spring more has moved than noise explains: Reach by \+6 and Depth by \+6 points/,
    );
    expect(moved.numbers[0]!.value).toBe('+9, of which real +6 (2 to 10), because others answered +3');
    const still = briefOf(overTwoWaves(input(), { low: -2, high: 10 }, 4)).findings.find(
      ({ key }) => key === 'change',
    )!;
    expect(still.text).toBe('Since Spring nothing has moved beyond noise.');
  });

  it('drops the sentence on change when the parts cannot be told apart, or there is one wave only', () => {
    expect(keys(briefOf(overTwoWaves(input(), null, null)))).not.toContain('change');
    expect(keys(briefOf(input()))).not.toContain('change');
  });

  it('names a place to start only where noise does not explain the gap', () => {
    const base = input();
    const alone = base.result.gaps.map((gap) => ({ ...gap, tied: false }));
    const said = (gaps: typeof alone) =>
      briefOf({ ...base, result: { ...base.result, gaps } }).decisions.find(({ key }) => key === 'start')!.text;
    expect(said(alone)).toMatch(/^Nowhere else/);
    expect(said(alone.map((gap) => ({ ...gap, tied: true })))).toMatch(/cannot be told from it/);
    const flat = base.result.gaps.map((gap) => ({ ...gap, interval: { low: -3, high: 9 } }));
    expect(keys(briefOf(base))).toContain('start');
    expect(keys(briefOf({ ...base, result: { ...base.result, gaps: flat } }))).not.toContain('start');
  });

  it('speaks German, with nothing left unsaid in it', () => {
    const brief = briefOf({ ...overTwoWaves(input(), { low: 2, high: 10 }, 6), locale: 'de' });
    expect(brief.findings.map(({ title }) => title)).toEqual([
      'Wo stehen wir?',
      'Was hat sich verändert, und wie viel davon ist echt?',
    ]);
    expect(JSON.stringify(brief)).not.toMatch(/undefined|NaN|null/);
  });
});
