import { beforeAll, describe, expect, it } from '@jest/globals';
import { startApi, type ApiClient } from '@sextant/testing';

import { createApi } from '../../apps/api/src/create-api.js';

const setUp = () => startApi(createApi);
let api: Awaited<ReturnType<typeof setUp>>;
let consultant: ApiClient;
let executive: ApiClient;

beforeAll(async () => {
  api = await setUp();
  consultant = await api.as(api.consultant);
  executive = await api.as(api.executive);
});

interface WithId {
  id: string;
}

async function make(browser: ApiClient, field: string, type: string, input: Record<string, unknown>): Promise<WithId> {
  const made = await browser.graphql<Record<string, WithId>>(
    `mutation ($input: ${type}!) { ${field}(input: $input) { id } }`,
    { input },
  );
  return made[field]!;
}

const createClient = (input: Record<string, unknown>) => make(consultant, 'createClient', 'CreateClientInput', input);
const createUnit = (input: Record<string, unknown>) => make(consultant, 'createUnit', 'CreateUnitInput', input);
const createStakeholder = (input: Record<string, unknown>) =>
  make(consultant, 'createStakeholder', 'CreateStakeholderInput', input);
const createEngagement = (input: Record<string, unknown>) =>
  make(consultant, 'createEngagement', 'CreateEngagementInput', input);

const IMPORT = `mutation ($clientId: ID!, $csv: String!, $createUnits: Boolean) {
  importStakeholders(clientId: $clientId, csv: $csv, createUnits: $createUnits) {
    imported problems { row column name message } } }`;

interface Imported {
  importStakeholders: { imported: number; problems: { row: number; column: number | null }[] };
}

const CLIENT = `query ($clientId: ID!) { client(clientId: $clientId) {
  name contextProfile archivedAt
  units { id name parentId }
  engagements { name startsOn endsOn client { name } team { name isLead } assessments { name } }
  stakeholders { name email function unitId locale }
  viewers { memberId } } }`;

