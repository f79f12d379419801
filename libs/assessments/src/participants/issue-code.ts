import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '@sextant/contracts';
import { Participant, TenantDb, Wave } from '@sextant/data';
import { assertCan } from '@sextant/platform';

import { CODE_LASTS, newAccessCode } from './access-code.js';
import { PersonalLinks } from './personal-links.js';

/** A code to hand over by phone or on paper. It is shown this once. */
export interface IssuedCode {
  readonly code: string;
  readonly expiresAt: Date;
}

/** A way in for participants whom mail does not reach. */
@Injectable()
export class IssueCode {
  constructor(
    private readonly db: TenantDb,
    private readonly links: PersonalLinks,
  ) {}

  /**
   * Replaces the participant's link. Whoever hands over a code could use it first, so it must not open what was answered
   * before: the old draft goes with the old link. After handing in there is no new code in a named wave; in the others
   * the code is issued all the same, because a refusal would tell who has answered, and it opens nothing.
   */
  issue(actor: Actor, participantId: string): Promise<IssuedCode> {
    return this.db.run(actor, async (tx) => {
      const { waveId } = await tx.get(Participant, participantId);
      const [wave] = await tx.query<Wave>(
        `SELECT id, client_id AS "clientId", status, confidentiality_mode AS "confidentialityMode"
           FROM wave WHERE id = $1 FOR SHARE`,
        [waveId],
      );
      assertCan(actor, 'wave.invite', wave!);
      if (wave!.status !== 'open') throw new DomainError('WAVE_NOT_OPEN', { status: wave!.status });
      const participant = await tx.lock(Participant, participantId);
      if (wave!.confidentialityMode === 'named' && participant.submittedOn !== null) {
        throw new DomainError('ALREADY_SUBMITTED');
      }
      const old = this.links.keysOf(this.links.tokenOf(participant));
      const next = this.links.tokenOf({ ...participant, rotation: participant.rotation + 1 });
      // Holding the old draft, even one that is not there yet, makes a save under way end before and a later one fail.
      await tx.query('SELECT hold_drafts($1, $2, $3, $4)', [[waveId], [old.link], [old.draft], [null]]);
      const code = newAccessCode();
      const [issued] = await tx.query<{ expiresAt: Date }>(
        `UPDATE participant SET rotation = rotation + 1, token_hash = $2, code_hash = $3, code_expires_at = now() + $4::interval
          WHERE id = $1 RETURNING code_expires_at AS "expiresAt"`,
        [participantId, this.links.keysOf(next).link, this.links.codeHash(code), CODE_LASTS],
      );
      await tx.query('DELETE FROM respondent WHERE draft_key = $1', [old.draft]);
      return { code, expiresAt: issued!.expiresAt };
    });
  }
}
