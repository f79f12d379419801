import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '@sextant/contracts';
import { Participant, TenantDb, Wave, type Tx } from '@sextant/data';
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
   * before: the old draft is abandoned with the old link. Only in a named wave it goes at once; in the others one transaction
   * for both would pair them, so it goes before the wave is scored. After handing in there is no new code in a named wave; in
   * the others the code is issued all the same, because a refusal would tell who has answered, and it opens nothing.
   */
  issue(actor: Actor, participantId: string): Promise<IssuedCode> {
    return this.db.run(actor, async (tx) => {
      const { waveId } = await tx.get(Participant, participantId);
      // Saves and hand-ins share this row's lock: those under way end before, later ones find the link replaced.
      const [wave] = await tx.query<Wave>(
        `SELECT id, client_id AS "clientId", status, confidentiality_mode AS "confidentialityMode"
           FROM wave WHERE id = $1 FOR NO KEY UPDATE`,
        [waveId],
      );
      assertCan(actor, 'wave.invite', wave!);
      if (wave!.status !== 'open') throw new DomainError('WAVE_NOT_OPEN', { status: wave!.status });
      const participant = await tx.lock(Participant, participantId);
      if (wave!.confidentialityMode === 'named' && participant.submittedOn !== null) {
        throw new DomainError('ALREADY_SUBMITTED');
      }
      const { draft } = this.links.keysOf(this.links.tokenOf(participant));
      const isHandedIn = participant.submittedOn !== null || (await this.isHandedIn(tx, draft));
      const code = newAccessCode();
      const issued = await this.write(tx, participant, isHandedIn, code);
      if (wave!.confidentialityMode === 'named') await tx.query('DELETE FROM respondent WHERE draft_key = $1', [draft]);
      return { code, expiresAt: issued.expiresAt };
    });
  }
  /** Read, never held: a lock would leave one transaction number on the person and on what they handed in. */
  private async isHandedIn(tx: Tx, draft: Buffer): Promise<boolean> {
    const found = await tx.query('SELECT FROM respondent WHERE draft_key = $1 AND submitted_on IS NOT NULL', [draft]);
    return found.length > 0;
  }

  /** After handing in the link stays as it is: what was handed in is found by it until it is cut loose. */
  private async write(
    tx: Tx,
    { id, tenantId, rotation: before }: Participant,
    isHandedIn: boolean,
    code: string,
  ): Promise<{ expiresAt: Date }> {
    const rotation = isHandedIn ? before : before + 1;
    const { link } = this.links.keysOf(this.links.tokenOf({ tenantId, id, rotation }));
    const [issued] = await tx.query<{ expiresAt: Date }>(
      `UPDATE participant SET rotation = $2, token_hash = $3, code_hash = $4, code_expires_at = now() + $5::interval
        WHERE id = $1 RETURNING code_expires_at AS "expiresAt"`,
      [id, rotation, link, this.links.codeHash(code, isHandedIn), CODE_LASTS],
    );
    return issued!;
  }
}
