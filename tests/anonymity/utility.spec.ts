import { describe, expect, it } from '@jest/globals';

import { published, publishedChain } from './reading/published.js';
import type { ToldMean } from './reading/read-result.js';
import { Respondents } from './reading/respondents.js';
import { isLong, seeds, TIMEOUT } from './sampling.js';
import { shownOf, type Kind, type Shown } from './utility/admitted.js';
import { changedOrganisation } from './utility/detection.js';
import { Population } from './utility/population.js';
import { clusteredWorld } from './worlds/clustered-world.js';
import { Random } from './worlds/random.js';

const SIZES = isLong ? [8, 12, 16, 19, 23, 27, 31, 36, 48, 60, 90] : [12, 19, 31];

/** Least share of what the plan admits that stays: as was decided, and of the few worlds of the usual run. */
const LEAST: Record<Kind, number> = {
  'group × dimension': 0.98,
  'question totals': 0.95,
  distributions: 0.8,
  'dimension and axis totals': 0.99,
};
const FEW_WORLDS = 0.1;

const middle = ({ band }: ToldMean) => (band.from + band.to) / 2;
const percent = (part: number, all: number) => `${((100 * part) / Math.max(1, all)).toFixed(1)} %`;

describe('what a document still tells', () => {
  it(
    'is nearly all that the plan admits, near to the truth',
    () => {
      const shown = new Map<Kind, Shown>();
      const means: ToldMean[] = [];
      for (const seed of seeds(5, 6)) {
        for (const size of SIZES) {
          const read = published(clusteredWorld(500 + seed, size).input);
          const own = shownOf(new Respondents(read.sheet, 0), read.documents[0]!, read.means);
          for (const [kind, count] of Object.entries(own) as [Kind, Shown][]) {
            const sum = shown.get(kind) ?? { admitted: 0, shown: 0 };
            shown.set(kind, { admitted: sum.admitted + count.admitted, shown: sum.shown + count.shown });
          }
          means.push(...read.means);
        }
      }
      for (const [kind, { admitted, shown: told }] of shown) {
        console.log(`${kind}: ${told} of ${admitted} shown (${percent(told, admitted)})`);
        expect(told / admitted).toBeGreaterThanOrEqual(LEAST[kind] - (isLong ? 0 : FEW_WORLDS));
      }
      judge(errorsOf(means, GROUPS));
    },
    TIMEOUT,
  );

  it(
    'is near to the truth in the totals of a usual instrument',
    () => {
      const means = seeds(2, 10).flatMap((seed) =>
        SIZES.flatMap((size) => published(clusteredWorld(500 + seed, size, { questions: 28 }).input).means),
      );
      judge(errorsOf(means, TOTALS));
      console.log(stepsOf(means.filter(({ n }) => n >= 10 && n < 40)).join('\n'));
    },
    TIMEOUT,
  );

  it(
    'covers the truth of a whole organisation with its intervals',
    () => {
      const seen = { intervals: 0, covering: 0 };
      const random = new Random(11);
      for (const seed of seeds(2, 10)) {
        const population = new Population(600 + seed, 400);
        for (let i = 0; i < (isLong ? 20 : 8); i++) {
          for (const { kind, name, interval } of published(population.sample(random, 12 + random.below(28))).means) {
            if (!interval || (kind !== 'dimension' && kind !== 'axis')) continue;
            const truth = population[kind](name.split(' ')[1]!);
            seen.intervals++;
            if (interval.low <= truth && truth <= interval.high) seen.covering++;
          }
        }
      }
      console.log(`intervals that cover the truth: ${percent(seen.covering, seen.intervals)} of ${seen.intervals}`);
      expect(seen.covering / seen.intervals).toBeGreaterThanOrEqual(isLong ? 0.95 : 0.92);
    },
    TIMEOUT,
  );

  it.each([
    ['dimension', 20, 4, 0.8, 10],
    ['dimension', 32, 4, 0.95, 6],
    // Every other question stands on the other axis.
    ['axis', 12, 28, 0.9, 3],
  ] as const)(
    'finds a change of 6 points of a %s among %i people, %i questions asked',
    (kind, size, questions, least, usualRounds) => {
      const rounds = isLong ? 100 : usualRounds;
      const found = { changed: 0, unchanged: 0 };
      for (let seed = 0; seed < rounds; seed++) {
        for (const points of [6, 0]) {
          const { documents } = publishedChain(changedOrganisation(seed, size, questions, points));
          const row = documents[1]!.change?.rows.find((own) => own.kind === kind);
          const isFound = row?.interval != null && (row.interval.low > 0 || row.interval.high < 0);
          if (isFound) found[points === 0 ? 'unchanged' : 'changed']++;
        }
      }
      console.log(
        `${kind}, ${questions} questions, ${size} people: found ${percent(found.changed, rounds)}, false alarms ${percent(found.unchanged, rounds)}`,
      );
      expect(found.changed / rounds).toBeGreaterThanOrEqual(isLong ? least : least - 0.3);
      expect(found.unchanged / rounds).toBeLessThanOrEqual(isLong ? 0.08 : 0.25);
    },
    TIMEOUT,
  );
});

/** Means of a kind, and how far the middles of their bands may lie from the truth on average (docs/anonymity.md, P3 to P5). */
type Class = readonly [name: string, isMeant: (mean: ToldMean) => boolean, most: number];

const ofTotals =
  (own: ToldMean['kind']) =>
  ({ kind, n }: ToldMean) =>
    kind === own && n >= 10 && n < 40;

const GROUPS: readonly Class[] = [
  ['groups below 10', ({ kind, n }) => kind === 'group' && n < 10, 7],
  ['groups of 10 to 39', ({ kind, n }) => kind === 'group' && n >= 10 && n < 40, 2.5],
];
const TOTALS: readonly Class[] = [
  ['dimension totals', ofTotals('dimension'), 0.6],
  ['axis totals', ofTotals('axis'), 0.35],
  ['question totals', ofTotals('item'), 1.2],
];

interface MeanError {
  name: string;
  error: number;
  count: number;
  most: number;
}

function errorsOf(means: readonly ToldMean[], classes: readonly Class[]): MeanError[] {
  return classes.map(([name, isMeant, most]) => {
    const own = means.filter(isMeant);
    const error = own.reduce((sum, mean) => sum + Math.abs(middle(mean) - mean.exact), 0) / own.length;
    return { name, error, count: own.length, most };
  });
}

function judge(errors: readonly MeanError[]): void {
  console.log(errors.map(({ name, error, count }) => `${name}: ${error.toFixed(2)} (${count})`).join(', '));
  for (const { name, error, most } of errors) expect({ name, isNear: error <= most }).toEqual({ name, isNear: true });
}

/** How many totals are told in which width; ends stand apart. */
function stepsOf(means: readonly ToldMean[]): string[] {
  return (['axis', 'dimension', 'item'] as const).map((kind) => {
    const own = means.filter((mean) => mean.kind === kind);
    const widths = new Map<string, number>();
    for (const { band } of own) {
      const width = band.end === null ? (band.to - band.from).toFixed(2) : 'end';
      widths.set(width, (widths.get(width) ?? 0) + 1);
    }
    const parts = [...widths].sort().map(([width, count]) => `${width}: ${percent(count, own.length)}`);
    return `${kind} totals of 10 to 39 people by width: ${parts.join(', ')}`;
  });
}
