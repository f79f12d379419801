import { Injectable } from '@nestjs/common';
import { DomainError, wrongField, type Actor, type WorkshopRole } from '@sextant/contracts';
import { TenantDb, Workshop, WorkshopParticipant, WorkshopTicket, type Tx } from '@sextant/data';

import { VOTING_ROLES } from '../room/read-room.js';
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

  /** Adds somebody without a phone, for whom a scribe votes. SEAT_NEEDED in an anonymous workshop. */
  add(
    actor: Actor,
    workshopId: string,
    person: { name?: string; function?: string | null; role: WorkshopRole },
  ): Promise<PersonInRoom> {
    return this.db.run(actor, async (tx) => {
      const workshop = await holdWorkshop(tx, workshopId, 'planned', 'running');
      assertSeat(workshop, person.role, false);
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

  /** SEAT_NEEDED to let somebody vote in an anonymous workshop who took no ticket. */
  setRole(actor: Actor, participantId: string, role: WorkshopRole): Promise<PersonInRoom> {
    return this.change(actor, participantId, async (tx, workshop) => {
      const hasTicket = await tx.repo(WorkshopTicket).existsBy({ workshopParticipantId: participantId });
      assertSeat(workshop, role, hasTicket);
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

  private change(
    actor: Actor,
    participantId: string,
    write: (tx: Tx, workshop: Workshop) => Promise<void>,
  ): Promise<PersonInRoom> {
    return this.db.run(actor, async (tx) => {
      const { workshopId } = await tx.get(WorkshopParticipant, participantId);
      const workshop = await holdWorkshop(tx, workshopId, 'planned', 'running');
      await write(tx, workshop);
      await this.news.changed(tx, workshop);
      return personInRoom(await tx.get(WorkshopParticipant, participantId));
    });
  }
}

/** Says whether somebody has a phone, and nothing that leads to it. */
export function personInRoom(person: WorkshopParticipant): PersonInRoom {
  return { ...person, hasPhone: person.tokenHash !== null };
}

/** In an anonymous workshop only whoever took a ticket votes: everybody else may be the same person again. */
function assertSeat({ confidentialityMode }: Workshop, role: WorkshopRole, hasTicket: boolean): void {
  const isVoting = (VOTING_ROLES as readonly string[]).includes(role);
  if (confidentialityMode === 'anonymous' && isVoting && !hasTicket) throw new DomainError('SEAT_NEEDED');
}

function knownFunction(workshop: Workshop, key: string | null | undefined): string | null {
  if (key === null || key === undefined) return null;
  const { functions } = workshop.frame;
  if (functions.some((known) => known.key === key)) return key;
  throw wrongField('function', 'choice');
}
