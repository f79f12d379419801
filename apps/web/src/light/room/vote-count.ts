import type { roomMessages } from './messages.js';
import type { Room } from './room.js';

type Words = Pick<(typeof roomMessages)['en'], 'votes' | 'votesHidden' | 'votesAtLeast' | 'votesFewer'>;

/** How many voted, as far as that is told: exactly in a named room, else from the minimum on and in fives. */
export function voteCount({ voters, votes, minimum }: Room['counts'], messages: Words): string {
  if (minimum === null) return votes === null ? messages.votesHidden(voters) : messages.votes(votes, voters);
  return votes === null ? messages.votesFewer(minimum, voters) : messages.votesAtLeast(votes, voters);
}
