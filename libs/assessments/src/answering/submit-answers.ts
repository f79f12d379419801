import { Injectable } from '@nestjs/common';
import type { Actor } from '@sextant/contracts';
import { TenantDb, type Tx } from '@sextant/data';

import { PersonalLinks } from '../participants/personal-links.js';
import { respondentOf } from '../participants/respondent-actors.js';
import { holdDraft } from './hold-draft.js';

const TODAY = `(now() AT TIME ZONE 'UTC')::date`;

/** Handing in: the draft becomes final, and in an anonymous wave is cut loose from the link for good. */
@Injectable()
export class SubmitAnswers {
  constructor(
    private readonly db: TenantDb,
    private readonly links: PersonalLinks,
  ) {}

  submit(actor: Actor): Promise<boolean> {
    const sender = respondentOf(actor);
    return this.db.run(actor, async (tx) => {
      const draft = await holdDraft(tx, sender, this.links.seal(sender.participantId));
      if (draft.mode === 'anonymous') await this.cutLoose(tx, draft.respondentId);
      else await this.finish(tx, draft.respondentId);
      await tx.query(
        `UPDATE participant SET submitted_on = ${TODAY}, code_hash = NULL, code_expires_at = NULL WHERE id = $1`,
        [sender.participantId],
      );
      return true;
    });
  }

  /** A new random id, no key, no date, no trace of the order of saving (R16). */
  private async cutLoose(tx: Tx, respondentId: string): Promise<void> {
    await tx.query(
      `WITH loose AS (
         INSERT INTO respondent (tenant_id, wave_id, function, unit_id, level, stated_point)
         SELECT tenant_id, wave_id, function, unit_id, level, stated_point FROM respondent WHERE id = $1 RETURNING id),
       answers AS (
         INSERT INTO answer (tenant_id, respondent_id, item, wave_id, current, desired, comment, confidence, revision)
         SELECT a.tenant_id, loose.id, a.item, a.wave_id, a.current, a.desired, a.comment, a.confidence, 1
           FROM answer a, loose WHERE a.respondent_id = $1 ORDER BY random())
       DELETE FROM respondent WHERE id = $1`,
      [respondentId],
    );
  }

  private async finish(tx: Tx, respondentId: string): Promise<void> {
    await tx.query('DELETE FROM answer_operation WHERE respondent_id = $1', [respondentId]);
    await tx.query(`UPDATE respondent SET submitted_on = ${TODAY}, draft_key = NULL WHERE id = $1`, [respondentId]);
  }
}
