import { Injectable } from '@nestjs/common';
import { DomainError, type Actor, type WorkshopFrame } from '@sextant/contracts';
import { TenantDb, Workshop, WorkshopParticipant, type Tx, type WorkshopRole } from '@sextant/data';

import { RoomNews } from '../room/room-news.js';
import { holdWorkshop } from '../workshops/hold-workshop.js';
import { boundedText } from '../workshops/bounded-text.js';

/** Somebody in the room, as their facilitator sees them. */
export interface PersonInRoom extends WorkshopParticipant {
  /** False for people for whom a scribe votes. */
  readonly hasPhone: boolean;
}

/** Who is in the room, in which role; with or without a phone. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly db: TenantDb,
    private readonly news: RoomNews,
  ) {}

  /** Adds somebody without a phone, for whom a scribe votes. */
  add(
    actor: Actor,
    workshopId: string,
    person: { name?: string; function?: string | null; role: WorkshopRole },
  ): Promise<PersonInRoom> {
    return this.db.run(actor, async (tx) => {
      const workshop = await holdWorkshop(tx, workshopId, 'planned', 'running');
      const added = await tx.insert(WorkshopParticipant, {
        clientId: workshop.clientId,
        workshopId,
        role: person.role,
        name: workshop.confidentialityMode === 'anonymous' ? '' : boundedText('name', person.name ?? '', 100),
        function: knownFunction(workshop, person.function),
      });
      await this.news.changed(tx, workshop);
      return personInRoom(added);
    });
  }

  setRole(actor: Actor, participantId: string, role: WorkshopRole): Promise<PersonInRoom> {
    return this.change(actor, participantId, async (tx) => {
      await tx.query('UPDATE workshop_participant SET role = $2 WHERE id = $1', [participantId, role]);
    });
  }

  /** Shows somebody out. What they voted so far counts; their phone sees nothing any more. */
  remove(actor: Actor, participantId: string): Promise<PersonInRoom> {
    return this.change(actor, participantId, async (tx) => {
      await tx.query('UPDATE workshop_participant SET left_at = now() WHERE id = $1 AND left_at IS NULL', [
        participantId,
      ]);
    });
  }

  private change(actor: Actor, participantId: string, write: (tx: Tx) => Promise<void>): Promise<PersonInRoom> {
    return this.db.run(actor, async (tx) => {
      const { workshopId } = await tx.get(WorkshopParticipant, participantId);
      const workshop = await holdWorkshop(tx, workshopId, 'planned', 'running');
      await write(tx);
      await this.news.changed(tx, workshop);
      return personInRoom(await tx.get(WorkshopParticipant, participantId));
    });
  }
}

/** Says whether somebody has a phone, and nothing that leads to it. */
export function personInRoom(person: WorkshopParticipant): PersonInRoom {
  return { ...person, hasPhone: person.tokenHash !== null };
}

function knownFunction(workshop: Workshop, key: string | null | undefined): string | null {
  if (key === null || key === undefined) return null;
  const { functions } = workshop.frame as unknown as WorkshopFrame;
  if (functions.some((known) => known.key === key)) return key;
  throw new DomainError('INVALID_INPUT', { problems: [{ field: 'function', message: 'is not one of the functions' }] });
}
