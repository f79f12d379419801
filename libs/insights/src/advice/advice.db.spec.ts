import { readFileSync } from 'node:fs';

import { beforeAll, describe, expect, it } from '@jest/globals';
import { CloseWave, WavesModule } from '@sextant/assessments';
import { parseInstrument } from '@sextant/instruments/files';
import { ScoreWave, ScoringModule } from '@sextant/assessments/scoring';
import type { Instrument } from '@sextant/maturity';
import { bench, GivenWaves, type GivenWave } from '@sextant/testing';

import { InsightsModule } from '../insights.module.js';
import { AdviceService } from './advice.service.js';
import { EngagementContextsService } from './engagement-contexts.service.js';

const DEFAULT = new URL('../../../instruments/shipped/social-business-position.yaml', import.meta.url);

/** A family-owned machine maker: the worked example of the instrument. */
const MACHINE_BUILDER = {
  ...{ customers: 'b2b_few', regulation: 'sector', tradition: 'conservative', priorities: ['retention', 'efficiency'] },
  ...{ audience_presence: 'rarely', customer_facing_share: 'medium', complexity_of_offer: 'high', spread: 'large' },
  ...{ harm: 'medium', documented_effect: 'none', capacity: 'part_time', driver: 'rivals', horizon: 'm18' },
};
const BY_HAND = {
  point: { reach: 40, integration: 60 },
  name: 'Ingrid Halden',
  date: '2026-11-20',
  reason: 'A new market',
};

const setUp = () =>
  bench(
    { advice: AdviceService, contexts: EngagementContextsService, closing: CloseWave },
    { modules: [WavesModule, InsightsModule] },
  );
let the: Awaited<ReturnType<typeof setUp>>;
let wave: GivenWave;

function defaultInstrument(): Instrument {
  const parsed = parseInstrument(readFileSync(DEFAULT, 'utf8'));
  if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
  return parsed.instrument;
}

beforeAll(async () => {
  the = await setUp();
  const given = new GivenWaves(the);
  const { tenantId } = the.owner;
  const instrument = defaultInstrument();
  const assessment = await given.assessment(tenantId, the.clientId, instrument);
  wave = await given.wave(tenantId, the.clientId, { people: 24, assessment });
});

