import { Injectable } from '@nestjs/common';
import type { Tx } from '@sextant/data';

import { PersonalLinks } from './personal-links.js';

/** Notes who is in a wave's result, for the comparison with later waves. */
@Injectable()
export class MarkMembers {
  constructor(private readonly links: PersonalLinks) {}

  /**
   * Once, when the wave closes and before its drafts lose their keys: whoever handed in, and whoever saved an answer. All in
   * one statement, so that no mark stands beside one answer.
   */
  async mark(tx: Tx, waveId: string): Promise<void> {
    const { tenantId } = tx.actor;
    const people = await tx.query<{ id: string; rotation: number }>(
      'SELECT id, rotation FROM participant WHERE wave_id = $1 ORDER BY id',
      [waveId],
    );
    const drafts = people.map((person) => this.links.keysOf(this.links.tokenOf({ tenantId, ...person })).draft);
    await tx.query(
      `UPDATE participant p
          SET is_in_result = p.submitted_on IS NOT NULL OR EXISTS (
                SELECT FROM respondent r JOIN answer a ON a.respondent_id = r.id WHERE r.draft_key = n.draft_key)
         FROM unnest($1::uuid[], $2::bytea[]) AS n (id, draft_key)
        WHERE p.id = n.id`,
      [people.map(({ id }) => id), drafts],
    );
  }
}
