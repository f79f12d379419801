import { describe, expect, it } from '@jest/globals';
import { releasePlan, releaseRules } from '@sextant/maturity';

import { chart, generator, type Attribute } from './worlds.js';

const REPORTS: Attribute[][] = [
  ['function', 'level'],
  ['function', 'level', 'site'],
  ['division', 'team', 'level'],
  ['function', 'division', 'level', 'site'],
];

/** Of the groups declared by charts of this headcount, 85 % of whom answered: how many stay visible on their own at k = 5. */
function visible(headcount: number, charts: number): { declared: number; visible: number; largeEnough: number } {
  const count = { declared: 0, visible: 0, largeEnough: 0 };
  const rules = releaseRules({ mode: 'anonymous', minimumGroup: 5 });
  for (let seed = 0; seed < charts; seed++) {
    const random = generator(headcount * 1000 + seed);
    const people = chart(random, headcount, [0, 0.03, 0.12][seed % 3]!);
    const answered = people.map(() => random() < 0.85);
    const partitions = REPORTS[seed % REPORTS.length]!.map((key) => ({
      key,
      groups: people.map((person) => person[key]),
      ...(key === 'team' && { within: 'division' }),
    }));
    const plan = releasePlan({ people: headcount, rules, partitions, columns: [{ key: 'any', answered }] });
    partitions.forEach(({ key, groups }) => {
      const sizes = new Map<string, number>();
      groups.forEach((group, person) => sizes.set(group, (sizes.get(group) ?? 0) + Number(answered[person])));
      count.declared += sizes.size;
      count.largeEnough += [...sizes.values()].filter((size) => size >= 5).length;
      count.visible += plan.partition(key)?.blocks.filter(({ pooled }) => !pooled).length ?? 0;
    });
  }
  return count;
}

describe('the groups of realistic organisation charts', () => {
  it('stay visible on their own for at least 70 percent', () => {
    const sizes = [60, 100, 150, 250, 400];
    const counts = sizes.map((size) => visible(size, 40));
    const share = (of: typeof counts, base: 'declared' | 'largeEnough') =>
      of.reduce((sum, count) => sum + count.visible, 0) / of.reduce((sum, count) => sum + count[base], 0);

    const percent = (value: number) => `${(value * 100).toFixed(1)} %`;
    console.log(
      `visible unpooled at k = 5: ${percent(share(counts, 'declared'))} of declared groups, ` +
        `${percent(share(counts, 'largeEnough'))} of those with 5 answers or more; by headcount: ` +
        sizes.map((size, i) => `${size}: ${percent(share([counts[i]!], 'declared'))}`).join(', '),
    );
    expect(share(counts, 'declared')).toBeGreaterThanOrEqual(0.7);
  });
});
