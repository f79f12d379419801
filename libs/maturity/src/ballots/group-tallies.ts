import { mean, poolGroups } from '@sextant/statistics';

import { POOL } from '../anonymity/pooling.js';
import type { ReleaseRules } from '../anonymity/release-rules.js';
import type { Xy } from '../position/plane-geometry.js';
import type { BallotQuestion, CountedVote, VoteValue } from './ballot.js';
import type { GroupTally } from './round-tally.js';
import { countsOf } from './vote-counts.js';

/** People who named no function. */
export const NO_FUNCTION = '(none)';

/**
 * What each function said, where enough people stand behind it. Functions too small are put together, so that the room's
 * total minus what is shown never leaves fewer than the minimum.
 */
export function groupTallies(
  votes: readonly CountedVote[],
  question: BallotQuestion,
  { k, isOpen }: ReleaseRules,
): GroupTally[] {
  if (question.kind === 'ideas' || question.kind === 'ranking') return [];
  if (!isOpen && votes.length < 2 * k) return [];
  const byFunction = new Map<string, VoteValue[]>();
  for (const { function: key, value } of votes) {
    byFunction.set(key ?? NO_FUNCTION, [...(byFunction.get(key ?? NO_FUNCTION) ?? []), value]);
  }
  const sizes = new Map([...byFunction].map(([key, own]) => [key, own.length]));
  const { groups } = poolGroups(sizes, k, POOL);
  if (groups.length < 2) return [];
  return groups.map(({ group, members, n }) => {
    const values = members.flatMap((member) => byFunction.get(member)!);
    return { ...NO_FIGURES, key: group, members: [...members], n, ...figuresOf(question, values) };
  });
}

const NO_FIGURES = { mean: null, point: null, counts: null, meanBand: null, box: null, shares: null };

function figuresOf(
  question: BallotQuestion,
  values: readonly VoteValue[],
): Pick<GroupTally, 'mean' | 'point' | 'counts'> {
  const counts = countsOf(question, values);
  if (question.kind === 'point') return { mean: null, point: meanPoint(values as readonly Xy[]), counts };
  const isOnScale = question.kind === 'level' || question.kind === 'confidence';
  return { mean: isOnScale ? mean(values as readonly number[]) : null, point: null, counts };
}

function meanPoint(points: readonly Xy[]): Xy {
  return { x: mean(points.map(({ x }) => x))!, y: mean(points.map(({ y }) => y))! };
}
