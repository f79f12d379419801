import { beforeAll, describe, expect, it } from '@jest/globals';
import { instrumentFile, startApi, type ApiClient } from '@sextant/testing';

import { createApi } from '../../apps/api/src/create-api.js';

const setUp = () => startApi(createApi);
let api: Awaited<ReturnType<typeof setUp>>;
let consultant: ApiClient;

beforeAll(async () => {
  api = await setUp();
  consultant = await api.as(api.consultant);
});

interface Version {
  id: string;
  instrumentId: string;
  version: string;
  revision: number;
}

interface Imported {
  version: Version | null;
  problems: { path: string; line: number; column: number; message: string }[];
}

const VERSION = 'id instrumentId version revision';
const PROBLEMS = 'problems { path line column message }';

const importFile = async (source: string, browser = consultant): Promise<Imported> =>
  (
    await browser.graphql<{ importInstrument: Imported }>(
      `mutation ($source: String!) { importInstrument(source: $source) { version { ${VERSION} } ${PROBLEMS} } }`,
      { source },
    )
  ).importInstrument;

const save = async (id: string, revision: number, source: string): Promise<Imported> =>
  (
    await consultant.graphql<{ saveInstrumentDraft: Imported }>(
      `mutation ($id: ID!, $revision: Int!, $source: String!) {
        saveInstrumentDraft(instrumentVersionId: $id, revision: $revision, source: $source) { version { ${VERSION} } ${PROBLEMS} } }`,
      { id, revision, source },
    )
  ).saveInstrumentDraft;

const publish = (id: string) =>
  consultant.graphql(
    `mutation ($id: ID!) { publishInstrumentVersion(instrumentVersionId: $id) { status publishedAt } }`,
    {
      id,
    },
  );

describe('an instrument', () => {
  it('goes from a file to a published version, and on to the next', async () => {
    const source = instrumentFile({ key: 'journey', title: 'Journey' });
    const { version, problems } = await importFile(source);
    expect(problems).toEqual([]);

    const changed = source.replace('Is there a goal?', 'Which goal is there?');
    const saved = await save(version!.id, 1, changed);
    expect(saved.version).toMatchObject({ revision: 2 });
    expect(await publish(version!.id)).toMatchObject({ publishInstrumentVersion: { status: 'PUBLISHED' } });

    const { newInstrumentDraft: next } = await consultant.graphql<{ newInstrumentDraft: Version }>(
      `mutation ($id: ID!) { newInstrumentDraft(instrumentId: $id) { ${VERSION} source } }`,
      { id: version!.instrumentId },
    );
    expect(next).toMatchObject({ version: '1.1.0', source: changed.replace('1.0.0', '"1.1.0"') });
    await save(next.id, 1, changed.replace('1.0.0', '1.1.0').replace('key: owner', 'key: holder'));

    const { instruments } = await consultant.graphql<{ instruments: { key: string }[] }>(
      `{ instruments { key title versions { version status } } }`,
    );
    expect(instruments.find(({ key }) => key === 'journey')).toEqual({
      key: 'journey',
      title: 'Journey',
      versions: [
        { version: '1.1.0', status: 'DRAFT' },
        { version: '1.0.0', status: 'PUBLISHED' },
      ],
    });
    const difference = await consultant.graphql(
      `query ($a: ID!, $b: ID!) { instrumentVersionDifference(beforeId: $a, afterId: $b) { added removed changed { key fields } } }`,
      { a: version!.id, b: next.id },
    );
    expect(difference).toEqual({
      instrumentVersionDifference: { added: ['holder'], removed: ['owner'], changed: [] },
    });
  });

  it('is exported as it was written, byte for byte', async () => {
    const source = instrumentFile({ key: 'export', items: { goal: 'Größe – 目標?' } });
    const { version } = await importFile(source);

    const { instrumentVersion } = await consultant.graphql<{ instrumentVersion: Record<string, unknown> }>(
      `query ($id: ID!) { instrumentVersion(instrumentVersionId: $id) { source document status instrument { key } } }`,
      { id: version!.id },
    );

    expect(instrumentVersion).toMatchObject({ source, status: 'DRAFT', instrument: { key: 'export' } });
    expect(instrumentVersion.document).toMatchObject({ items: [{ text: 'Größe – 目標?' }] });
  });

  it('with problems is refused with every place', async () => {
    const { version, problems } = await importFile('schema: sextant-instrument/2\nmeta: { key: bad, key: worse }');

    expect(version).toBeNull();
    expect(problems).toEqual([{ path: '', line: 2, column: 19, message: '"key" is given twice' }]);
  });

  it('tells of a newer revision, and of a version that is taken', async () => {
    const source = instrumentFile({ key: 'stale' });
    const { version } = await importFile(source);
    await save(version!.id, 1, source);

    await expect(save(version!.id, 1, source)).rejects.toMatchObject({
      code: 'CHANGED_MEANWHILE',
      extensions: { revision: 2 },
    });
    await expect(importFile(source)).rejects.toMatchObject({
      code: 'ALREADY_THERE',
      extensions: { instrumentVersionId: version!.id },
    });
    await publish(version!.id);
    await expect(save(version!.id, 2, source)).rejects.toMatchObject({ code: 'INSTRUMENT_NOT_DRAFT' });
    await expect(publish(version!.id)).rejects.toMatchObject({ code: 'INSTRUMENT_NOT_DRAFT' });
  });

  it('is applied in an engagement, where an executive sees it by its title', async () => {
    const { version } = await importFile(instrumentFile({ key: 'applied', title: 'Applied' }));
    const { createEngagement } = await consultant.graphql<{ createEngagement: { id: string } }>(
      `mutation ($input: CreateEngagementInput!) { createEngagement(input: $input) { id } }`,
      { input: { clientId: api.clientId, name: 'Work', startsOn: '2026-01-01' } },
    );
    const create = () =>
      consultant.graphql<{ createAssessment: { id: string } }>(
        `mutation ($input: CreateAssessmentInput!) { createAssessment(input: $input) { id } }`,
        { input: { engagementId: createEngagement.id, instrumentId: version!.instrumentId, name: 'Position' } },
      );
    await expect(create()).rejects.toMatchObject({ code: 'INSTRUMENT_NOT_PUBLISHED' });
    await publish(version!.id);
    const { createAssessment } = await create();

    const executive = await api.as(api.executive);
    const seen = await executive.graphql(
      `query ($id: ID!) { assessment(assessmentId: $id) { name instrumentTitle engagement { name client { id } } waves { id } } }`,
      { id: createAssessment.id },
    );
    expect(seen).toEqual({
      assessment: {
        name: 'Position',
        instrumentTitle: 'Applied',
        engagement: { name: 'Work', client: { id: api.clientId } },
        waves: [],
      },
    });
    await expect(executive.graphql('{ instruments { key } }')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is refused unread when its file is larger than 1 MB', async () => {
    const { problems } = await importFile(`# ${'x'.repeat(1_000_000)}\n${instrumentFile({ key: 'large' })}`);

    expect(problems).toMatchObject([{ message: 'the file is larger than 1 MB' }]);
  });
});
