import type { Tx } from '@sextant/data';
import { readResult, type Instrument, type ResultDocument } from '@sextant/maturity';

/** A scored wave with its newest result and the instrument that it was measured with. */
export interface ReleasedWave {
  readonly waveId: string;
  readonly resultId: string;
  readonly name: string;
  /** The day of its closing, in UTC. */
  readonly at: string;
  readonly result: ResultDocument;
  readonly instrument: Instrument;
}

/** The scored waves of an assessment, the oldest first; up to one of them if it is named. One statement. */
export async function releasedWaves(tx: Tx, assessmentId: string, upToWaveId?: string | null): Promise<ReleasedWave[]> {
  const rows = await tx.query<Omit<ReleasedWave, 'result'> & { document: unknown }>(
    `SELECT wave_id AS "waveId", result_id AS "resultId", name, to_char(closed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS at,
            document, instrument
       FROM released_wave
      WHERE assessment_id = $1
        AND ($2::uuid IS NULL OR place <= (SELECT place FROM released_wave WHERE assessment_id = $1 AND wave_id = $2))
      ORDER BY place`,
    [assessmentId, upToWaveId ?? null],
  );
  return rows.map(({ document, ...wave }) => ({ ...wave, result: readResult(document) }));
}
