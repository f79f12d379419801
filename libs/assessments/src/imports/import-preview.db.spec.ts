import { beforeAll, describe, expect, it } from '@jest/globals';
import { bench, GivenWaves } from '@sextant/testing';

import { WavesModule } from '../waves/waves.module.js';
import type { AnswersToImport } from './file-to-import.js';
import { ImportAnswers } from './import-answers.js';
import { ImportPreview } from './import-preview.js';

const setUp = () => bench({ imports: ImportAnswers, previews: ImportPreview }, { modules: [WavesModule] });
let the: Awaited<ReturnType<typeof setUp>>;
let given: GivenWaves;

beforeAll(async () => {
  the = await setUp();
  given = new GivenWaves(the);
});

const HEADER = 'wave,organisation,respondent,function,item,current,desired,comment';

function csv(waves: readonly string[], turn = 3): string {
  const rows = waves.flatMap((wave) =>
    [0, 1, 2].flatMap((person) => [
      `${wave},Acme,p${person},${person ? 'sales' : 'legal'},goal,${1 + ((turn + Number(wave)) % 5)},4,${person ? '' : 'Too slow'}`,
      `${wave},Acme,p${person},${person ? 'sales' : 'legal'},owner,,,`,
    ]),
  );
  return [HEADER, ...rows].join('\n');
}

async function wish(change: Partial<AnswersToImport> = {}): Promise<AnswersToImport> {
  const { assessmentId } = await given.assessment(the.owner.tenantId, the.clientId);
  return { csv: csv(['1']), confidentialityMode: 'confidential', assessmentId, ...change };
}

describe('looking at past waves before they are stored', () => {
  it('tells the waves, people, answers and comments of the file, and keeps none of them', async () => {
    const request = await wish({ csv: csv(['2024', '2023']) });

    const { waves, problems } = await the.previews.preview(the.consultant, request);

    expect(problems).toEqual([]);
    expect(waves.map(({ name, fate }) => [name, fate])).toEqual([
      ['2023', 'created'],
      ['2024', 'created'],
    ]);
    expect(waves[0]).toMatchObject({
      respondents: 3,
      answers: 3,
      comments: 1,
      functions: [
        { function: 'legal', respondents: 1 },
        { function: 'sales', respondents: 2 },
      ],
    });
    const stored = await the.db.run(the.owner, (tx) =>
      tx.query('SELECT 1 FROM wave WHERE assessment_id = $1', [request.assessmentId]),
    );
    expect(stored).toEqual([]);
  });

  it('tells how the file was read, and the waves in order of time with their days, which the import keeps', async () => {
    const text = csv(['1', '2', '3']).replace(/^1,/gm, '10.03.2025,').replace(/^2,/gm, '15.01.2024,');
    const request = await wish({ csv: text.replace(/^3,/gm, '01.06.2024,').replaceAll(',', ';') });

    const { read, waves } = await the.previews.preview(the.consultant, request);
    const stored = await the.imports.import(the.consultant, request);

    expect(read).toMatchObject({ delimiter: ';' });
    expect(waves.map(({ name, date }) => [name, date])).toEqual([
      ['15.01.2024', '2024-01-15'],
      ['01.06.2024', '2024-06-01'],
      ['10.03.2025', '2025-03-10'],
    ]);
    expect(stored.waves.map(({ number, closedAt }) => [number, closedAt!.toISOString().slice(0, 10)])).toEqual([
      [1, '2024-01-15'],
      [2, '2024-06-01'],
      [3, '2025-03-10'],
    ]);
  });

  it('foretells what the import then does', async () => {
    const request = await wish();
    const fateOfFile = async (change: Partial<AnswersToImport> = {}) =>
      (await the.previews.preview(the.consultant, { ...request, ...change })).waves[0]!.fate;
    await the.imports.import(the.consultant, request);

    expect(await fateOfFile()).toBe('known');
    expect(await fateOfFile({ csv: csv(['1'], 2) })).toBe('corrected');
    expect(await fateOfFile({ csv: csv(['1'], 2), confidentialityMode: 'named' })).toBe('other_rules');
    expect(await fateOfFile({ csv: csv(['2']) })).toBe('created');
  });

  it('names every problem by row and column', async () => {
    const request = await wish({ csv: [HEADER, '1,Acme,al,sales,goad,3,,'].join('\n') });

    const { waves, problems } = await the.previews.preview(the.consultant, request);

    expect(waves).toEqual([]);
    expect(problems.map(({ row, column }) => [row, column])).toEqual([[2, 5]]);
  });

  it('is for those who may import', async () => {
    const request = await wish();

    await expect(the.previews.preview(the.stranger, request)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(the.previews.preview(the.analyst, request)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