describe('a client', () => {
  it('is set up with its units, its people and an engagement', async () => {
    const { id: clientId } = await createClient({
      name: 'Halden Machine Works',
      sector: 'Machinery',
      contextProfile: { ownership: 'family', employees: 1400 },
    });
    const { id: sales } = await createUnit({ clientId, name: 'Sales' });
    await createUnit({ clientId, name: 'Nordic', parentId: sales });
    await createStakeholder({ clientId, name: 'Ida', email: 'Ida@halden.example', function: 'legal' });
    const { importStakeholders } = await consultant.graphql<Imported>(IMPORT, {
      clientId,
      csv: 'name,email,function,unit\nBo,bo@halden.example,sales,Sales / Nordic\nCy,,product,Plant',
      createUnits: true,
    });
    expect(importStakeholders).toEqual({ imported: 2, problems: [] });
    const { id: engagementId } = await createEngagement({ clientId, name: 'Position', startsOn: '2026-02-01' });
    await consultant.graphql(
      `mutation ($id: ID!, $team: [TeamMemberInput!]!) { setEngagementTeam(engagementId: $id, team: $team) { id } }`,
      {
        id: engagementId,
        team: [
          { memberId: api.analyst.id, isLead: false },
          { memberId: api.consultant.id, isLead: true },
        ],
      },
    );

    const { client } = await consultant.graphql<{ client: { units: { id: string; name: string }[] } }>(CLIENT, {
      clientId,
    });

    const nordic = client.units.find(({ name }) => name === 'Nordic')!.id;
    const plant = client.units.find(({ name }) => name === 'Plant')!.id;
    expect(client).toEqual({
      name: 'Halden Machine Works',
      contextProfile: { ownership: 'family', employees: 1400 },
      archivedAt: null,
      units: [
        { id: plant, name: 'Plant', parentId: null },
        { id: sales, name: 'Sales', parentId: null },
        { id: nordic, name: 'Nordic', parentId: sales },
      ],
      engagements: [
        {
          name: 'Position',
          startsOn: '2026-02-01',
          endsOn: null,
          client: { name: 'Halden Machine Works' },
          team: [
            { name: 'consultant Sample', isLead: true },
            { name: 'analyst Sample', isLead: false },
          ],
          assessments: [],
        },
      ],
      stakeholders: [
        { name: 'Bo', email: 'bo@halden.example', function: 'sales', unitId: nordic, locale: 'en' },
        { name: 'Cy', email: null, function: 'product', unitId: plant, locale: 'en' },
        { name: 'Ida', email: 'ida@halden.example', function: 'legal', unitId: null, locale: 'en' },
      ],
      viewers: [],
    });
  });

  it('is seen by its executives without the people behind it', async () => {
    const { clients } = await executive.graphql<{ clients: unknown }>(
      `{ clients { id engagements { name } units { name } } }`,
    );
    expect(clients).toMatchObject([{ id: api.clientId }]);

    const ask = (fields: string) =>
      executive.graphql(`query ($id: ID!) { client(clientId: $id) { ${fields} } }`, { id: api.clientId });
    await expect(ask('stakeholders { name }')).rejects.toThrow(/FORBIDDEN/);
    await expect(ask('viewers { name }')).rejects.toThrow(/FORBIDDEN/);
    await expect(
      executive.graphql(`mutation ($id: ID!) { archiveClient(clientId: $id) { id } }`, { id: api.clientId }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('lists many clients with all that belongs to them', async () => {
    for (const name of ['Many A', 'Many B', 'Many C']) {
      const { id: clientId } = await createClient({ name });
      await createUnit({ clientId, name: `Unit of ${name}` });
      await createStakeholder({ clientId, name: `Person of ${name}`, function: 'sales' });
    }

    const { clients } = await consultant.graphql<{ clients: { name: string }[] }>(
      `{ clients { name units { name } stakeholders { name } viewers { memberId } engagements { name } } }`,
    );

    expect(clients.filter(({ name }) => name.startsWith('Many'))).toEqual(
      ['Many A', 'Many B', 'Many C'].map((name) => ({
        name,
        units: [{ name: `Unit of ${name}` }],
        stakeholders: [{ name: `Person of ${name}` }],
        viewers: [],
        engagements: [],
      })),
    );
  });
});

describe('what is sent in', () => {
  const refused = { code: 'INVALID_INPUT' };

  it('is refused with the name of the field', async () => {
    await expect(createClient({ name: '   ' })).rejects.toMatchObject({
      ...refused,
      extensions: { problems: [{ field: 'name', rule: 'required' }] },
    });
    await expect(createClient({ name: 'Odd', contextProfile: { horoscope: 'Leo' } })).rejects.toMatchObject(refused);
    await expect(createUnit({ clientId: api.clientId, name: '' })).rejects.toMatchObject(refused);
    await expect(createStakeholder({ clientId: api.clientId, name: 'Ida', email: 'nobody' })).rejects.toMatchObject(
      refused,
    );
    await expect(createClient({ name: 'nul\u0000' })).rejects.toMatchObject(refused);
  });

  it('holds real days only', async () => {
    for (const startsOn of ['2026-02-30', '2026-W01-1', '0000-01-01', '2026-1-1', 'soon']) {
      await expect(createEngagement({ clientId: api.clientId, name: 'Odd', startsOn })).rejects.toMatchObject(refused);
    }
  });

  it('of a stakeholder list is refused as a whole, with every place', async () => {
    const { importStakeholders } = await consultant.graphql<Imported>(IMPORT, {
      clientId: api.clientId,
      csv: 'name,email,function,unit\nIda,ida,sales,Plant\nBo,,,\n',
    });

    expect(importStakeholders.imported).toBe(0);
    expect(importStakeholders.problems.map(({ row, column }) => [row, column])).toEqual([
      [2, 2],
      [2, 4],
      [3, 3],
    ]);
  });
});
