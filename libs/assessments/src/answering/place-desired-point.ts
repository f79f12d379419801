import { Injectable } from '@nestjs/common';
import { type Actor, wrongField } from '@sextant/contracts';
import { TenantDb, type SaidPoint } from '@sextant/data';

import { PersonalLinks } from '../participants/personal-links.js';
import { respondentOf } from '../participants/respondent-actors.js';
import { WaveSeals } from '../sealing/wave-seals.js';
import { holdDraft } from './hold-draft.js';

/** The point that a respondent drops on the plane for the desired position. The last one counts. */
@Injectable()
export class PlaceDesiredPoint {
  constructor(
    private readonly db: TenantDb,
    private readonly links: PersonalLinks,
    private readonly seals: WaveSeals,
  ) {}

  async place(actor: Actor, point: SaidPoint): Promise<SaidPoint> {
    const beside = (['x', 'y'] as const).find((axis) => !(point[axis] >= 0 && point[axis] <= 100));
    if (beside) throw wrongField(beside, 'range', { least: 0, most: 100 });
    const sender = respondentOf(actor);
    const { operation: _, ...quiet } = actor;
    return this.db.run(quiet, async (tx) => {
      const draft = await holdDraft(tx, sender, this.links.seal(sender.participantId));
      const seal = await this.seals.hold(tx, sender.waveId);
      const [stored] = await tx.query<{ point: Buffer | null }>(
        'SELECT stated_point AS point FROM respondent WHERE id = $1 FOR UPDATE',
        [draft.respondentId],
      );
      // Sent again, it is not sealed again: nothing has changed.
      const placed = stored?.point ? seal.openPoint(stored.point) : null;
      if (placed?.x === point.x && placed.y === point.y) return point;
      await tx.query('UPDATE respondent SET stated_point = $2 WHERE id = $1', [
        draft.respondentId,
        seal.sealPoint(point),
      ]);
      return point;
    });
  }
}
