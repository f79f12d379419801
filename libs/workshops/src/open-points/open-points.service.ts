import { Injectable } from '@nestjs/common';
import type { Actor } from '@sextant/contracts';
import { OpenPoint, TenantDb } from '@sextant/data';

import { holdWorkshop } from '../workshops/hold-workshop.js';
import { boundedText } from '../workshops/bounded-text.js';

/** What a workshop leaves open; the next one starts from it. */
@Injectable()
export class OpenPointsService {
  constructor(private readonly db: TenantDb) {}

  add(actor: Actor, workshopId: string, text: string): Promise<OpenPoint> {
    return this.db.run(actor, async (tx) => {
      await holdWorkshop(tx, workshopId, 'planned', 'running', 'ended');
      return tx.insert(OpenPoint, { workshopId, text: boundedText('text', text, 1_000, 1) });
    });
  }

  /** Marks a point as settled, here or in a later workshop. */
  close(actor: Actor, openPointId: string): Promise<OpenPoint> {
    return this.db.run(actor, async (tx) => {
      const { workshopId } = await tx.get(OpenPoint, openPointId);
      await holdWorkshop(tx, workshopId, 'planned', 'running', 'ended');
      await tx.query('UPDATE open_point SET closed_at = coalesce(closed_at, now()) WHERE id = $1', [openPointId]);
      return tx.get(OpenPoint, openPointId);
    });
  }
}
