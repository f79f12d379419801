import { Injectable } from '@nestjs/common';
import { DomainError, systemActor, workshopTopic, type Actor, type WorkshopRoom } from '@sextant/contracts';
import { TenantDb, Vote, Workshop, WorkshopParticipant, type Tx } from '@sextant/data';
import { assertCan, LiveBus } from '@sextant/platform';
import { In, IsNull } from 'typeorm';

import { personInRoom, type PersonInRoom } from '../people/people.service.js';
import { placeOf } from '../people/workshop-actors.js';
import { readRoom, VOTING_ROLES } from './read-room.js';
import { roomFeed } from './room-feed.js';

/** Somebody's own place in the room, with the votes of the rounds that are shown. */
export interface WorkshopPlace {
  readonly place: WorkshopParticipant;
  readonly votes: Vote[];
  /** For whom a scribe votes; nobody for anybody else. */
  readonly withoutPhone: PersonInRoom[];
}

/** The room as everybody in it sees it. */
@Injectable()
export class RoomService {
  constructor(
    private readonly db: TenantDb,
    private readonly live: LiveBus,
  ) {}

  /** How the room stands now. */
  read(actor: Actor, workshopId: string): Promise<WorkshopRoom> {
    return this.db.run(actor, async (tx) => readRoom(tx, await this.workshop(tx, workshopId)));
  }

  /** What does not change while the workshop runs. */
  frame(actor: Actor, workshopId: string): Promise<Workshop> {
    return this.db.run(actor, (tx) => this.workshop(tx, workshopId));
  }

  /** The own place of somebody who joined. */
  place(actor: Actor): Promise<WorkshopPlace> {
    return this.db.run(actor, async (tx) => {
      const place = await placeOf(tx);
      const votes = await tx.repo(Vote).findBy({ workshopParticipantId: place.id });
      return { place, votes, withoutPhone: place.role === 'scribe' ? await withoutPhone(tx, place) : [] };
    });
  }

  /** The room as it stands, and then every change, the newest only. Whoever shares the feed has been let in before. */
  async follow(actor: Actor, workshopId: string): Promise<AsyncIterableIterator<WorkshopRoom>> {
    await this.db.run(actor, (tx) => this.workshop(tx, workshopId));
    const watcher = systemActor(actor.tenantId, ['workshop.watch']);
    const topic = workshopTopic(actor.tenantId, workshopId);
    return roomFeed(
      await this.live.follow(topic, async () => ({ kind: 'room', room: await this.read(watcher, workshopId) })),
    );
  }

  private async workshop(tx: Tx, workshopId: string): Promise<Workshop> {
    const workshop = await tx.get(Workshop, workshopId);
    assertCan(tx.actor, 'workshop.watch', workshop);
    if (tx.actor.kind === 'participant') {
      const place = await placeOf(tx);
      if (place.workshopId !== workshopId) throw new DomainError('NOT_FOUND', { id: workshopId });
    }
    return workshop;
  }
}

async function withoutPhone(tx: Tx, { clientId, workshopId }: WorkshopParticipant): Promise<PersonInRoom[]> {
  const people = await tx.repo(WorkshopParticipant).find({
    where: { clientId, workshopId, tokenHash: IsNull(), leftAt: IsNull(), role: In([...VOTING_ROLES]) },
    order: { name: 'ASC', id: 'ASC' },
  });
  return people.map(personInRoom);
}
