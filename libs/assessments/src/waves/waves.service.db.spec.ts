import { beforeAll, describe, expect, it } from '@jest/globals';
import { closeWave, type BreakdownKey, type ConfidentialityMode } from '@sextant/contracts';
import { JobQueue } from '@sextant/platform';
import { bench, GivenWaves, type WaveWish } from '@sextant/testing';

import { SaveAnswers } from '../answering/save-answers.js';
import { SubmitAnswers } from '../answering/submit-answers.js';
import { MarkHandIns } from '../hand-ins/mark-hand-ins.js';
import { CloseWave } from './close-wave.js';
import { CloseWaveProcessor } from './close-wave.processor.js';
import { DueWaves } from './due-waves.js';
import { OpenWave } from './open-wave.js';
import { ResponseCounting } from './response-counts.js';
import { WavesModule } from './waves.module.js';
import { WavesService, type WaveChoices } from './waves.service.js';

const setUp = () =>
  bench(
    {
      waves: WavesService,
      opening: OpenWave,
      closing: CloseWave,
      counting: ResponseCounting,
      saving: SaveAnswers,
      submitting: SubmitAnswers,
    },
    { modules: [WavesModule] },
  );
let the: Awaited<ReturnType<typeof setUp>>;
let given: GivenWaves;

beforeAll(async () => {
  the = await setUp();
  given = new GivenWaves(the);
});

const wave = (wish?: WaveWish) => given.wave(the.owner.tenantId, the.clientId, wish);
const assessment = () => given.assessment(the.owner.tenantId, the.clientId);
const change = (sql: string, parameters: unknown[]) => the.db.run(the.owner, (tx) => tx.query(sql, parameters));

