import { Injectable } from '@nestjs/common';
import { DomainError, systemActor, type Actor } from '@sextant/contracts';
import { TenantDb, Workshop, WorkshopParticipant, type Tx } from '@sextant/data';
import { assertCan, Coalescer } from '@sextant/platform';
import { In } from 'typeorm';

import { placeOf } from '../people/workshop-actors.js';
import { VOTING_ROLES } from '../room/read-room.js';
import { RoomCounts } from '../room/room-counts.js';
import { storeVotes, type VoteReply, type VoteRequest } from './store-votes.js';

/** Votes that may wait for one room, and how many are committed together. */
const LIMITS = { mostWaiting: 4_000, mostAtOnce: 256 };

/** Somebody's own vote. */
interface OwnVote {
  readonly actor: Actor;
  readonly request: VoteRequest;
}

/**
 * Votes: one per person and round however many tabs, acknowledged after the commit, never after the reveal. Those of one room
 * that arrive together are committed together.
 */
@Injectable()
export class CastVote {
  private readonly together = new Coalescer<OwnVote, VoteReply | DomainError>(
    (_, votes) => this.castTogether(votes),
    LIMITS,
  );

  constructor(
    private readonly db: TenantDb,
    private readonly counts: RoomCounts,
  ) {}

  /** The vote of whoever asks. UNAVAILABLE while too many of the room wait. */
  async cast(actor: Actor, request: VoteRequest): Promise<VoteReply> {
    if (!actor.id || !actor.workshopId) throw new DomainError('FORBIDDEN');
    return given(await this.together.do(`${actor.tenantId} ${actor.workshopId}`, { actor, request }));
  }

  /**
   * The vote of somebody without a phone, by whoever runs the workshop or is its scribe. SEAT_NEEDED in an anonymous workshop: there a
   * shared device goes round, on which each takes their own seat.
   */
  castFor(actor: Actor, participantId: string, request: VoteRequest): Promise<VoteReply> {
    return this.db.run(quiet(actor), async (tx) => {
      const place = await tx.get(WorkshopParticipant, participantId);
      const workshop = await tx.get(Workshop, place.workshopId);
      if (actor.kind === 'participant') await assertScribe(tx, workshop.id);
      else assertCan(actor, 'vote.record', workshop);
      if (workshop.confidentialityMode === 'anonymous') throw new DomainError('SEAT_NEEDED');
      // Whoever has a phone speaks for themselves.
      if (place.leftAt !== null || place.tokenHash !== null || !mayVote(place)) throw new DomainError('FORBIDDEN');
      const [reply] = await storeVotes(tx, workshop.id, [{ participantId, request, isRecorded: true }]);
      tx.afterCommit(() => this.counts.touched(place.tenantId, place.workshopId));
      return given(reply!);
    });
  }

  /** Votes of one room, each refused alone. */
  private castTogether(votes: readonly OwnVote[]): Promise<(VoteReply | DomainError)[]> {
    const { tenantId, workshopId } = votes[0]!.actor as Actor & { workshopId: string };
    return this.db.run(systemActor(tenantId), async (tx) => {
      const people = await tx
        .repo(WorkshopParticipant)
        .findBy({ workshopId, id: In(votes.map(({ actor }) => actor.id!)) });
      const refusals = votes.map(({ actor }) => refusalOf(people.find(({ id }) => id === actor.id)));
      const placed = votes.flatMap(({ actor, request }, i) =>
        refusals[i] ? [] : [{ participantId: actor.id!, request, isRecorded: false }],
      );
      const replies = placed.length > 0 ? await storeVotes(tx, workshopId, placed) : [];
      if (placed.length > 0) tx.afterCommit(() => this.counts.touched(tenantId, workshopId));
      return refusals.map((refusal) => refusal ?? replies.shift()!);
    });
  }
}

/** Votes leave no audit entries of their own: they would hold up the tenant's chain and tell who votes when. */
function quiet({ operation: _, ...actor }: Actor): Actor {
  return actor;
}

function given(reply: VoteReply | DomainError): VoteReply {
  if (reply instanceof DomainError) throw reply;
  return reply;
}

const mayVote = ({ role }: WorkshopParticipant): boolean => (VOTING_ROLES as readonly string[]).includes(role);

function refusalOf(place: WorkshopParticipant | undefined): DomainError | null {
  if (!place || place.leftAt !== null) return new DomainError('NOT_FOUND');
  return mayVote(place) ? null : new DomainError('FORBIDDEN', { role: place.role });
}

async function assertScribe(tx: Tx, workshopId: string): Promise<void> {
  const own = await placeOf(tx);
  if (own.workshopId !== workshopId) throw new DomainError('NOT_FOUND', { id: workshopId });
  if (own.role !== 'scribe') throw new DomainError('FORBIDDEN', { role: own.role });
}
