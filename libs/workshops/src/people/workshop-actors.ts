import { Injectable } from '@nestjs/common';
import { DomainError, WORKSHOP_PARTICIPANT_PERMISSIONS, type Actor } from '@sextant/contracts';
import { SystemDb, WorkshopParticipant, type Tx } from '@sextant/data';

import { hashParticipantToken } from './participant-token.js';

interface Found {
  readonly tenantId: string;
  readonly id: string;
  readonly clientId: string;
  readonly workshopId: string;
}

/** Turns the token of a browser in the room into who is asking. */
@Injectable()
export class WorkshopActors {
  constructor(private readonly system: SystemDb) {}

  /** The participant behind a token, or null when it is unknown or they have left. */
  async actorFor(token: string): Promise<Actor | null> {
    const [found] = await this.system.run((tx) =>
      tx.query<Found>(
        `SELECT tenant_id AS "tenantId", id, client_id AS "clientId", workshop_id AS "workshopId"
           FROM workshop_participant WHERE token_hash = $1 AND left_at IS NULL`,
        [hashParticipantToken(token)],
      ),
    );
    return found ? workshopActor(found) : null;
  }

  /** Those of some people who have not left their room. */
  async stillThere(people: readonly Actor[]): Promise<ReadonlySet<Actor>> {
    const rows = await this.system.run((tx) =>
      tx.query<{ id: string }>('SELECT id FROM workshop_participant WHERE id = ANY ($1) AND left_at IS NULL', [
        people.map(({ id }) => id),
      ]),
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
