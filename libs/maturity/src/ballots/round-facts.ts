import type { ReleaseRules } from '../anonymity/release-rules.js';
import type { Xy } from '../position/plane-geometry.js';
import type { BallotQuestion } from './ballot.js';
import type { Measured } from './measured.js';
import type { RoundTally } from './round-tally.js';

/** What a round is counted by. */
export interface RoundFacts {
  readonly question: BallotQuestion;
  readonly round: number;
  readonly rules: ReleaseRules;
  readonly measured: Measured | null;
  /** Tally of the round before; null in the first. */
  readonly previous: RoundTally | null;
  /** The dividing values of the plane. */
  readonly boundary: Xy;
}
