import { DomainError, type ConfidentialityMode } from '@sextant/contracts';
import type { Tx } from '@sextant/data';

import type { Respondent } from '../participants/respondent-actors.js';

/** A draft that is held until commit: no save and no submission of it can come between. */
export interface HeldDraft {
  readonly respondentId: string;
  readonly mode: ConfidentialityMode;
}

/**
 * Holds the sender's draft, made if there is none yet. Refuses with WAVE_NOT_OPEN, LINK_NOT_VALID (the link was
 * replaced) or ALREADY_SUBMITTED.
 */
export async function holdDraft(tx: Tx, sender: Respondent, sealedLink: Buffer): Promise<HeldDraft> {
  const [wave] = await tx.query<{ mode: ConfidentialityMode }>(
    `SELECT confidentiality_mode AS mode FROM wave WHERE id = $1 AND status = 'open' FOR SHARE`,
    [sender.waveId],
  );
  if (!wave) throw new DomainError('WAVE_NOT_OPEN');
  await tx.query('SELECT hold_drafts($1, $2, $3, $4)', [[sender.waveId], [sender.link], [sender.draft], [sealedLink]]);
  // Read only now: what was committed while this waited for the draft counts.
  const [held] = await tx.query<{ respondentId: string | null; isSubmitted: boolean }>(
    `SELECT r.id AS "respondentId", (p.submitted_on IS NOT NULL OR r.submitted_on IS NOT NULL) AS "isSubmitted"
       FROM participant p LEFT JOIN respondent r ON r.draft_key = $2
      WHERE p.token_hash = $1`,
    [sender.link, sender.draft],
  );
  if (!held) throw new DomainError('LINK_NOT_VALID');
  if (held.isSubmitted || !held.respondentId) throw new DomainError('ALREADY_SUBMITTED');
  return { respondentId: held.respondentId, mode: wave.mode };
}
