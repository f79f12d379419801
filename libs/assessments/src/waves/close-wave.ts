import { Injectable } from '@nestjs/common';
import { assertMayBecome, scoreWave, WAVE_COURSE, waveTopic, type Actor } from '@sextant/contracts';
import { TenantDb, Wave } from '@sextant/data';
import { assertCan, JobQueue, LiveBus } from '@sextant/platform';

/**
 * Closing a wave: no answer after this, and every answer acknowledged before it counts, handed in or not. It is one short
 * statement however large the wave; whatever is to be done with the answers is the worker's.
 */
@Injectable()
export class CloseWave {
  constructor(
    private readonly db: TenantDb,
    private readonly jobs: JobQueue,
    private readonly live: LiveBus,
  ) {}

  close(actor: Actor, waveId: string): Promise<Wave> {
    return this.db.run(actor, async (tx) => {
      // Saves share this row's lock: those under way are waited for, later ones find the wave closed.
      const wave = await tx.lock(Wave, waveId);
      assertCan(actor, 'wave.close', wave);
      assertMayBecome(WAVE_COURSE, wave.status, 'closed');
      const [closed] = await tx.query<{ closedAt: Date }>(
        `UPDATE wave SET status = 'closed', closed_at = now() WHERE id = $1 RETURNING closed_at AS "closedAt"`,
        [waveId],
      );
      tx.afterCommit(() => this.jobs.add(scoreWave, { tenantId: actor.tenantId, waveId }));
      tx.afterCommit(() => this.live.publish(waveTopic(actor.tenantId, waveId), { waveId, status: 'closed' }));
      return Object.assign(wave, { status: 'closed' as const }, closed);
    });
  }
}
