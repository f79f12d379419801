import { beforeAll, describe, expect, it } from '@jest/globals';
import { CloseWave, WavesModule } from '@sextant/assessments';
import { ScoreWave, ScoringModule } from '@sextant/assessments/worker';
import type { Actor } from '@sextant/contracts';
import type { ResultDocument } from '@sextant/maturity';
import { bench, GivenWaves, SMALL_INSTRUMENT, type GivenWave, type WaveWish } from '@sextant/testing';

import { InsightsModule } from '../insights.module.js';
import { ClientOverviewsService } from '../overviews/client-overviews.service.js';
import { TrendsService } from '../trends/trends.service.js';
import { ResultsService } from './results.service.js';

const setUp = () =>
  bench(
    {
      results: ResultsService,
      trends: TrendsService,
      overviews: ClientOverviewsService,
      scoring: ScoreWave,
      closing: CloseWave,
    },
    { modules: [InsightsModule, WavesModule, ScoringModule], role: 'app_worker' },
  );
let the: Awaited<ReturnType<typeof setUp>>;
let given: GivenWaves;
let elsewhere: Actor;

beforeAll(async () => {
  the = await setUp();
  given = new GivenWaves(the);
  const clientId = await the.given.client(the.owner.tenantId);
  elsewhere = await the.given.member('executive', { tenantId: the.owner.tenantId, clientIds: [clientId] });
});

const tenantId = () => the.owner.tenantId;

async function closedWave(wish: WaveWish = {}, level = 3): Promise<GivenWave> {
  const wave = await given.wave(tenantId(), the.clientId, { people: 12, ...wish });
  await given.answers({ tenantId: tenantId(), wave }, (item, person) => ({
    current: String(Math.min(5, level + ((person + item.length) % 2))),
    desired: '5',
  }));
  await the.closing.close(the.consultant, wave.id);
  return wave;
}

async function scoredWave(wish?: WaveWish, level?: number): Promise<GivenWave> {
  const wave = await closedWave(wish, level);
  await the.scoring.score(tenantId(), wave.id);
  return wave;
}

describe('reading a result', () => {
  it('shows it to the client’s executive with the instrument it came from', async () => {
    const wave = await scoredWave();

    const result = await the.results.ofWave(the.executive, wave.id, 'en');

    expect(result).toMatchObject({ waveId: wave.id, waveNumber: 1, rule: 2, clientId: the.clientId });
    expect((result.document as unknown as ResultDocument).participation.respondents).toBe(12);
    expect(result.instrument.items).toHaveLength(SMALL_INSTRUMENT.items.length);
    expect(await the.results.byId(the.executive, result.id, 'en')).toEqual(result);
  });

  it('is not there for another firm, nor for the executive of another client', async () => {
    const wave = await scoredWave();
    const { id } = await the.results.ofWave(the.analyst, wave.id, 'en');

    for (const actor of [the.stranger, elsewhere]) {
      const notFound = { code: 'NOT_FOUND' };
      await expect(the.results.ofWave(actor, wave.id, 'en')).rejects.toMatchObject(notFound);
      await expect(the.results.byId(actor, id, 'en')).rejects.toMatchObject(notFound);
      await expect(the.trends.ofAssessment(actor, wave.assessmentId, { locale: 'en' })).rejects.toMatchObject(notFound);
      await expect(the.overviews.ofClient(actor, the.clientId, 'en')).rejects.toMatchObject(notFound);
    }
  });

  it('says that there is none yet', async () => {
    const wave = await closedWave();

    await expect(the.results.ofWave(the.executive, wave.id, 'en')).rejects.toMatchObject({
      code: 'WAVE_NOT_SCORED',
      details: { status: 'closed' },
    });
  });

  it('is done as a role that cannot read answers', async () => {
    await expect(the.db.readResults(the.owner, (tx) => tx.query('SELECT 1 FROM answer'))).rejects.toThrow(
      /permission denied/,
    );
    await expect(the.db.readResults(the.owner, (tx) => tx.query('SELECT 1 FROM respondent'))).rejects.toThrow(
      /permission denied/,
    );
  });
});

describe('the trend of an assessment', () => {
  it('lines up its scored waves, the oldest first', async () => {
    const first = await scoredWave({}, 2);
    const second = await scoredWave({ assessment: first }, 4);
    await closedWave({ assessment: first });

    const trend = await the.trends.ofAssessment(the.executive, first.assessmentId, { locale: 'en' });

    expect(trend.waveIds).toEqual([first.id, second.id]);
    expect(trend.resultIds).toHaveLength(2);
    const series = trend.series.find(
      ({ kind, key, state }) => [kind, key, state].join() === 'dimension,intent,current',
    );
    expect(series?.pct[1]).toBeGreaterThan(series?.pct[0] ?? 100);
    expect(trend.positions.current).toEqual(['familiar', 'integrated']);
  });

  it('is empty before the first result', async () => {
    const { assessmentId } = await given.assessment(tenantId(), the.clientId);

    expect(await the.trends.ofAssessment(the.executive, assessmentId, { locale: 'en' })).toMatchObject({
      waveIds: [],
      series: [],
      instrument: null,
    });
  });
});

describe('what an executive sees first', () => {
  it('names each assessment, where it stands and what is under way', async () => {
    const clientId = await the.given.client(tenantId());
    const executive = await the.given.member('executive', { tenantId: tenantId(), clientIds: [clientId] });
    const wave = await given.wave(tenantId(), clientId, { people: 12 });
    await given.answers({ tenantId: tenantId(), wave }, () => ({ current: '5', desired: '5' }));
    await the.closing.close(the.consultant, wave.id);
    await the.scoring.score(tenantId(), wave.id);
    await given.wave(tenantId(), clientId, { assessment: wave });
    const { assessmentId: empty } = await given.assessment(tenantId(), clientId);

    const overview = await the.overviews.ofClient(executive, clientId, 'en');

    expect(overview).toMatchObject([
      {
        assessmentId: wave.assessmentId,
        engagementName: 'Engagement',
        waveCount: 2,
        openWaveName: 'Wave',
        latestWaveId: wave.id,
        isWithheld: false,
        position: 'integrated',
        positionLabel: 'Integrated',
        respondents: 12,
      },
      { assessmentId: empty, waveCount: 0, openWaveName: null, latestWaveId: null, position: null },
    ]);
  });
});
