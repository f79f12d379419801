import { Injectable } from '@nestjs/common';
import { wrongField, type Actor, type ConfidentialityMode } from '@sextant/contracts';
import { TenantDb, Workshop, WorkshopParticipant, type Tx } from '@sextant/data';

import { RoomNews } from '../room/room-news.js';
import { boundedText } from './bounded-text.js';
import { holdWorkshop } from './hold-workshop.js';
import { minimumGroup } from './minimum-group.js';

/** What can be changed of a workshop; what is left out stays. */
export interface WorkshopChange {
  readonly name?: string | null;
  readonly confidentialityMode?: ConfidentialityMode | null;
  readonly minimumGroup?: number | null;
}

/** Changing the set-up of a workshop before it ends. */
@Injectable()
export class UpdateWorkshop {
  constructor(
    private readonly db: TenantDb,
    private readonly news: RoomNews,
  ) {}

  /** INVALID_INPUT for another mode once somebody is in the room: they came in on what the door told them of their votes. */
  update(actor: Actor, workshopId: string, change: WorkshopChange): Promise<Workshop> {
    return this.db.run(actor, async (tx) => {
      const workshop = await holdWorkshop(tx, workshopId, 'planned', 'running');
      const name = boundedText('name', change.name ?? workshop.name, 200, 1);
      const mode = change.confidentialityMode ?? workshop.confidentialityMode;
      const isOtherMode = mode !== workshop.confidentialityMode;
      const minimum =
        isOtherMode || change.minimumGroup != null
          ? await minimumGroup(tx, mode, change.minimumGroup)
          : workshop.minimumGroup;
      if (isOtherMode || minimum !== workshop.minimumGroup) await assertNobodyCame(tx, workshop);
      await tx.query('UPDATE workshop SET name = $2, confidentiality_mode = $3, minimum_group = $4 WHERE id = $1', [
        ...[workshopId, name, mode, minimum],
      ]);
      Object.assign(workshop, { name, confidentialityMode: mode, minimumGroup: minimum });
      await this.news.changed(tx, workshop);
      return workshop;
    });
  }
}

async function assertNobodyCame(tx: Tx, { id, clientId }: Workshop): Promise<void> {
  if (!(await tx.repo(WorkshopParticipant).existsBy({ clientId, workshopId: id }))) return;
  throw wrongField('confidentialityMode', 'roomWasTold');
}
