import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ConfidentialityMode } from '@sextant/contracts';
import { bench, GivenWaves } from '@sextant/testing';

import { WavesModule } from '../waves/waves.module.js';
import type { AnswersToImport } from './file-to-import.js';
import { ImportAnswers } from './import-answers.js';

const setUp = () => bench({ imports: ImportAnswers }, { modules: [WavesModule] });
let the: Awaited<ReturnType<typeof setUp>>;
let given: GivenWaves;

beforeAll(async () => {
  the = await setUp();
  given = new GivenWaves(the);
});

const HEADER = 'wave,organisation,respondent,function,item,current,desired,comment';
const ITEMS = ['goal', 'owner', 'money', 'depth', 'speed'];

function csv(waves: readonly string[], people = 6, level = 3): string {
  const rows = waves.flatMap((wave, turn) =>
    Array.from({ length: people }, (_, i) =>
      ITEMS.map((item, j) => {
        const current = 1 + ((level + turn * (i + j + 1) + i) % 5);
        return `${wave},Acme,person ${i},${i % 2 ? 'sales' : 'legal'},${item},${current},${i % 5 || 'DK'},`;
      }),
    ).flat(),
  );
  return [HEADER, ...rows].join('\n');
}

const assessment = () => given.assessment(the.owner.tenantId, the.clientId);

async function wish(change: Partial<AnswersToImport> = {}): Promise<AnswersToImport> {
  const { assessmentId } = change.assessmentId ? { assessmentId: change.assessmentId } : await assessment();
  return { csv: csv(['1']), confidentialityMode: 'confidential', ...change, assessmentId };
}

const rows = <T>(sql: string, parameters: unknown[] = []) =>
  the.db.run(the.owner, (tx) => tx.query<T>(sql, parameters));

