import { Injectable } from '@nestjs/common';
import { workshopTopic, type WorkshopRoom } from '@sextant/contracts';
import type { Tx, Workshop } from '@sextant/data';
import { LiveBus } from '@sextant/platform';

import { readRoom } from './read-room.js';
import { RoomCounts } from './room-counts.js';

/** Tells the room what changed: the whole of it, once the change stands, so that nobody has to ask. */
@Injectable()
export class RoomNews {
  constructor(
    private readonly live: LiveBus,
    private readonly counts: RoomCounts,
  ) {}

  /** Called by whoever holds the workshop's row, after the change. Answers with the room as everybody will see it. */
  async changed(tx: Tx, workshop: Workshop): Promise<WorkshopRoom> {
    const [row] = await tx.query<{ revision: number }>(
      'UPDATE workshop SET revision = revision + 1 WHERE id = $1 RETURNING revision',
      [workshop.id],
    );
    const room = await readRoom(tx, Object.assign(workshop, row));
    tx.afterCommit(() => this.live.publish(workshopTopic(workshop.tenantId, workshop.id), { kind: 'room', room }));
    // Somebody may have voted or joined while this was read: what is told last was counted last.
    tx.afterCommit(() => this.counts.touched(workshop.tenantId, workshop.id));
    return room;
  }
}
