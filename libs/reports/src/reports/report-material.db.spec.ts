import { randomUUID } from 'node:crypto';

import { beforeAll, describe, expect, it } from '@jest/globals';
import { CloseWave, WavesModule } from '@sextant/assessments';
import { ScoreWave, ScoringModule } from '@sextant/assessments/scoring';
import { ClientOverviewsService, InsightsModule, TrendsService } from '@sextant/insights';
import { bench, GivenWaves, type GivenWave } from '@sextant/testing';
import type { Client as Connection } from 'pg';

import { readReportMaterial } from './report-material.js';

const setUp = () =>
  bench(
    { closing: CloseWave, scoring: ScoreWave, trends: TrendsService, overviews: ClientOverviewsService },
    { modules: [WavesModule, ScoringModule, InsightsModule], role: 'app_worker' },
  );
let the: Awaited<ReturnType<typeof setUp>>;
let given: GivenWaves;
let admin: Connection;

beforeAll(async () => {
  the = await setUp();
  given = new GivenWaves(the);
  admin = await the.admin();
});

/** A scored wave; what came in later may have been closed long before, as past waves from a file are. */
async function scoredWave(yearsAgo: number, before?: GivenWave): Promise<GivenWave> {
  const { tenantId } = the.owner;
  const wave = await given.wave(tenantId, the.clientId, { people: 12, ...(before && { assessment: before }) });
  await given.answers({ tenantId, wave }, (item, person) => ({
    current: String(1 + ((person + item.length + yearsAgo) % 5)),
    desired: '5',
  }));
  await the.closing.close(the.consultant, wave.id);
  await admin.query(`UPDATE wave SET closed_at = closed_at - make_interval(years => $2) WHERE id = $1`, [
    wave.id,
    yearsAgo,
  ]);
  await the.scoring.score(tenantId, wave.id);
  return wave;
}

/** The figures of the trend that a report of this wave tells. */
async function reported(wave: GivenWave): Promise<(number | null)[][]> {
  const [result] = await the.db.run(the.owner, (tx) =>
    tx.query<{ id: string }>('SELECT id FROM result WHERE wave_id = $1', [wave.id]),
  );
  const id = randomUUID();
  await admin.query(
    `INSERT INTO report (tenant_id, id, client_id, result_id, about, kind, locale, status, title)
     VALUES ($1, $2, $3, $4, $5, 'wave', 'en', 'queued', 'Client · Wave')`,
    [the.owner.tenantId, id, the.clientId, result!.id, randomUUID()],
  );
  const { trend } = await the.db.readResults(the.owner, (tx) => readReportMaterial(tx, id));
  return trend!.series.map(({ pct }) => [...pct]);
}

const onPage = (wave: GivenWave, upToWaveId: string) =>
  the.trends.ofAssessment(the.executive, wave.assessmentId, { locale: 'en', upToWaveId });

describe('a past wave that came in later', () => {
  it('stands before the newer one on the page, in its documents and wherever the latest is asked for', async () => {
    const newer = await scoredWave(0);
    const older = await scoredWave(2, newer);

    const page = await onPage(newer, newer.id);
    expect(page.waveIds).toEqual([older.id, newer.id]);
    expect(await reported(newer)).toEqual(page.series.map(({ pct }) => pct));
    expect((await onPage(newer, older.id)).waveIds).toEqual([older.id]);
    expect(await reported(older)).toEqual((await onPage(newer, older.id)).series.map(({ pct }) => pct));
    const [overview] = await the.overviews.ofClient(the.executive, the.clientId, 'en');
    expect(overview).toMatchObject({ latestWaveId: newer.id });
  });
});
