import { readFile } from 'node:fs/promises';

import { beforeAll, describe, expect, it } from '@jest/globals';
import { itemsFor, type Instrument, type ResultDocument } from '@sextant/maturity';
import { GivenWaves, startApi, startWorker, type ApiClient } from '@sextant/testing';

import { createApi } from '../../apps/api/src/create-api.js';
import { createWorker } from '../../apps/worker/src/create-worker.js';

const setUp = () => startApi(createApi);
let api: Awaited<ReturnType<typeof setUp>>;
let consultant: ApiClient;
let instrument: Instrument;
let versionId: string;

beforeAll(async () => {
  api = await setUp();
  consultant = await api.as(api.consultant);
  await startWorker(createWorker, api);
  const source = await readFile('libs/instruments/shipped/social-business-position.yaml', 'utf8');
  const { importInstrument } = await consultant.graphql<{
    importInstrument: { version: { id: string; document: Instrument }; problems: unknown[] };
  }>(
    `mutation ($source: String!) { importInstrument(source: $source) { version { id document } problems { message } } }`,
    {
      source,
    },
  );
  expect(importInstrument.problems).toEqual([]);
  instrument = importInstrument.version.document;
  versionId = importInstrument.version.id;
  await consultant.graphql(`mutation ($id: ID!) { publishInstrumentVersion(instrumentVersionId: $id) { status } }`, {
    id: versionId,
  });
});

const IMPORT = `mutation ($input: ImportAnswersInput!) { importAnswers(input: $input) {
  waves { id name number status closedAt } problems { row column name message } } }`;

interface Imported {
  importAnswers: { waves: { id: string; name: string; status: string }[]; problems: { row: number; column: number }[] };
}

async function assessment(): Promise<string> {
  const { instrumentVersion } = await consultant.graphql<{ instrumentVersion: { instrumentId: string } }>(
    `{ instrumentVersion(instrumentVersionId: "${versionId}") { instrumentId } }`,
  );
  const { engagementId } = await new GivenWaves(api).assessment(api.owner.tenantId, api.clientId);
  const { createAssessment } = await consultant.graphql<{ createAssessment: { id: string } }>(
    `mutation ($input: CreateAssessmentInput!) { createAssessment(input: $input) { id } }`,
    { input: { engagementId, instrumentId: instrumentVersion.instrumentId, name: 'Position' } },
  );
  return createAssessment.id;
}

/** People of all functions, each asked what their function is asked, with a lean of their own from wave to wave. */
function answersCsv(waves: readonly string[], people: number, since = 0): string {
  const functions = instrument.functions!.map(({ key }) => key);
  const rows = waves.flatMap((wave, lean) =>
    Array.from({ length: people }, (_, person) => {
      const key = functions[person % functions.length]!;
      return itemsFor(instrument, key).map((item, i) => {
        const current = 1 + ((person * 7 + i * 3 + (since + lean) * ((person * person + i) % 7)) % 5);
        const desired = Math.min(5, current + ((person + i) % 2));
        return `${wave},Halden,"person, ${person}",${key},${item.key},${current},${desired},`;
      });
    }).flat(),
  );
  return ['wave,organisation,respondent,function,item,current,desired,comment', ...rows].join('\n');
}

async function importInto(
  assessmentId: string,
  csv: string,
  mode = 'CONFIDENTIAL',
): Promise<Imported['importAnswers']> {
  const input = { assessmentId, csv, confidentialityMode: mode };
  return (await consultant.graphql<Imported>(IMPORT, { input })).importAnswers;
}

async function follow<T extends { status: string }>(subscription: string, last: string): Promise<T[]> {
  const steps = consultant.subscribe<Record<string, T>>(subscription);
  const seen: T[] = [];
  for await (const step of steps) {
    seen.push(Object.values(step)[0]!);
    if (seen.at(-1)!.status === last) break;
  }
  await steps.return?.();
  return seen;
}

const scored = (waveId: string) => follow(`subscription { waveProgress(waveId: "${waveId}") { status } }`, 'SCORED');

