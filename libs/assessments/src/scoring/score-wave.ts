import { Injectable } from '@nestjs/common';
import { fromOf, systemActor, WAVE_COURSE, waveTopic, type Actor, type WaveStatus } from '@sextant/contracts';
import { TenantDb, Wave, type Tx } from '@sextant/data';
import { scoreWave, type ResultDocument } from '@sextant/maturity';
import { LiveBus } from '@sextant/platform';
import { atOnce } from '@sextant/platform/turns';

import { FinishAnswering } from '../hand-ins/finish-answering.js';
import { inPortions, respondentIds } from '../sealing/sealed-answers.js';
import { WaveSeals } from '../sealing/wave-seals.js';
import { checksumOf } from './canonical-json.js';
import { WaveFingerprints, type WaveFingerprint } from './wave-fingerprints.js';
import { readWaveToScore } from './wave-to-score.js';

/** A result as it was computed, before it stands. */
interface Computed {
  readonly document: ResultDocument;
  readonly importChecksum: string | null;
  /** So that nearly the same answers are recognised if they come again. */
  readonly fingerprint: WaveFingerprint;
  readonly answersRead: number;
}

/** How much of the work is done, in percent, once answering is finished, and once the result is written. */
const FINISHED = 60;
const WRITTEN = 80;

/**
 * Turns a closed wave into its result: exactly one, however often and wherever this runs. The work goes in portions, each a
 * short transaction; a run that was cut off is begun again and finds what is done.
 */
@Injectable()
export class ScoreWave {
  constructor(
    private readonly db: TenantDb,
    private readonly live: LiveBus,
    private readonly finishing: FinishAnswering,
    private readonly seals: WaveSeals,
    private readonly fingerprints: WaveFingerprints,
  ) {}

  /** Earlier waves of the assessment that still wait come first: a result is settled against the one before. */
  async score(tenantId: string, waveId: string): Promise<void> {
    const actor = systemActor(tenantId);
    for (const waiting of await this.waiting(actor, waveId)) await this.scoreOne(actor, waiting);
  }

  private async scoreOne(actor: Actor, waveId: string): Promise<void> {
    const tell = (progress: number) => this.tell(actor, waveId, 'closed', Math.floor(progress));
    const state = await this.db.run(actor, async (tx) => this.stateOf(tx, await tx.get(Wave, waveId)));
    if (state === 'done') return;
    if (state === 'to score') {
      await this.finishing.finish(actor, waveId, (share) => tell(share * FINISHED));
      const computed = await this.compute(actor, waveId);
      if (computed && !(await this.write(actor, waveId, computed))) return;
    }
    await this.dissolve(actor, waveId, (share) => tell(WRITTEN + share * (100 - WRITTEN)));
    await this.end(actor, waveId);
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

  private async stateOf(tx: Tx, wave: Wave): Promise<'to score' | 'to dissolve' | 'done'> {
    if (wave.status !== 'closed' && wave.status !== 'scored') return 'done';
    const found = await tx.query('SELECT FROM result WHERE wave_id = $1', [wave.id]);
    if (found.length === 0) return 'to score';
    return wave.status === 'scored' && wave.scoredAt !== null ? 'done' : 'to dissolve';
  }

  /** The answers of a closed wave do not change any more, so nothing is locked while the core is at work. */
  private async compute(actor: Actor, waveId: string): Promise<Computed | null> {
    const read = await this.db.run(actor, async (tx) => {
      const wave = await tx.get(Wave, waveId);
      if ((await this.stateOf(tx, wave)) !== 'to score') return null;
      return { ...(await readWaveToScore(tx, this.seals, wave)), wave };
    });
    if (!read) return null;
    const { input, wave, answersRead } = read;
    return {
      document: scoreWave(input),
      importChecksum: wave.importChecksum,
      fingerprint: atOnce(this.fingerprints.of(wave, input.answers)),
      answersRead,
    };
  }

  /**
   * False when the answers were replaced by a corrected import, which has a job of its own. With the result of an anonymous
   * wave the key of its answers is destroyed: from this commit on nobody reads them, wherever a copy of them is left.
   */
  private write(actor: Actor, waveId: string, computed: Computed): Promise<boolean> {
    return this.db.run(actor, async (tx) => {
      const wave = await tx.lock(Wave, waveId);
      if (wave.importChecksum !== computed.importChecksum) return false;
      // Another run was faster.
      if ((await this.stateOf(tx, wave)) !== 'to score') return true;
      await this.assertAllRead(tx, waveId, computed);
      await this.insert(tx, wave, computed);
      await this.fingerprints.keep(tx, computed.fingerprint);
      if (wave.confidentialityMode === 'anonymous') await tx.query('DELETE FROM wave_key WHERE wave_id = $1', [waveId]);
      tx.afterCommit(() => this.tell(actor, waveId, 'closed', WRITTEN));
      return true;
    });
  }

  private async assertAllRead(tx: Tx, waveId: string, { answersRead }: Computed): Promise<void> {
    const [row] = await tx.query<{ answers: number }>(
      'SELECT count(*)::int AS answers FROM answer a JOIN respondent r ON r.id = a.respondent_id WHERE r.wave_id = $1',
      [waveId],
    );
    if (row!.answers !== answersRead) throw new Error('The answers changed while the wave was scored.');
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

  /** Every joint row of an anonymous wave goes, since a row with its groups is a fingerprint in itself (R24). */
  private async dissolve(actor: Actor, waveId: string, tell: (share: number) => Promise<void>): Promise<void> {
    const ids = await this.db.run(actor, async (tx) => {
      const { confidentialityMode } = await tx.get(Wave, waveId);
      return confidentialityMode === 'anonymous' ? respondentIds(tx, waveId) : [];
    });
    const portions = inPortions(ids);
    for (const [i, some] of portions.entries()) {
      await this.db.run(actor, async (tx) => {
        await tx.query('DELETE FROM respondent WHERE id = ANY ($1)', [some]);
        tx.afterCommit(() => tell((i + 1) / portions.length));
      });
    }
  }

  private end(actor: Actor, waveId: string): Promise<void> {
    return this.db.run(actor, async (tx) => {
      await tx.query(
        `UPDATE wave SET status = 'scored', scored_at = now()
          WHERE id = $1 AND (status = ANY ($2) OR (status = 'scored' AND scored_at IS NULL))`,
        [waveId, fromOf(WAVE_COURSE, 'scored')],
      );
      tx.afterCommit(() => this.tell(actor, waveId, 'scored'));
    });
  }

  private tell({ tenantId }: Actor, waveId: string, status: WaveStatus, progress?: number): Promise<void> {
    return this.live.publish(waveTopic(tenantId, waveId), {
      waveId,
      status,
      ...(progress !== undefined && { progress }),
    });
  }
}
