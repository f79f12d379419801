import { Injectable } from '@nestjs/common';
import { DomainError, type Actor, type ConfidentialityMode } from '@sextant/contracts';
import { TenantDb } from '@sextant/data';

import { deleteAnswersOf } from '../participants/answers-of-participant.js';
import { PersonalLinks } from '../participants/personal-links.js';
import { respondentOf } from '../participants/respondent-actors.js';

/** Somebody takes back what they answered, by their own link, while the wave is open. */
@Injectable()
export class DeleteMyAnswers {
  constructor(
    private readonly db: TenantDb,
    private readonly links: PersonalLinks,
  ) {}

  /**
   * Everything goes, handed in or not, and may be answered anew. What was handed in anonymously cannot be found by anybody
   * (ALREADY_SUBMITTED). WAVE_NOT_OPEN once it is closed.
   */
  delete(actor: Actor): Promise<boolean> {
    const sender = respondentOf(actor);
    return this.db.run(actor, async (tx) => {
      const [wave] = await tx.query<{ mode: ConfidentialityMode }>(
        `SELECT confidentiality_mode AS mode FROM wave WHERE id = $1 AND status = 'open' FOR SHARE`,
        [sender.waveId],
      );
      if (!wave) throw new DomainError('WAVE_NOT_OPEN');
      const [participant] = await tx.query<{ id: string; rotation: number; isSubmitted: boolean }>(
        `SELECT id, rotation, submitted_on IS NOT NULL AS "isSubmitted" FROM participant WHERE token_hash = $1`,
        [sender.link],
      );
      if (!participant) throw new DomainError('LINK_NOT_VALID');
      if (participant.isSubmitted && wave.mode === 'anonymous') throw new DomainError('ALREADY_SUBMITTED');
      const { tenantId } = actor;
      await deleteAnswersOf(tx, this.links, { ...participant, ...wave, tenantId, waveId: sender.waveId });
      if (participant.isSubmitted)
        await tx.query('UPDATE participant SET submitted_on = NULL WHERE id = $1', [participant.id]);
      return true;
    });
  }
}
