import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '@sextant/contracts';
import { Ballot, TenantDb, Vote, Workshop, WorkshopParticipant, type Tx } from '@sextant/data';
import { voteProblem } from '@sextant/maturity';
import { assertCan } from '@sextant/platform';

import { placeOf } from '../people/workshop-actors.js';
import { VOTING_ROLES } from '../room/read-room.js';
import { RoomCounts } from '../room/room-counts.js';

/** One attempt to vote: repeated with the same `operationId` it finds itself, with an old `baseRevision` it changes nothing. */
export interface VoteRequest {
  readonly ballotId: string;
  readonly round: number;
  readonly operationId: string;
  /** The revision that the change starts from; 0 for the first vote. */
  readonly baseRevision: number;
  readonly value: unknown;
}

/** What became of it. In conflict it shows what is stored, which came from another tab. */
export interface VoteReply {
  readonly ballotId: string;
  readonly round: number;
  readonly status: 'saved' | 'conflict';
  readonly revision: number;
  readonly value: unknown;
}

/**
 * Votes: one per person and round however many tabs, acknowledged after the commit, never after the reveal. The ballot's
 * row says whether it is open; votes share its lock, revealing takes it alone.
 */
@Injectable()
export class CastVote {
  constructor(
    private readonly db: TenantDb,
    private readonly counts: RoomCounts,
  ) {}

  /** The vote of whoever asks. */
  cast(actor: Actor, request: VoteRequest): Promise<VoteReply> {
    return this.db.run(quiet(actor), async (tx) => {
      const place = await placeOf(tx);
      assertVotes(place);
      return this.store(tx, place, request);
    });
  }

  /** The vote of somebody without a phone, by whoever runs the workshop or is its scribe. */
  castFor(actor: Actor, participantId: string, request: VoteRequest): Promise<VoteReply> {
    return this.db.run(quiet(actor), async (tx) => {
      const place = await tx.get(WorkshopParticipant, participantId);
      const workshop = await tx.get(Workshop, place.workshopId);
      if (actor.kind === 'participant') await assertScribe(tx, workshop.id);
      else assertCan(actor, 'vote.record', workshop);
      // Whoever has a phone speaks for themselves.
      if (place.leftAt !== null || place.tokenHash !== null) throw new DomainError('FORBIDDEN');
      assertVotes(place);
      return this.store(tx, place, request);
    });
  }

  private async store(tx: Tx, place: WorkshopParticipant, request: VoteRequest): Promise<VoteReply> {
    const { ballotId, round, operationId, baseRevision, value } = request;
    const ballot = await shareBallot(tx, ballotId, place.workshopId);
    if (ballot.status !== 'open' || ballot.round !== round) return this.known(tx, place, request);
    const problem = voteProblem(ballot, value);
    if (problem) throw new DomainError('INVALID_INPUT', { problems: [{ field: 'value', message: problem }] });
    const [stored] = await tx.query<{ revision: number }>(
      `INSERT INTO vote (tenant_id, ballot_id, round, workshop_participant_id, value, revision, operation_id)
       SELECT $1, $2, $3, $4, $5::jsonb, 1, $6 WHERE $7 = 0 OR EXISTS (
         SELECT FROM vote WHERE ballot_id = $2 AND round = $3 AND workshop_participant_id = $4)
       ON CONFLICT (tenant_id, ballot_id, round, workshop_participant_id) DO UPDATE
         SET value = excluded.value, revision = vote.revision + 1, operation_id = excluded.operation_id
       WHERE vote.revision = $7
       RETURNING revision`,
      [tx.actor.tenantId, ballotId, round, place.id, JSON.stringify(value), operationId, baseRevision],
    );
    if (stored) {
      tx.afterCommit(() => this.counts.touched(place.tenantId, place.workshopId));
      return { ballotId, round, status: 'saved', revision: stored.revision, value };
    }
    const found = await tx.repo(Vote).findOneBy({ ballotId, round, workshopParticipantId: place.id });
    const isRetry = found?.operationId === operationId;
    return {
      ballotId,
      round,
      status: isRetry ? 'saved' : 'conflict',
      revision: found?.revision ?? 0,
      value: found?.value ?? null,
    };
  }

  /** After the reveal only what was acknowledged before is known; everything else came too late. */
  private async known(tx: Tx, place: WorkshopParticipant, request: VoteRequest): Promise<VoteReply> {
    const { ballotId, round, operationId } = request;
    const vote = await tx.repo(Vote).findOneBy({ ballotId, round, workshopParticipantId: place.id, operationId });
    if (!vote) throw new DomainError('BALLOT_NOT_OPEN');
    return { ballotId, round, status: 'saved', revision: vote.revision, value: vote.value };
  }
}

/** Votes leave no audit entries of their own: they would hold up the tenant's chain and tell who votes when. */
function quiet({ operation: _, ...actor }: Actor): Actor {
  return actor;
}

async function shareBallot(tx: Tx, ballotId: string, workshopId: string): Promise<Ballot> {
  const ballot = await tx.repo(Ballot).findOne({
    where: { id: ballotId, workshopId },
    lock: { mode: 'pessimistic_read' },
  });
  if (!ballot) throw new DomainError('NOT_FOUND', { id: ballotId });
  return ballot;
}

function assertVotes({ role }: WorkshopParticipant): void {
  if (!(VOTING_ROLES as readonly string[]).includes(role)) throw new DomainError('FORBIDDEN', { role });
}

async function assertScribe(tx: Tx, workshopId: string): Promise<void> {
  const own = await placeOf(tx);
  if (own.workshopId !== workshopId) throw new DomainError('NOT_FOUND', { id: workshopId });
  if (own.role !== 'scribe') throw new DomainError('FORBIDDEN', { role: own.role });
}