describe('the context questionnaire', () => {
  it('is saved whole, and refuses who starts from an older one', async () => {
    const first = await the.contexts.save(the.consultant, wave.assessmentId, 0, MACHINE_BUILDER);
    const second = await the.contexts.save(the.consultant, wave.assessmentId, 1, { ...MACHINE_BUILDER, harm: 'high' });

    expect([first.revision, second.revision]).toEqual([1, 2]);
    await expect(the.contexts.save(the.consultant, wave.assessmentId, 1, MACHINE_BUILDER)).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE',
      details: { revision: 2 },
    });
    expect((await the.contexts.find(the.executive, wave.assessmentId))?.answers.harm).toBe('high');
  });

  it('lets one of two win who save at once', async () => {
    const { revision = 0 } = (await the.contexts.find(the.owner, wave.assessmentId)) ?? {};

    const saves = [1, 2, 3].map(() => the.contexts.save(the.consultant, wave.assessmentId, revision, MACHINE_BUILDER));
    const outcomes = await Promise.allSettled(saves);

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('names each answer that does not fit', async () => {
    const answers = { ...MACHINE_BUILDER, customers: 'nobody', mood: 'good' };

    await expect(the.contexts.save(the.consultant, wave.assessmentId, 0, answers)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { problems: expect.arrayContaining([expect.objectContaining({ field: 'answers.customers' })]) },
    });
  });

  it('is not there for another consultancy, nor to be changed by an executive', async () => {
    await expect(the.contexts.find(the.stranger, wave.assessmentId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(the.contexts.save(the.executive, wave.assessmentId, 0, MACHINE_BUILDER)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});

describe('a destination set by hand', () => {
  it('needs the role that the instrument allows, and all that it requires', async () => {
    const override = the.contexts.override(the.consultant, wave.assessmentId, {
      ...BY_HAND,
      reason: '',
      role: 'analyst',
    });

    await expect(override).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: {
        problems: [
          { field: 'by', rule: 'role' },
          { field: 'reason', rule: 'required' },
        ],
      },
    });
  });

  it('stays as it was decided', async () => {
    const override = await the.contexts.override(the.consultant, wave.assessmentId, {
      ...BY_HAND,
      role: 'lead_consultant',
    });

    const change = the.db.run(the.owner, (tx) =>
      tx.query('UPDATE destination_override SET reason = $2 WHERE id = $1', [override.id, 'other']),
    );
    await expect(change).rejects.toThrow();
    const admin = await the.admin();
    await expect(
      admin.query(`UPDATE destination_override SET reason = 'other' WHERE id = $1`, [override.id]),
    ).rejects.toThrow();
  });
});

describe('the advice beside a result', () => {
  it('waits for the result', async () => {
    await expect(the.advice.ofWave(the.owner, wave.id, 'en')).rejects.toMatchObject({ code: 'WAVE_NOT_SCORED' });
  });
});

describe('the advice, by the rules of the instrument', () => {
  it('prints every effect, adds them up to the raw point, and stands beside what was set by hand', async () => {
    const worker = await bench(
      { advice: AdviceService, contexts: EngagementContextsService, closing: CloseWave, scoring: ScoreWave },
      { modules: [WavesModule, ScoringModule, InsightsModule], role: 'app_worker' },
    );
    const given = new GivenWaves(worker);
    const { tenantId } = worker.owner;
    const instrument = defaultInstrument();
    const scored = await given.wave(tenantId, worker.clientId, {
      people: 24,
      assessment: await given.assessment(tenantId, worker.clientId, instrument),
    });
    await given.answers(
      { tenantId, wave: scored },
      (item, person) => ({ current: String(1 + ((person + item.length) % 3)), desired: '5' }),
      instrument,
    );
    await worker.closing.close(worker.consultant, scored.id);
    await worker.scoring.score(tenantId, scored.id);
    expect(await worker.advice.ofWave(worker.owner, scored.id, 'en')).toEqual({ advice: null, override: null });
    await asAdministrator(worker, scored);

    const { advice, override } = await worker.advice.ofWave(worker.executive, scored.id, 'en');

    const sum = (axis: string): number =>
      advice!.effects.reduce((total, effect) => total + (effect.effect[axis] ?? 0), instrument.context!.base[axis]!);
    expect(advice!.raw).toEqual({ reach: sum('reach'), integration: sum('integration') });
    expect(advice!.placement.position).toBe('enabled');
    expect(override).toMatchObject({ name: 'Ingrid Halden', date: '2026-11-20', by: 'lead_consultant' });
  });
});

/** Answering the questionnaire is the API's right; this bench has the worker's. */
async function asAdministrator(
  { database, owner, clientId }: { database: { adminUrl: string }; owner: { tenantId: string }; clientId: string },
  { assessmentId }: GivenWave,
): Promise<void> {
  const { Client } = await import('pg');
  const admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
  const where = `SELECT $1, $2, engagement_id, instrument_id`;
  await admin.query(
    `INSERT INTO engagement_context (tenant_id, client_id, engagement_id, instrument_id, answers)
     ${where}, $4 FROM assessment WHERE id = $3`,
    [owner.tenantId, clientId, assessmentId, MACHINE_BUILDER],
  );
  await admin.query(
    `INSERT INTO destination_override (tenant_id, client_id, engagement_id, instrument_id, point, name, decided_on, reason, role)
     ${where}, $4, $5, $6, $7, 'lead_consultant' FROM assessment WHERE id = $3`,
    [owner.tenantId, clientId, assessmentId, BY_HAND.point, BY_HAND.name, BY_HAND.date, BY_HAND.reason],
  );
  await admin.end();
}
