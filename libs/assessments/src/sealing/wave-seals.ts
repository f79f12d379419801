import { Injectable } from '@nestjs/common';
import { WaveSeal, type Tx } from '@sextant/data';
import { Keys } from '@sextant/platform';

/** The seals of waves. Their keys rest in the database, wrapped by a key that is derived from the application's secret. */
@Injectable()
export class WaveSeals {
  constructor(private readonly keys: Keys) {}

  /** The seal of a wave, made if there is none yet. */
  async hold(tx: Tx, waveId: string): Promise<WaveSeal> {
    const known = await this.find(tx, waveId);
    if (known) return known;
    const { tenantId } = tx.actor;
    const wrapped = WaveSeal.make(tenantId, waveId).wrap(this.keys.of('answers'));
    await tx.query('INSERT INTO wave_key (tenant_id, wave_id, wrapped) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
      tenantId,
      waveId,
      wrapped,
    ]);
    // Of two who make it at once, the first has made it for both.
    return (await this.find(tx, waveId))!;
  }

  /** Null where nothing was sealed yet, or the key was destroyed with what it sealed. */
  async find(tx: Tx, waveId: string): Promise<WaveSeal | null> {
    const [row] = await tx.query<{ wrapped: Buffer }>('SELECT wrapped FROM wave_key WHERE wave_id = $1', [waveId]);
    return row ? WaveSeal.unwrap(this.keys.of('answers'), tx.actor.tenantId, waveId, row.wrapped) : null;
  }
}
