import { Injectable } from '@nestjs/common';
import { DomainError, WORKSHOP_PARTICIPANT_PERMISSIONS, type Actor } from '@sextant/contracts';
import { SystemDb, WorkshopParticipant, type Tx } from '@sextant/data';
import { Coalescer } from '@sextant/platform';

import { hashParticipantToken } from './participant-token.js';

/** Look-ups that may wait, and how many are made at once. */
const LIMITS = { mostWaiting: 10_000, mostAtOnce: 500 };

interface Found {
  readonly tenantId: string;
  readonly id: string;
  readonly clientId: string;
  readonly workshopId: string;
}

/** Turns the token of a browser in the room into who is asking. */
@Injectable()
export class WorkshopActors {
  /** A room that votes shows hundreds of tokens in a moment: those that arrive together are looked up together. */
  private readonly together = new Coalescer<Buffer, Found | null>((_, hashes) => this.find(hashes), LIMITS);

  constructor(private readonly system: SystemDb) {}

  /** The participant behind a token, or null when it is unknown, they have left or the room is over. */
  async actorFor(token: string): Promise<Actor | null> {
    const found = await this.together.do('', hashParticipantToken(token));
    return found && workshopActor(found);
  }

  private async find(hashes: readonly Buffer[]): Promise<(Found | null)[]> {
    const rows = await this.system.run((tx) =>
      tx.query<Found & { hash: Buffer }>(
        `SELECT tenant_id AS "tenantId", id, client_id AS "clientId", workshop_id AS "workshopId", token_hash AS hash
           FROM doors.workshop_places_by_tokens($1)`,
        [hashes],
      ),
    );
    const byHash = new Map(rows.map(({ hash, ...found }) => [hash.toString('hex'), found]));
    return hashes.map((hash) => byHash.get(hash.toString('hex')) ?? null);
  }

  /** Those of some people whose room is still open to them. */
  async stillThere(people: readonly Actor[]): Promise<ReadonlySet<Actor>> {
    const rows = await this.system.run((tx) =>
      tx.query<{ id: string }>('SELECT id FROM doors.workshop_places_standing($1)', [people.map(({ id }) => id)]),
    );
    const there = new Set(rows.map(({ id }) => id));
    return new Set(people.filter(({ id }) => there.has(id!)));
  }
}

/** Somebody in the room as an actor. */
export function workshopActor({ tenantId, id, clientId, workshopId }: Found): Actor {
  return {
    kind: 'participant',
    tenantId,
    id,
    role: null,
    clientIds: [clientId],
    permissions: WORKSHOP_PARTICIPANT_PERMISSIONS,
    workshopId,
  };
}

/** The row of whoever asks from the room; refuses members, who have no place of their own, and those who left. */
export async function placeOf(tx: Tx): Promise<WorkshopParticipant> {
  const { id, workshopId } = tx.actor;
  if (!id || !workshopId) throw new DomainError('FORBIDDEN');
  const place = await tx.repo(WorkshopParticipant).findOneBy({ id, workshopId });
  if (!place || place.leftAt !== null) throw new DomainError('NOT_FOUND', { id: workshopId });
  return place;
}
