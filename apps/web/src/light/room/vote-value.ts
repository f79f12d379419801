import { voteProblem, type BallotKind } from '@sextant/maturity';

import type { RoomBallot } from './room.js';

/** Whether a value can be sent as a vote. */
export function isComplete({ kind, options, dots }: RoomBallot, value: unknown): boolean {
  return voteProblem({ kind: kind.toLowerCase() as BallotKind, options, dots }, value) === null;
}
