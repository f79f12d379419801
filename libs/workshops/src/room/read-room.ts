import type { RoomBallot, RoomCounts, RoomIdea, RoomStep, RoomStepDetails, WorkshopRoom } from '@sextant/contracts';
import type { Tx, Workshop, WorkshopStep } from '@sextant/data';
import { toldNumber, type Measured, type RoundTally } from '@sextant/maturity';

/** Roles that vote. */
export const VOTING_ROLES = ['participant', 'sponsor'] as const;

/** What everybody in the room sees, from rows as this transaction sees them. */
export async function readRoom(tx: Tx, workshop: Workshop): Promise<WorkshopRoom> {
  const steps = await tx.query<RoomStep & Omit<RoomStepDetails, 'points'> & Pick<WorkshopStep, 'content'>>(
    `SELECT id, key, title, minutes, status, what, output, content FROM workshop_step WHERE workshop_id = $1 ORDER BY place`,
    [workshop.id],
  );
  const current = steps.find(({ status }) => status === 'current');
  return {
    workshopId: workshop.id,
    revision: workshop.revision,
    status: workshop.status,
    name: workshop.name,
    isDoorOpen: workshop.isDoorOpen,
    steps: steps.map(({ id, key, title, minutes, status }) => ({ id, key, title, minutes, status })),
    current: current ? pick(current) : null,
    timer: { endsAt: workshop.timerEndsAt?.toISOString() ?? null, secondsLeft: workshop.timerLeft },
    ballot: workshop.shownBallotId === null ? null : await readBallot(tx, workshop.shownBallotId),
    counts: await readCounts(tx, workshop.id),
    scribes: await readScribes(tx, workshop),
  };
}

async function readScribes(tx: Tx, { id, clientId }: Workshop): Promise<string[]> {
  const scribes = await tx.query<{ id: string }>(
    `SELECT id FROM workshop_participant
      WHERE client_id = $1 AND workshop_id = $2 AND role = 'scribe' AND left_at IS NULL ORDER BY id`,
    [clientId, id],
  );
  return scribes.map((scribe) => scribe.id);
}

/** How many are in the room and have voted, as far as that is told; one query. */
export async function readCounts(tx: Tx, workshopId: string): Promise<RoomCounts> {
  const { voters, votes, minimum } = await readOpenRound(tx, workshopId);
  return { voters, votes, minimum };
}

/** The counts, with the round that they are of. */
export async function readOpenRound(
  tx: Tx,
  workshopId: string,
): Promise<RoomCounts & { ballotId: string | null; round: number }> {
  const [row] = await tx.query<RoomCounts & { ballotId: string | null; round: number }>(
    `SELECT (SELECT count(*)::int FROM workshop_participant p
              WHERE p.client_id = w.client_id AND p.workshop_id = w.id AND p.left_at IS NULL AND p.role = ANY ($2)) AS voters,
            b.id AS "ballotId", coalesce(b.round, 0) AS round,
            v.n AS votes, CASE WHEN w.confidentiality_mode <> 'named' THEN w.minimum_group END AS minimum
       FROM workshop w
       LEFT JOIN ballot b ON b.workshop_id = w.id AND b.status = 'open'
       LEFT JOIN LATERAL (
         SELECT count(*)::int AS n FROM vote
          WHERE ballot_id = b.id AND round = b.round AND (w.confidentiality_mode = 'named' OR NOT is_recorded)
       ) v ON b.id IS NOT NULL
      WHERE w.id = $1`,
    [workshopId, VOTING_ROLES],
  );
  const { votes, minimum } = row!;
  return { ...row!, votes: votes === null || minimum === null ? votes : toldNumber(votes, minimum) };
}

/** A question with everything that was revealed of it. */
export async function readBallot(tx: Tx, ballotId: string): Promise<RoomBallot> {
  const [ballot] = await tx.query<Omit<RoomBallot, 'rounds' | 'ideas' | 'measured'> & { measured: Measured | null }>(
    `SELECT id, step_id AS "stepId", kind, question, item, state, options, dots, status, round, measured
       FROM ballot WHERE id = $1`,
    [ballotId],
  );
  const rounds = await tx.query<{ round: number; tally: RoundTally }>(
    `SELECT number AS round, tally FROM ballot_round WHERE ballot_id = $1 AND revealed_at IS NOT NULL ORDER BY number`,
    [ballotId],
  );
  const ideas = await tx.query<RoomIdea>(
    `SELECT id, text, heading FROM idea WHERE ballot_id = $1 ORDER BY heading = '', heading, round, text, id`,
    [ballotId],
  );
  return { ...ballot!, measured: rounds.length > 0 ? ballot!.measured : null, rounds, ideas };
}

function pick({
  id,
  what,
  output,
  content,
}: Pick<WorkshopStep, 'id' | 'what' | 'output' | 'content'>): RoomStepDetails {
  return { id, what, output, points: content?.points ?? [] };
}