describe('setting up a wave', () => {
  it('takes what the instrument and the mode suggest', async () => {
    const { assessmentId, versionId } = await assessment();

    const first = await the.waves.create(the.consultant, assessmentId, {});
    const second = await the.waves.create(the.consultant, assessmentId, { confidentialityMode: 'anonymous' });

    expect(first).toMatchObject({
      number: 1,
      name: '1',
      status: 'draft',
      confidentialityMode: 'confidential',
      minimumGroup: 3,
      breakdowns: ['function'],
      instrumentVersionId: versionId,
    });
    expect(second).toMatchObject({ number: 2, minimumGroup: 5 });
  });

  it('never gives a number twice', async () => {
    const { assessmentId } = await assessment();

    const made = await Promise.all(Array.from({ length: 6 }, () => the.waves.create(the.consultant, assessmentId, {})));

    expect(made.map(({ number }) => number).sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it.each([
    [{ confidentialityMode: 'confidential', minimumGroup: 2 } as const, 'minimumGroup'],
    [{ confidentialityMode: 'anonymous', minimumGroup: 4 } as const, 'minimumGroup'],
    [{ minimumGroup: 21 }, 'minimumGroup'],
    [{ breakdowns: ['age' as BreakdownKey] }, 'breakdowns'],
    [{ breakdowns: ['unit', 'unit'] }, 'breakdowns'],
    [{ functionWeights: { pirates: 1 } }, 'functionWeights'],
    [{ functionWeights: { sales: -1 } }, 'functionWeights'],
  ] satisfies [WaveChoices, string][])('refuses %j', async (choices, field) => {
    const { assessmentId } = await assessment();

    await expect(the.waves.create(the.consultant, assessmentId, choices)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { problems: [{ field }] },
    });
  });

  it('needs a published instrument, of this assessment', async () => {
    const { assessmentId } = await assessment();
    const { versionId } = await assessment();

    await expect(
      the.waves.create(the.consultant, assessmentId, { instrumentVersionId: versionId }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is for consultants of the firm', async () => {
    const { assessmentId } = await assessment();
    const { id } = await wave();

    await expect(the.waves.create(the.stranger, assessmentId, {})).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(the.waves.create(the.executive, assessmentId, {})).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(the.waves.find(the.stranger, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await the.waves.find(the.executive, id)).toMatchObject({ id });
    expect(await the.waves.ofAssessments(the.stranger, [assessmentId])).toEqual([]);
  });

  it('fixes its promise at opening, for every way in', async () => {
    const { id } = await wave({ status: 'draft' });
    await the.waves.update(the.consultant, id, { confidentialityMode: 'named' });
    await the.opening.open(the.consultant, id);

    await expect(the.waves.update(the.consultant, id, { minimumGroup: 3 })).rejects.toMatchObject({
      code: 'WAVE_NOT_DRAFT',
    });
    expect(await the.waves.update(the.consultant, id, { name: 'Spring' })).toMatchObject({ name: 'Spring' });
    for (const column of [
      `confidentiality_mode = 'confidential', minimum_group = 3`,
      `minimum_group = 4`,
      `breakdowns = '{unit}'`,
      `function_weights = '{"sales": 2}'`,
      `status = 'draft'`,
    ]) {
      await expect(change(`UPDATE wave SET ${column} WHERE id = $1`, [id])).rejects.toThrow();
    }
  });
});

describe('opening a wave', () => {
  it.each<[ConfidentialityMode, number, number]>([
    ['named', 0, 1],
    ['confidential', 2, 3],
    ['anonymous', 9, 10],
  ])('needs enough people for the promise of a %s wave: %i are too few, %i are enough', async (mode, few, enough) => {
    const small = await wave({ status: 'draft', mode, people: few });
    const large = await wave({ status: 'draft', mode, people: enough });

    await expect(the.opening.open(the.consultant, small.id)).rejects.toMatchObject({
      code: 'TOO_FEW_PARTICIPANTS',
      details: { needed: enough, invited: few },
    });
    expect(await the.opening.open(the.consultant, large.id)).toMatchObject({ status: 'open' });
  });

  it.each([
    ['one mailbox', `'boss+' || n.place || '@client.example'`],
    ['no address', 'NULL'],
    ['a domain that is not the client’s', `'p' || n.place || '@catchall.example'`],
  ])('counts three people of %s as one person of an anonymous wave', async (_, email) => {
    const { id, participants } = await wave({ status: 'draft', mode: 'anonymous', people: 11 });
    await change(
      `UPDATE stakeholder s SET email = ${email}
         FROM unnest($1::uuid[]) WITH ORDINALITY AS n (id, place) WHERE s.id = n.id`,
      [participants.slice(0, 3).map(({ stakeholderId }) => stakeholderId)],
    );

    await expect(the.opening.open(the.consultant, id)).rejects.toMatchObject({ details: { needed: 10, invited: 9 } });
  });

  it('freezes the groups of its participants as they are that day', async () => {
    const { id, participants } = await wave({ status: 'draft' });
    const [first] = participants;
    await change(`UPDATE stakeholder SET function = 'it' WHERE id = $1`, [first!.stakeholderId]);

    await the.opening.open(the.consultant, id);
    await change(`UPDATE stakeholder SET function = 'legal' WHERE id = $1`, [first!.stakeholderId]);

    const functions = await the.db.run(the.owner, (tx) =>
      tx.query('SELECT function FROM participant WHERE id = $1', [first!.id]),
    );
    expect(functions).toEqual([{ function: 'it' }]);
    await expect(change(`UPDATE participant SET function = 'legal' WHERE id = $1`, [first!.id])).rejects.toThrow();
  });

  it('happens once', async () => {
    const { id } = await wave({ status: 'draft' });

    const outcomes = await Promise.allSettled([1, 2, 3].map(() => the.opening.open(the.consultant, id)));

    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
  });
});

describe('closing a wave', () => {
  it('happens once, and not for strangers or executives', async () => {
    const { id } = await wave();

    await expect(the.closing.close(the.stranger, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(the.closing.close(the.executive, id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const outcomes = await Promise.allSettled([1, 2, 3].map(() => the.closing.close(the.consultant, id)));

    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    await expect(the.closing.close(the.consultant, id)).rejects.toMatchObject({ code: 'WAVE_NOT_OPEN' });
  });

  it('comes by itself on the day that was promised', async () => {
    const due = await wave();
    const later = await wave();
    await change(`UPDATE wave SET closes_on = now() - interval '1 second' WHERE id = $1`, [due.id]);
    await change(`UPDATE wave SET closes_on = now() + interval '1 hour' WHERE id = $1`, [later.id]);

    const sweep = new DueWaves(await the.workersSystem(), the.get(JobQueue));
    await Promise.all([sweep.run(), sweep.run()]);
    const queued = await (await the.admin()).query(`SELECT id FROM bullmq.job WHERE queue = 'close-wave'`);
    expect(queued.rows).toEqual([{ id: due.id }]);
    await new CloseWaveProcessor(the.closing).process({ tenantId: the.owner.tenantId, waveId: due.id });
    await new CloseWaveProcessor(the.closing).process({ tenantId: the.owner.tenantId, waveId: due.id });

    expect(await the.waves.find(the.owner, due.id)).toMatchObject({ status: 'closed' });
    expect(await the.waves.find(the.owner, later.id)).toMatchObject({ status: 'open' });
  });

  it('that has failed holds up no other: it waits on the list of failures, the others get their turn', async () => {
    const waves = [await wave(), await wave(), await wave()];
    await change(`UPDATE wave SET closes_on = now() - interval '1 second' WHERE id = ANY ($1)`, [
      waves.map(({ id }) => id),
    ]);
    const admin = await the.admin();
    await admin.query(
      `INSERT INTO failed_job (tenant_id, job, work_id, payload, reason, attempts) VALUES ($1, $2, $3, '{}', 'too slow', 5)`,
      [the.owner.tenantId, closeWave.name, waves[0]!.id],
    );

    await new DueWaves(await the.workersSystem(), the.get(JobQueue)).run();

    const queued = await admin.query<{ id: string }>(
      `SELECT id FROM bullmq.job WHERE queue = 'close-wave' AND id = ANY ($1)`,
      [waves.map(({ id }) => id)],
    );
    expect(queued.rows.map(({ id }) => id).sort()).toEqual([waves[1]!.id, waves[2]!.id].sort());
  });
});

describe('counting responses', () => {
  const mark = (id: string) => new MarkHandIns(the.db, given.links, given.seals).mark(the.owner.tenantId, id);
  const counts = async (id: string) => {
    const [counted] = await the.counting.of(the.consultant, [await the.waves.find(the.consultant, id)]);
    return counted!;
  };

  it('tells of a named wave who of each function has answered', async () => {
    const { id, participants } = await wave({ mode: 'named' });
    await the.submitting.submit(participants[0]!.actor);

    expect(await counts(id)).toEqual({
      invited: 6,
      answered: 1,
      isRounded: false,
      functions: [
        { function: 'it', invited: 2, answered: 0, ratePct: 0 },
        { function: 'legal', invited: 2, answered: 0, ratePct: 0 },
        { function: 'sales', invited: 2, answered: 1, ratePct: 50 },
      ],
    });
  });

  it.each([
    ['confidential', 3],
    ['anonymous', 5],
  ] as const)('tells of a %s wave the total only: nothing below %i, then fives', async (mode, minimum) => {
    const { id, participants } = await wave({ mode, people: 24 });
    const handIn = async (from: number, to: number) => {
      for (const { actor } of participants.slice(from, to)) await the.submitting.submit(actor);
      await mark(id);
    };
    const anHourLater = () => change(`UPDATE wave SET counted_at = now() - interval '61 minutes' WHERE id = $1`, [id]);
    const told = (answered: number | null) => ({ invited: 24, answered, isRounded: true, functions: [] });

    await handIn(0, minimum - 1);
    expect(await counts(id)).toEqual(told(null));
    await handIn(minimum - 1, minimum);
    expect(await counts(id)).toEqual(told(minimum));
    await handIn(minimum, 12);
    expect(await counts(id)).toEqual(told(minimum));
    await anHourLater();
    expect(await counts(id)).toEqual(told(10));
    await anHourLater();
    await handIn(12, 11 + minimum);
    expect(await counts(id)).toEqual(told(10));
    await handIn(11 + minimum, 12 + minimum);
    expect(await counts(id)).toEqual(told(15));
  });

  it('counts many waves at once', async () => {
    const some = await Promise.all([wave(), wave({ mode: 'anonymous', people: 10 }), wave({ mode: 'named' })]);
    const waves = await Promise.all(some.map(({ id }) => the.waves.find(the.owner, id)));

    expect((await the.counting.of(the.owner, waves)).map(({ invited }) => invited)).toEqual([6, 10, 6]);
  });
});
