import { Injectable } from '@nestjs/common';
import { markHandIns, type Actor } from '@sextant/contracts';
import { TenantDb } from '@sextant/data';
import { JobQueue } from '@sextant/platform';

import { PersonalLinks } from '../participants/personal-links.js';
import { respondentOf } from '../participants/respondent-actors.js';
import { holdDraft } from './hold-draft.js';

const TODAY = `(now() AT TIME ZONE 'UTC')::date`;
/** Until the participants are marked; others who hand in meanwhile are marked together with this one. */
const MARKED_AFTER_MS = 30_000;

/**
 * Handing in: the draft becomes final. Unless the wave is named, nothing is written of the participant here: that one
 * transaction, or one moment, would lead from the person to the answers. The worker marks several at once, later.
 */
@Injectable()
export class SubmitAnswers {
  constructor(
    private readonly db: TenantDb,
    private readonly links: PersonalLinks,
    private readonly jobs: JobQueue,
  ) {}

  submit(actor: Actor): Promise<boolean> {
    const sender = respondentOf(actor);
    return this.db.run(actor, async (tx) => {
      const draft = await holdDraft(tx, sender, this.links.seal(sender.participantId));
      await tx.query(`UPDATE respondent SET submitted_on = ${TODAY} WHERE id = $1`, [draft.respondentId]);
      if (draft.mode === 'named') {
        await tx.query(
          `UPDATE participant SET submitted_on = ${TODAY}, code_hash = NULL, code_expires_at = NULL WHERE id = $1`,
          [sender.participantId],
        );
        return true;
      }
      const { tenantId } = actor;
      tx.afterCommit(() => this.jobs.add(markHandIns, { tenantId, waveId: sender.waveId }, MARKED_AFTER_MS));
      return true;
    });
  }
}
