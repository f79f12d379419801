import { Injectable } from '@nestjs/common';
import type { Actor } from '@sextant/contracts';
import { TenantDb, type Tx } from '@sextant/data';

import { PersonalLinks } from './personal-links.js';

/** Notes who is in a wave's result, for the comparison with later waves. */
@Injectable()
export class MarkMembers {
  constructor(
    private readonly db: TenantDb,
    private readonly links: PersonalLinks,
  ) {}

  /** Whoever handed in, and whoever saved an answer: found when the wave closes, before its drafts lose their keys. */
  async find(tx: Tx, waveId: string): Promise<string[]> {
    const { tenantId } = tx.actor;
    const people = await tx.query<{ id: string; rotation: number }>(
      'SELECT id, rotation FROM participant WHERE wave_id = $1',
      [waveId],
    );
    const drafts = people.map((person) => this.links.keysOf(this.links.tokenOf({ tenantId, ...person })).draft);
    const members = await tx.query<{ id: string }>(
      `SELECT p.id FROM participant p JOIN unnest($1::uuid[], $2::bytea[]) AS n (id, draft_key) ON n.id = p.id
        WHERE p.submitted_on IS NOT NULL OR EXISTS (
              SELECT FROM respondent r JOIN answer a ON a.respondent_id = r.id WHERE r.draft_key = n.draft_key)
        ORDER BY p.id`,
      [people.map(({ id }) => id), drafts],
    );
    return members.map(({ id }) => id);
  }

  /**
   * In a transaction of its own that touches every participant alike, so that no mark carries the transaction number of an
   * answer. Lost in a crash, waves are compared by their sizes.
   */
  mark({ operation: _, ...actor }: Actor, waveId: string, members: readonly string[]): Promise<void> {
    return this.db.run(actor, async (tx) => {
      await tx.query('UPDATE participant SET is_in_result = id = ANY ($2) WHERE wave_id = $1', [waveId, members]);
    });
  }
}
