import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '@sextant/contracts';
import { TenantDb, Wave, type Tx } from '@sextant/data';
import { coverage, type Coverage } from '@sextant/maturity';
import { assertCan } from '@sextant/platform';

import { readWaveToScore } from '../scoring/wave-to-score.js';

const IS_FRESH = `coverage_at > now() - interval '15 minutes'`;

/** Whose view is missing before a wave is closed, and how far the result may still move. */
@Injectable()
export class WaveCoverage {
  constructor(private readonly db: TenantDb) {}

  /** WAVE_NOT_OPEN unless the wave is open. Kept for a quarter of an hour unless the wave is named (R8). */
  of(actor: Actor, waveId: string): Promise<Coverage> {
    return this.db.run(actor, async (tx) => {
      const wave = await tx.get(Wave, waveId);
      assertCan(actor, 'wave.close', wave);
      if (wave.status !== 'open') throw new DomainError('WAVE_NOT_OPEN', { status: wave.status });
      return wave.confidentialityMode === 'named' ? this.now(tx, wave) : this.kept(tx, wave);
    });
  }

  private async kept(tx: Tx, wave: Wave): Promise<Coverage> {
    const told = await this.told(tx, wave);
    if (told) return told;
    // One at a time: two looks at once must not tell two different things.
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext($1))`, [`coverage|${wave.id}`]);
    const meanwhile = await this.told(tx, wave);
    if (meanwhile) return meanwhile;
    const fresh = await this.now(tx, wave);
    await tx.query('UPDATE wave SET coverage = $2, coverage_at = now() WHERE id = $1', [wave.id, fresh]);
    return fresh;
  }

  private async told(tx: Tx, wave: Wave): Promise<Coverage | null> {
    const [row] = await tx.query<{ coverage: Coverage }>(`SELECT coverage FROM wave WHERE id = $1 AND ${IS_FRESH}`, [
      wave.id,
    ]);
    return row?.coverage ?? null;
  }

  private async now(tx: Tx, wave: Wave): Promise<Coverage> {
    const { invited, ...input } = await readWaveToScore(tx, wave);
    return coverage({ ...input, invited: { total: invited?.total ?? 0, byFunction: invited?.byFunction ?? {} } });
  }
}
