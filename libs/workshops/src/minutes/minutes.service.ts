import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '@sextant/contracts';
import { TenantDb, Workshop } from '@sextant/data';
import { assertCan } from '@sextant/platform';
import type { WorkshopMinutes } from '@sextant/telling';

import { readMinutes } from './read-minutes.js';

/** Minutes on the screen. */
@Injectable()
export class MinutesService {
  constructor(private readonly db: TenantDb) {}

  /** WORKSHOP_NOT_ENDED before that. */
  ofWorkshop(actor: Actor, workshopId: string): Promise<WorkshopMinutes> {
    return this.db.run(actor, async (tx) => {
      const workshop = await tx.get(Workshop, workshopId);
      assertCan(actor, 'workshop.read', workshop);
      if (workshop.status !== 'ended') throw new DomainError('WORKSHOP_NOT_ENDED', { status: workshop.status });
      return readMinutes(tx, workshop);
    });
  }
}
