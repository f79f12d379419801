import { Injectable } from '@nestjs/common';
import { DomainError, scoreWave, waveTopic, type Actor } from '@sextant/contracts';
import { TenantDb, Wave, type Tx } from '@sextant/data';
import { assertCan, JobQueue, LiveBus } from '@sextant/platform';

import { MarkMembers } from '../participants/mark-members.js';

/** Closing a wave: no answer after this, and every answer acknowledged before it counts. */
@Injectable()
export class CloseWave {
  constructor(
    private readonly db: TenantDb,
    private readonly jobs: JobQueue,
    private readonly live: LiveBus,
    private readonly members: MarkMembers,
  ) {}

  close(actor: Actor, waveId: string): Promise<Wave> {
    return this.db.run(actor, async (tx) => {
      // Saves share this row's lock: those under way are waited for, later ones find the wave closed.
      const wave = await tx.lock(Wave, waveId);
      assertCan(actor, 'wave.close', wave);
      if (wave.status !== 'open') throw new DomainError('WAVE_NOT_OPEN', { status: wave.status });
      const members = await this.members.find(tx, waveId);
      tx.afterCommit(() => this.members.mark(actor, waveId, members));
      if (wave.confidentialityMode === 'anonymous') await this.shuffle(tx, wave);
      const [closed] = await tx.query<{ closedAt: Date }>(
        `UPDATE wave SET status = 'closed', closed_at = now() WHERE id = $1 RETURNING closed_at AS "closedAt"`,
        [waveId],
      );
      tx.afterCommit(() => this.jobs.add(scoreWave, { tenantId: actor.tenantId, waveId }));
      tx.afterCommit(() => this.live.publish(waveTopic(actor.tenantId, waveId), { waveId, status: 'closed' }));
      return Object.assign(wave, { status: 'closed' as const }, closed);
    });
  }

  /**
   * Writes the answers of an anonymous wave anew, under new ids and in random order, drafts included: neither key nor
   * place nor transaction number of a row leads back to the moment it was written (R16).
   */
  private async shuffle(tx: Tx, wave: Wave): Promise<void> {
    await tx.query(
      `WITH renamed AS MATERIALIZED (
         SELECT id, gen_random_uuid() AS new_id FROM respondent WHERE wave_id = $1),
       people AS (
         INSERT INTO respondent (tenant_id, id, wave_id, function, unit_id, level, stated_point)
         SELECT r.tenant_id, n.new_id, r.wave_id, r.function, r.unit_id, r.level, r.stated_point
           FROM respondent r JOIN renamed n USING (id) ORDER BY random()),
       answers AS (
         INSERT INTO answer (tenant_id, respondent_id, item, wave_id, current, desired, comment, confidence, revision)
         SELECT a.tenant_id, n.new_id, a.item, a.wave_id, a.current, a.desired, a.comment, a.confidence, 1
           FROM answer a JOIN renamed n ON n.id = a.respondent_id ORDER BY random())
       DELETE FROM respondent WHERE id IN (SELECT id FROM renamed)`,
      [wave.id],
    );
  }
}
