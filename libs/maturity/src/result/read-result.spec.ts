import { describe, expect, it } from '@jest/globals';

import { SAMPLE, sampleAnswers, sampleInput } from '../scoring/sample-wave.fixture.js';
import { scoreWave } from '../scoring/score-wave.js';
import type { WaveInput } from '../scoring/wave-input.js';
import { trend } from '../trend/trend.js';
import { readResult } from './read-result.js';
import { storedRule1Result } from './rule-1-result.fixture.js';

const SIZES = { sales: 7, legal: 5, staff: 8 };
const protect = { mode: 'confidential', minimumGroup: 3 } as const;

/** A result of the same people, with the one before it. */
function later(previous: WaveInput['previous']) {
  return scoreWave(sampleInput(sampleAnswers(SIZES, { seed: 2 }), { ...protect, previous }));
}

describe('a result made under rule 1', () => {
  it('is read with everything that rule 2 tells, and says under which rule it was made', () => {
    const read = readResult(storedRule1Result());
    const now = scoreWave(sampleInput(sampleAnswers(SIZES), protect));
    expect(read.anonymity).toMatchObject({ rule: 1, notCompared: [], gate: null });
    const keys = (value: object | null | undefined) => Object.keys(value ?? {}).sort();
    expect(keys(read)).toEqual(keys(now));
    expect(keys(read.anonymity)).toEqual(keys(now.anonymity));
    expect(keys(read.current.plane)).toEqual(keys(now.current.plane));
    expect(keys(read.current.dimensions[0])).toEqual(keys(now.current.dimensions[0]));
    expect(keys(read.current.items[0])).toEqual(keys(now.current.items[0]));
    expect(keys(read.breakdowns[0]!.current)).toEqual(keys(now.breakdowns[0]!.current));
    expect(keys(read.breakdowns[0]!.current.axes[0]![0])).toEqual(keys(now.breakdowns[0]!.current.axes[0]![0]));
  });

  it('keeps its figures, and leaves the stored document as it is', () => {
    const document = storedRule1Result();
    const read = readResult(document);
    expect(document).toEqual(storedRule1Result());
    const { current } = document as { current: { dimensions: { pct: number }[] } };
    expect(read.current.dimensions.map(({ pct }) => pct)).toEqual(current.dimensions.map(({ pct }) => pct));
  });

  it('is no base for a change of the same people, only for the difference of what is printed', () => {
    const before = sampleInput(sampleAnswers(SIZES), protect);
    const pairs = before.answers.respondents.map((_, i): [number, number] => [i, i]);
    const members = { total: { joined: 0, left: 0 }, flows: [] };
    const linked = { input: before, pairs };
    const old = readResult(storedRule1Result());
    expect(later({ result: scoreWave(before), members, linked }).change).not.toBeNull();
    const after = later({ result: old, members, linked });
    expect(after.change).toBeNull();
    const waves = [old, after].map((result, i) => ({
      name: `W${i}`,
      at: `2026-0${i + 1}-01`,
      result,
      instrument: SAMPLE,
    }));
    const told = trend(waves);
    expect(told.waves.map(({ rule }) => rule)).toEqual([1, 2]);
  });
});

it('anything else is no result', () => {
  expect(() => readResult({ schema: 'sextant-result/3' })).toThrow(/sextant-result\/3/);
});
