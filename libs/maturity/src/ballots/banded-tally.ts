import { nextVoteStep } from '@sextant/statistics';

import { middleOf } from '../anonymity/bands.js';
import type { Xy } from '../position/plane-geometry.js';
import { levelAt } from '../instrument/readers.js';
import type { CastVote } from './ballot.js';
import { bandedRounds, type BandedWhole } from './banded-rounds.js';
import { gridCentre, isGridClose } from './plane-grid.js';
import { besideMeasured, NO_PLANE } from './plane-tally.js';
import type { RoundFacts } from './round-facts.js';
import type { RoundTally } from './round-tally.js';
import { NO_MEASURES, scaleTally } from './scale-tally.js';
import { likelyShares } from './share-bands.js';
import { optionKeys, scaleOfVotes } from './vote-counts.js';

/** The round under way in a room that is not named: in bands, and everything else reckoned from them. */
export function bandedTally(votes: readonly CastVote[], facts: RoundFacts, empty: RoundTally): RoundTally {
  const { atLeast, whole, groups, hasLatecomers } = bandedRounds(votes, facts.question, facts.round, facts.rules).at(
    -1,
  )!;
  const flags: RoundTally['flags'] = hasLatecomers ? ['latecomers'] : [];
  if (atLeast === null) return { ...empty, flags: ['withheld', ...flags] };
  if (facts.question.kind === 'ideas') return { ...empty, atLeast, flags };
  if (!whole) return { ...empty, atLeast, flags: ['withheld', ...flags] };
  return { ...empty, atLeast, ...partsOf(whole, facts), groups, flags };
}

function partsOf(whole: BandedWhole, facts: RoundFacts): Partial<RoundTally> {
  const { kind } = facts.question;
  if (kind === 'point') return planePart(whole, facts);
  const { shares, meanBand } = whole;
  if (kind !== 'level' && kind !== 'confidence') return { shares };
  return shares ? { shares, ...scalePart(whole, facts) } : { meanBand, scale: fewOnScale(whole, facts) };
}

/** A thousand votes lie as the shares say: measures of a distribution are taken from it, not from votes. */
const STANDING_FOR_ALL = 1_000;

function scalePart(
  { shares }: BandedWhole,
  { question, round, measured, previous }: RoundFacts,
): Pick<RoundTally, 'scale' | 'advice' | 'netChange'> {
  const levels = optionKeys(question).map(Number);
  const votes = standIns(shares!).flatMap((count, place) => new Array<number>(count).fill(levels[place]!));
  const before = previous?.shares ? standIns(previous.shares) : null;
  const scale = { min: levels[0]!, max: levels.at(-1)! };
  const told = scaleTally(votes, { scale, round, measured, previous: before });
  return { ...told, scale: { ...told.scale!, clusters: [] } };
}

const standIns = (shares: NonNullable<RoundTally['shares']>): number[] =>
  likelyShares(shares).map((share) => Math.round((share * STANDING_FOR_ALL) / 100));

function fewOnScale({ meanBand }: BandedWhole, { question, measured }: RoundFacts): RoundTally['scale'] {
  const level = measured?.level ?? null;
  if (level === null) return NO_MEASURES;
  const difference = meanBand!.end === null ? levelAt(scaleOfVotes(question))(middleOf(meanBand!)) - level : null;
  return { ...NO_MEASURES, measured: { level, difference, agreement: null } };
}

function planePart({ grid, box }: BandedWhole, { round, measured }: RoundFacts): Partial<RoundTally> {
  const centre: Xy | null = grid && gridCentre(grid);
  const middle = box ? { x: middleOf(box.x), y: middleOf(box.y) } : centre;
  const plane = { ...NO_PLANE, grid, box, centre, measured: middle && besideMeasured(middle, measured) };
  return { plane, advice: grid && nextVoteStep({ stopIqr: isGridClose(grid), stable: null }, round) };
}