describe('importing past waves', () => {
  it('makes closed waves with all their answers', async () => {
    const { waves, problems } = await the.imports.import(the.consultant, await wish({ csv: csv(['2024', '2023']) }));

    expect(problems).toEqual([]);
    expect(
      waves.map(({ number, name, status, closedAt }) => [number, name, status, closedAt?.getUTCFullYear()]),
    ).toEqual([
      [1, '2023', 'closed', 2023],
      [2, '2024', 'closed', 2024],
    ]);
    const stored = await given.stored(the.owner.tenantId, waves[0]!.id);
    expect(new Set(stored.map(({ respondentId }) => respondentId)).size).toBe(6);
    expect(stored).toHaveLength(30);
    expect(stored.filter(({ desired }) => desired === 'DK')).toHaveLength(10);
  });

  it('names every problem with row and column and imports nothing', async () => {
    const request = await wish({
      csv: [HEADER, '1,Acme,al,sales,goal,3,,', '1,Acme,al,sales,goad,3,,', '1,Acme,bo,legal,goal,9,,'].join('\n'),
    });

    const { waves, problems } = await the.imports.import(the.consultant, request);

    expect(waves).toEqual([]);
    expect(problems.map(({ row, column }) => [row, column])).toEqual([
      [3, 5],
      [4, 6],
    ]);
    expect(await rows('SELECT 1 FROM wave WHERE assessment_id = $1', [request.assessmentId])).toEqual([]);
  });

  it('refuses the same answers a second time, in whatever order they come', async () => {
    const request = await wish({ csv: csv(['1', '2']) });
    await the.imports.import(the.consultant, request);
    const [header, ...body] = request.csv.split('\n');

    await expect(
      the.imports.import(the.consultant, { ...request, csv: [header, ...body.reverse()].join('\n') }),
    ).rejects.toMatchObject({ code: 'IMPORTED_ALREADY' });
    expect(await rows('SELECT 1 FROM wave WHERE assessment_id = $1', [request.assessmentId])).toHaveLength(2);
  });

  it('takes the same file once when it is sent several times at once', async () => {
    const request = await wish();

    const outcomes = await Promise.allSettled(
      Array.from({ length: 4 }, () => the.imports.import(the.consultant, request)),
    );

    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected', 'rejected']);
  });

  it('corrects a wave as long as it has no result, under the same rules', async () => {
    const request = await wish();
    const [wrong] = (await the.imports.import(the.consultant, request)).waves;

    const [right] = (await the.imports.import(the.consultant, { ...request, csv: csv(['1'], 7, 4) })).waves;

    expect(right).toMatchObject({ id: wrong!.id, number: 1, scoredAt: null });
    expect(await rows(`SELECT count(*)::int AS people FROM respondent WHERE wave_id = $1`, [wrong!.id])).toEqual([
      { people: 7 },
    ]);
    await expect(
      the.imports.import(the.consultant, { ...request, csv: csv(['1'], 8), confidentialityMode: 'named' }),
    ).rejects.toMatchObject({ code: 'IMPORTED_OTHERWISE' });
  });

  it('refuses a second import into a scored wave, and leaves its answers alone', async () => {
    const request = await wish();
    const [wave] = (await the.imports.import(the.consultant, request)).waves;
    await rows(`WITH made AS (SELECT 1) UPDATE wave SET status = 'scored', scored_at = now() WHERE id = $1`, [
      wave!.id,
    ]);

    await expect(the.imports.import(the.consultant, { ...request, csv: csv(['1'], 7, 4) })).rejects.toMatchObject({
      code: 'WAVE_SCORED',
      details: { waveId: wave!.id },
    });
    expect(await rows(`SELECT count(*)::int AS people FROM respondent WHERE wave_id = $1`, [wave!.id])).toEqual([
      { people: 6 },
    ]);
  });

  it.each<ConfidentialityMode>(['named', 'confidential', 'anonymous'])(
    'keeps names of people in named waves only: %s',
    async (mode) => {
      const { waves } = await the.imports.import(the.consultant, await wish({ confidentialityMode: mode }));

      const names = await rows<{ name: string | null }>(
        'SELECT known_as AS name FROM respondent WHERE wave_id = $1 ORDER BY 1 LIMIT 1',
        [waves[0]!.id],
      );
      expect(names).toEqual([{ name: mode === 'named' ? 'person 0' : null }]);
    },
  );

  it('refuses a minimum group below what the mode promises', async () => {
    const request = await wish({ confidentialityMode: 'anonymous', minimumGroup: 4 });

    await expect(the.imports.import(the.consultant, request)).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { problems: [{ field: 'minimumGroup', rule: 'range', params: { least: 5 } }] },
    });
  });

  it('is for consultants of the firm', async () => {
    const request = await wish();

    await expect(the.imports.import(the.stranger, request)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(the.imports.import(the.analyst, request)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await the.imports.import(the.consultant, request)).waves).toHaveLength(1);
  });

  it('takes 300 people with 28 answers each', async () => {
    const people = Array.from({ length: 300 }, (_, i) =>
      Array.from({ length: 28 }, (__, j) => `1,Acme,p${i},sales,i${j},${1 + ((i + j) % 5)},,`),
    );
    const { assessmentId } = await given.assessment(the.owner.tenantId, the.clientId, {
      schema: 'sextant-instrument/2',
      meta: { key: 'long', title: 'Long', version: '1.0.0', locale: 'en' },
      scale: { levels: [1, 2, 3, 4, 5] },
      functions: [{ key: 'sales', label: 'Sales' }],
      dimensions: [{ key: 'd', label: 'D' }],
      items: Array.from({ length: 28 }, (_, j) => ({ key: `i${j}`, dimension: 'd', text: '?' })),
    });

    const request = await wish({ assessmentId, csv: [HEADER, ...people.flat()].join('\n') });
    const { waves } = await the.imports.import(the.consultant, request);

    expect(await given.stored(the.owner.tenantId, waves[0]!.id)).toHaveLength(8_400);
  });
});
