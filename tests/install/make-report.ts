import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Instrument } from '@sextant/maturity';
import type { ApiClient } from '@sextant/testing/graphql-client';
import { parse } from 'yaml';

import { madeUpAnswers } from '../../apps/cli/src/demo/made-up-answers.js';
import type { Machine } from './machine.js';

const INSTRUMENT = join(import.meta.dirname, '../../libs/instruments/shipped/social-business-position.yaml');
const FUNCTIONS = ['executive', 'marketing', 'sales'];
const LEANING = { reach: 2, integration: 3, wish: 1 };

/** A client, an assessment, answers from a file, a result, and a report of it. Answers with the report's id. */
export async function makeReport(machine: Machine, owner: ApiClient): Promise<string> {
  const make = async (document: string, i: unknown): Promise<string> => {
    const made = await owner.graphql<Record<string, { id: string }>>(document, { i });
    return Object.values(made)[0]!.id;
  };
  const clientId = await make('mutation($i: CreateClientInput!) { createClient(input: $i) { id } }', {
    name: 'Client',
  });
  const engagementId = await make('mutation($i: CreateEngagementInput!) { createEngagement(input: $i) { id } }', {
    ...{ clientId, name: 'Engagement', startsOn: '2026-01-01' },
  });
  const { instruments } = await owner.graphql<{ instruments: { id: string }[] }>('{ instruments { id } }');
  const assessmentId = await make('mutation($i: CreateAssessmentInput!) { createAssessment(input: $i) { id } }', {
    ...{ engagementId, instrumentId: instruments[0]!.id, name: 'Assessment' },
  });
  const { importAnswers } = await owner.graphql<{ importAnswers: { waves: { id: string }[]; problems: unknown[] } }>(
    'mutation($i: ImportAnswersInput!) { importAnswers(input: $i) { waves { id } problems { row message } } }',
    { i: { assessmentId, csv: await answersCsv(), confidentialityMode: 'CONFIDENTIAL', minimumGroup: 3 } },
  );
  assert.deepEqual(importAnswers.problems, []);
  const resultId = await machine.until('the wave is scored', async () => {
    const document = 'query($w: ID!) { result(waveId: $w) { id } }';
    return (await owner.graphql<{ result: { id: string } }>(document, { w: importAnswers.waves[0]!.id })).result.id;
  });
  const reportId = await make('mutation($i: ID!) { requestReport(resultId: $i) { id } }', resultId);
  await machine.until('the report is made', async () => {
    const document = 'query($r: ID!) { report(reportId: $r) { status } }';
    return (await owner.graphql<{ report: { status: string } }>(document, { r: reportId })).report.status === 'DONE';
  });
  await readReport(owner, reportId);
  return reportId;
}

/** Downloads it and sees that it is a whole PDF. */
export async function readReport(owner: ApiClient, reportId: string): Promise<void> {
  const { status, body } = await owner.get<string>(`/reports/${reportId}/file`);
  assert.equal(status, 200);
  assert.match(body, /^%PDF-[^]*%%EOF\s*$/);
}

async function answersCsv(): Promise<string> {
  const instrument = parse(await readFile(INSTRUMENT, 'utf8')) as Instrument;
  const rows = Array.from({ length: 12 }, (_, person) => {
    const key = FUNCTIONS[person % FUNCTIONS.length]!;
    return madeUpAnswers(instrument, key, LEANING, person).map(
      ({ item, current, desired }) => `Past,Client,p${person},${key},${item},${current},${desired ?? ''},`,
    );
  });
  return ['wave,organisation,respondent,function,item,current,desired,comment', ...rows.flat()].join('\n');
}
