import type { CastVote } from './ballot.js';

/** Whose last votes count in each round, the first round first. */
export interface CarriedRound {
  readonly votes: readonly CastVote[];
  /** Somebody voted who comes too late for this question: their vote alone would be the difference of two rounds. */
  readonly hasLatecomers: boolean;
}

/**
 * The votes that count in a round: of everybody who counted before, the last one they cast, whether they are still there or not.
 * Whoever comes new counts if no round told anything yet, or together with at least k - 1 others.
 */
export function carriedInto(
  round: number,
  votes: readonly CastVote[],
  before: ReadonlySet<string>,
  { k, isToldOf }: { readonly k: number; readonly isToldOf: boolean },
): CarriedRound {
  const last = new Map<string, CastVote>();
  for (const vote of votes) {
    const known = last.get(vote.person);
    if (vote.round <= round && (!known || known.round < vote.round)) last.set(vote.person, vote);
  }
  const all = [...last.values()];
  if (!isToldOf) return { votes: all, hasLatecomers: false };
  const isNew = ({ person }: CastVote) => !before.has(person);
  const arrived = all.filter((vote) => isNew(vote) && !vote.isRecorded).length;
  if (arrived >= k) return { votes: all, hasLatecomers: false };
  return { votes: all.filter((vote) => !isNew(vote)), hasLatecomers: all.some(isNew) };
}
