import { Injectable } from '@nestjs/common';
import { DomainError, type Actor, type WorkshopRoom } from '@sextant/contracts';
import { Ballot, Idea, TenantDb } from '@sextant/data';
import { In } from 'typeorm';

import { RoomNews } from '../room/room-news.js';
import { holdWorkshop } from '../workshops/hold-workshop.js';
import { boundedText } from '../workshops/bounded-text.js';

/** Putting what people wrote in order. */
@Injectable()
export class GroupIdeas {
  constructor(
    private readonly db: TenantDb,
    private readonly news: RoomNews,
  ) {}

  /** Puts ideas of a revealed question under a heading; an empty one takes them out again. */
  group(actor: Actor, ballotId: string, ideaIds: readonly string[], heading: string): Promise<WorkshopRoom> {
    return this.db.run(actor, async (tx) => {
      const { workshopId } = await tx.get(Ballot, ballotId);
      const workshop = await holdWorkshop(tx, workshopId, 'running');
      const ideas = await tx.repo(Idea).findBy({ ballotId, id: In([...ideaIds]) });
      const missing = ideaIds.find((id) => !ideas.some((idea) => idea.id === id));
      if (missing) throw new DomainError('NOT_FOUND', { id: missing });
      await tx.query('UPDATE idea SET heading = $2 WHERE id = ANY ($1)', [
        ideaIds,
        boundedText('heading', heading, 200),
      ]);
      return this.news.changed(tx, workshop);
    });
  }
}