describe('past waves from a file', () => {
  it('takes 120 people through import, closing and scoring to a report', async () => {
    const assessmentId = await assessment();

    const { waves, problems } = await importInto(assessmentId, answersCsv(['2025-03', '2025-09'], 120));

    expect(problems).toEqual([]);
    expect(waves).toMatchObject([
      { name: '2025-03', number: 1, status: 'CLOSED', closedAt: '2025-03-01T12:00:00.000Z' },
      { name: '2025-09', number: 2, status: 'CLOSED' },
    ]);
    for (const { id } of waves) await scored(id);

    const executive = await api.as(api.executive);
    const { result } = await executive.graphql<{ result: { id: string; document: ResultDocument } }>(
      `{ result(waveId: "${waves[1]!.id}") { id document } }`,
    );
    expect(result.document.participation).toMatchObject({ respondents: 120, invited: null });
    expect(result.document.current.plane).not.toBeNull();
    expect(result.document.current.dimensions.every(({ pct }) => pct !== null)).toBe(true);
    const { wave } = await executive.graphql<{ wave: unknown }>(
      `{ wave(waveId: "${waves[1]!.id}") { responseCounts { invited answered isRounded } } }`,
    );
    expect(wave).toEqual({ responseCounts: { invited: null, answered: 120, isRounded: false } });
    const { trend } = await executive.graphql<{ trend: { waves: unknown[] } }>(
      `{ trend(assessmentId: "${assessmentId}") }`,
    );
    expect(trend.waves).toMatchObject([{ name: '2025-03', at: '2025-03-01' }, { name: '2025-09' }]);

    const { requestReport } = await consultant.graphql<{ requestReport: { id: string } }>(
      `mutation { requestReport(resultId: "${result.id}", locale: EN) { id status } }`,
    );
    await follow(`subscription { reportProgress(reportId: "${requestReport.id}") { status progress } }`, 'DONE');
    const file = await executive.get<string>(`/reports/${requestReport.id}/file`);
    expect(file.status).toBe(200);
    expect(file.headers.get('content-type')).toBe('application/pdf');
    expect(file.body.slice(0, 5)).toBe('%PDF-');
  });

  it('names every problem with its row and column, and imports nothing', async () => {
    const assessmentId = await assessment();
    const lines = answersCsv(['1'], 12).split('\n');
    lines[3] = lines[3]!.replace(/,\d,\d,$/, ',9,3,');
    lines[5] = lines[5]!.replace(/,\w+\.\w+,/, ',no.such_item,');

    const { waves, problems } = await importInto(assessmentId, lines.join('\n'));

    expect(waves).toEqual([]);
    expect(problems.map(({ row, column }) => [row, column])).toEqual([
      [4, 6],
      [6, 5],
    ]);
    const { assessment: after } = await consultant.graphql<{ assessment: { waves: unknown[] } }>(
      `{ assessment(assessmentId: "${assessmentId}") { waves { id } } }`,
    );
    expect(after.waves).toEqual([]);
  });

  it('refuses the same file twice, and any import into a scored wave: its result is for good', async () => {
    const assessmentId = await assessment();
    const file = answersCsv(['1'], 20, 3);
    const [wave] = (await importInto(assessmentId, file)).waves;
    await scored(wave!.id);
    const read = () => consultant.graphql(`{ result(waveId: "${wave!.id}") { id checksum } }`);
    const before = await read();

    await expect(importInto(assessmentId, file)).rejects.toMatchObject({
      code: 'IMPORTED_ALREADY',
      extensions: { waveId: wave!.id },
    });
    await expect(importInto(assessmentId, answersCsv(['1'], 24, 3))).rejects.toMatchObject({
      code: 'WAVE_SCORED',
      extensions: { waveId: wave!.id },
    });
    await expect(importInto(assessmentId, answersCsv(['2'], 19, 3))).rejects.toMatchObject({
      code: 'WAVE_NEARLY_SAME',
    });
    expect(await read()).toEqual(before);
  });

  it('is not there for another firm', async () => {
    const assessmentId = await assessment();
    const stranger = await api.as(api.stranger);
    const input = { assessmentId, csv: answersCsv(['1'], 12, 5), confidentialityMode: 'NAMED' };

    await expect(stranger.graphql(IMPORT, { input })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await importInto(assessmentId, input.csv, 'NAMED')).waves).toHaveLength(1);
  });
});
