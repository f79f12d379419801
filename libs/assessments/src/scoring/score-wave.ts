import { Injectable } from '@nestjs/common';
import { systemActor, waveTopic, type Actor } from '@sextant/contracts';
import { TenantDb, Wave, type Tx } from '@sextant/data';
import { scoreWave, type ResultDocument } from '@sextant/maturity';
import { LiveBus } from '@sextant/platform';

import { WaveFingerprints, type WaveFingerprint } from './wave-fingerprints.js';
import { checksumOf } from './canonical-json.js';
import { readWaveToScore } from './wave-to-score.js';

/** A result as it was computed, before it stands. */
interface Computed {
  readonly document: ResultDocument;
  readonly importChecksum: string | null;
  /** So that nearly the same answers are recognised if they come again. */
  readonly fingerprint: WaveFingerprint;
  readonly answers: number;
}

/** Turns a closed wave into its result: exactly one, however often and wherever this runs. */
@Injectable()
export class ScoreWave {
  constructor(
    private readonly db: TenantDb,
    private readonly live: LiveBus,
    private readonly fingerprints: WaveFingerprints,
  ) {}

  /** Earlier waves of the assessment that still wait come first: a result is settled against the one before. */
  async score(tenantId: string, waveId: string): Promise<void> {
    const actor = systemActor(tenantId);
    for (const waiting of await this.waiting(actor, waveId)) {
      const computed = await this.compute(actor, waiting);
      if (computed) await this.write(actor, waiting, computed);
    }
  }

  private waiting(actor: Actor, waveId: string): Promise<string[]> {
    return this.db.run(actor, async (tx) => {
      const { assessmentId } = await tx.get(Wave, waveId);
      const earlier = await tx.query<{ id: string }>(
        `SELECT id FROM wave
          WHERE assessment_id = $1 AND status = 'closed'
            AND (closed_at, number) < (SELECT closed_at, number FROM wave WHERE id = $2)
          ORDER BY closed_at, number`,
        [assessmentId, waveId],
      );
      return [...earlier.map(({ id }) => id), waveId];
    });
  }

  /** The answers of a closed wave do not change any more, so nothing is locked while the core is at work. */
  private async compute(actor: Actor, waveId: string): Promise<Computed | null> {
    const read = await this.db.run(actor, async (tx) => {
      const wave = await tx.get(Wave, waveId);
      if (await this.isDone(tx, wave)) return null;
      return { input: await readWaveToScore(tx, wave), wave };
    });
    if (!read) return null;
    const { input, wave } = read;
    return {
      document: scoreWave(input),
      importChecksum: wave.importChecksum,
      fingerprint: this.fingerprints.of(wave, input.answers),
      answers: input.answers.answers.length,
    };
  }

  private write(actor: Actor, waveId: string, computed: Computed): Promise<void> {
    return this.db.run(actor, async (tx) => {
      const wave = await tx.lock(Wave, waveId);
      // Another run was faster, or the answers were replaced by a corrected import, which has a job of its own.
      if (wave.importChecksum !== computed.importChecksum || (await this.isDone(tx, wave))) return;
      await this.insert(tx, wave, computed);
      await this.fingerprints.keep(tx, computed.fingerprint);
      await this.letGo(tx, wave, computed);
      await tx.query(`UPDATE wave SET status = 'scored', scored_at = now() WHERE id = $1`, [waveId]);
      tx.afterCommit(() => this.live.publish(waveTopic(actor.tenantId, waveId), { waveId, status: 'scored' }));
    });
  }

  private async isDone(tx: Tx, wave: Wave): Promise<boolean> {
    if (wave.status !== 'closed' && wave.status !== 'scored') return true;
    const found = await tx.query('SELECT FROM result WHERE wave_id = $1', [wave.id]);
    return found.length > 0;
  }

  /** Writes the result and reads it back: what is stored must be what was computed. */
  private async insert(tx: Tx, wave: Wave, { document }: Computed): Promise<void> {
    const checksum = checksumOf(document);
    const [stored] = await tx.query<{ document: unknown }>(
      `INSERT INTO result (tenant_id, client_id, assessment_id, wave_id, scoring_version, seed, document, checksum)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING document`,
      [
        wave.tenantId,
        wave.clientId,
        wave.assessmentId,
        wave.id,
        document.scoringVersion,
        document.method.seed,
        document,
        checksum,
      ],
    );
    if (checksumOf(stored!.document) !== checksum) throw new Error('The stored result differs from the computed one.');
  }

  /**
   * What is no longer needed goes: keys of drafts and their operations; in an anonymous wave every joint row, since a
   * row with its groups is a fingerprint in itself (R24). Not before every answer that is there has been counted.
   */
  private async letGo(tx: Tx, wave: Wave, { answers }: Computed): Promise<void> {
    const [row] = await tx.query<{ answers: number }>(
      'SELECT count(*)::int AS answers FROM answer WHERE wave_id = $1',
      [wave.id],
    );
    if (row!.answers !== answers) throw new Error('The answers changed while the wave was scored.');
    if (wave.confidentialityMode === 'anonymous') {
      await tx.query('DELETE FROM respondent WHERE wave_id = $1', [wave.id]);
      return;
    }
    await tx.query(
      'DELETE FROM answer_operation o USING respondent r WHERE r.id = o.respondent_id AND r.wave_id = $1',
      [wave.id],
    );
    await tx.query('UPDATE respondent SET draft_key = NULL WHERE wave_id = $1 AND draft_key IS NOT NULL', [wave.id]);
  }
}
