import { describe, expect, it } from '@jest/globals';
import { releasePlan, releaseRules, type ReleasePlan } from '@sextant/maturity';

import { figuresOf, systemOf } from './result-figures.js';
import { scoredWave, type ScoredWave } from './scored-worlds.js';
import { world } from './worlds.js';

const SIZES = [7, 11, 16, 22, 30, 40, 55, 75, 110];
const scored = SIZES.flatMap((size, i) =>
  Array.from({ length: 5 }, (_, round) => {
    const organisation = world(5000 + 100 * round + i, size);
    return scoredWave(organisation, organisation.waves[0]!, 10 * i + round);
  }),
);

/** The plan as anybody can work it out who knows who answered what. */
function planOf({ instrument, input, levels }: ScoredWave): ReleasePlan {
  const { respondents } = input.answers;
  const columns = (['current', 'desired'] as const).flatMap((state) =>
    instrument.items.map(({ key }, item) => ({
      key: `${state} ${key}`,
      answered: levels[state].map((own) => own[item] !== null),
    })),
  );
  return releasePlan({
    people: respondents.length,
    rules: releaseRules({ mode: input.mode, minimumGroup: input.minimumGroup }),
    partitions: input.breakdowns!.map((key) => ({
      key,
      groups: respondents.map((respondent) => respondent[key] ?? null),
    })),
    columns,
    weightedBy: 'function',
    silentGroups: Object.entries(input.functionWeights ?? {}).flatMap(([key, weight]) => (weight === 0 ? [key] : [])),
  });
}

describe('the result document of a scored wave', () => {
  it('prints what the plan allows, computed as the method note says', () => {
    let checked = 0;
    for (const wave of scored) {
      for (const { name, exact, printed, tolerance } of figuresOf(wave, planOf(wave))) {
        if (tolerance === Infinity) continue;
        const off = Math.abs(exact - printed);
        if (!(off <= tolerance)) throw new Error(`${name}: printed ${printed}, made of answers ${exact}`);
        checked++;
      }
    }
    expect(checked).toBeGreaterThan(1500);
  });

  it('gives away no answer, and no group below the minimum', () => {
    for (const wave of scored) {
      const found = systemOf(figuresOf(wave, planOf(wave))).recovered(wave.input.minimumGroup);
      expect(found).toEqual([]);
    }
  });

  it('says nothing else about fewer people than the minimum', () => {
    for (const { result, input } of scored) {
      const heads: number[] = [];
      JSON.stringify(result, (key, value: unknown) => {
        if (key === 'n' && value !== null)
          heads.push(typeof value === 'number' ? value : (value as { from: number }).from);
        return value;
      });
      expect(heads.every((head) => head >= input.minimumGroup)).toBe(true);
    }
  });
});
