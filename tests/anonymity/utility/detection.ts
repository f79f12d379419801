import type { Rating } from '@sextant/maturity';

import { madeInstrument, FIVE_LEVELS } from '../worlds/instruments.js';
import { clusteredRatings } from '../worlds/clustered-world.js';
import { madeOrganisation } from '../worlds/organisations.js';
import { Random } from '../worlds/random.js';
import type { WaveChain } from '../worlds/wave-chains.js';
import { waveOf } from '../worlds/wave-of.js';

/** How likely somebody says a level less the second time, whatever has changed. */
const UNSTEADY = 0.06;

const TOP = FIVE_LEVELS.length - 1;

/** Two waves of the same people between which every question rises by so many points on average. */
export function changedOrganisation(seed: number, size: number, questions: number, points: number): WaveChain {
  const random = new Random(seed * 419 + size);
  const people = madeOrganisation(random, size);
  const shape = { questions, dimensions: 1, levels: FIVE_LEVELS, states: ['current' as const], functions: null };
  const instrument = madeInstrument(random, { ...shape, isPlain: true });
  const { current } = clusteredRatings(random, people, instrument);
  const rise = likelyRise(current.flat(), points);
  const moved = current.map((own) =>
    own.map((rating) => {
      if (typeof rating !== 'number') return rating;
      const draw = random.uniform();
      const step = draw < UNSTEADY ? -1 : draw < UNSTEADY + rise ? 1 : 0;
      return Math.max(0, Math.min(TOP, rating + step));
    }),
  );
  const rest = { mode: 'confidential' as const, minimumGroup: 3, seed: 1 };
  return {
    name: `seed ${seed}, ${size} people, ${points} points`,
    waves: [current, moved].map((ratings) => waveOf(instrument, people, { current: ratings, desired: [] }, rest)),
    people: [people.map((_, i) => i), people.map((_, i) => i)],
  };
}

/** How likely somebody must say a level more for a true change of so many points: who stands at an end cannot go beyond it. */
function likelyRise(ratings: readonly Rating[], points: number): number {
  const levels = ratings.filter((rating) => typeof rating === 'number');
  const [canRise, canFall] = [levels.filter((level) => level < TOP), levels.filter((level) => level > 0)];
  return ((points / 100) * TOP * levels.length + UNSTEADY * canFall.length) / canRise.length;
}
