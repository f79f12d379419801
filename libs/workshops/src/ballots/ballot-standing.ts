import type { BallotStanding } from '@sextant/contracts';
import type { Ballot, Workshop } from '@sextant/data';

/** Where a question stands, for what may come next of it. */
export const standingOf = (workshop: Workshop, { status, closedAt }: Ballot): BallotStanding => ({
  workshop: workshop.status,
  status,
  isClosed: closedAt !== null,
});
