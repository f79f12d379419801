import { execFile } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { promisify } from 'node:util';

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { ResultDocument } from '@sextant/maturity';
import { ApiClient, closeAfterTests, startWorker, testDatabase, testEnvironment } from '@sextant/testing';

import { createApi } from '../../apps/api/src/create-api.js';
import { createWorker } from '../../apps/worker/src/create-worker.js';
import type { DemoSignIns } from '../../apps/cli/src/demo/plant-demo.js';

let url: string;
let demo: DemoSignIns;
let again: unknown;

beforeAll(async () => {
  const database = await testDatabase();
  closeAfterTests(() => database.drop());
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  const environment = await testEnvironment(database.apiUrl, database.secret, { PORT: String(port), PUBLIC_URL: url });
  const plant = async () => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--import', './infra/dev/register.mjs', 'apps/cli/src/main.ts', 'admin', 'demo'],
      { env: { PATH: process.env.PATH, DATABASE_URL: database.apiUrl, APP_SECRET: database.secret, PUBLIC_URL: url } },
    );
    return JSON.parse(stdout) as DemoSignIns | null;
  };
  demo = (await plant())!;
  again = await plant();
  const api = await createApi(environment);
  closeAfterTests(() => api.close());
  await api.listen(port, '127.0.0.1');
  await startWorker(createWorker, { database, environment });
}, 120_000);

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function signedIn(role: string): Promise<ApiClient> {
  const { email, password } = demo.signIns.find((signIn) => signIn.role === role)!;
  const browser = new ApiClient(url);
  expect((await browser.post('/auth/sign-in', { email, password })).status).toBe(200);
  return browser;
}

const CLIENTS = `{ clients { id name contextProfile
  units { id } stakeholders { function } engagements { name team { name isLead } assessments { id name instrumentTitle } } } }`;

interface DemoClient {
  id: string;
  name: string;
  contextProfile: { notes: string };
  units: unknown[];
  stakeholders: { function: string }[];
  engagements: { name: string; team: unknown[]; assessments: { id: string }[] }[];
}

const WAVES = `query ($id: ID!) { assessment(assessmentId: $id) {
  waves { id number status confidentialityMode minimumGroup closedAt responseCounts { invited answered } } } }`;

interface DemoWave {
  id: string;
  status: string;
  closedAt: string | null;
}

describe('the demonstration', () => {
  it('lets a person of each role in, and is made once', async () => {
    expect(demo.signIns.map(({ role }) => role)).toEqual(['consultant', 'analyst', 'executive', 'owner']);
    for (const { role } of demo.signIns) {
      const { me } = await (await signedIn(role)).graphql<{ me: unknown }>('{ me { role tenant { name } } }');
      expect(me).toEqual({ role: role.toUpperCase(), tenant: { name: 'Northstar Advisory' } });
    }
    expect(new Set(demo.signIns.map(({ password }) => password)).size).toBe(4);
    expect(again).toBeNull();
  });

  it('shows clients named as made up, with their people and a team at work', async () => {
    const { clients } = await (await signedIn('consultant')).graphql<{ clients: DemoClient[] }>(CLIENTS);

    expect(clients.map(({ name }) => name)).toEqual(['Brightwater Outdoor', 'Halden Machine Works']);
    for (const { contextProfile } of clients) expect(contextProfile.notes).toMatch(/demonstration/i);
    const client = clients[1];
    expect(client!.units).toHaveLength(7);
    expect(client!.stakeholders).toHaveLength(34);
    expect(new Set(client!.stakeholders.map((person) => person.function)).size).toBe(9);
    expect(client!.engagements).toMatchObject([
      {
        name: expect.stringMatching(/demonstration/),
        team: [
          { name: 'Conrad Ellis', isLead: true },
          { name: 'Ada Moreno', isLead: false },
        ],
        assessments: [{ instrumentTitle: 'Social business position' }],
      },
    ]);
  });

  it('has two waves behind it and one open, and a result with little reach', async () => {
    const consultant = await signedIn('consultant');
    const { clients } = await consultant.graphql<{ clients: DemoClient[] }>(CLIENTS);
    const { id } = clients[1]!.engagements[0]!.assessments[0]!;
    const waves = async () =>
      (await consultant.graphql<{ assessment: { waves: DemoWave[] } }>(WAVES, { id })).assessment.waves;
    const [first, second, open] = await waves();
    expect(open).toMatchObject({
      status: 'OPEN',
      confidentialityMode: 'CONFIDENTIAL',
      minimumGroup: 5,
      closedAt: null,
    });
    expect(open).toMatchObject({ responseCounts: { invited: 34 } });

    for (const { id: waveId } of [first!, second!]) {
      const steps = consultant.subscribe<{ waveProgress: { status: string } }>(
        `subscription { waveProgress(waveId: "${waveId}") { status } }`,
      );
      for await (const { waveProgress } of steps) if (waveProgress.status === 'SCORED') break;
    }

    const executive = await signedIn('executive');
    const planes = [];
    for (const { id: waveId } of [first!, second!]) {
      const { result } = await executive.graphql<{ result: { document: ResultDocument } }>(
        `query ($id: ID!) { result(waveId: $id) { document } }`,
        { id: waveId },
      );
      planes.push(result.document.current.plane!.point);
    }
    for (const { x } of planes) expect(x).toBeLessThan(40);
    expect(planes[1]!.y).toBeGreaterThan(planes[0]!.y + 5);
    expect(new Date(first!.closedAt!).getTime()).toBeLessThan(new Date(second!.closedAt!).getTime());
  });

  it('keeps a questionnaire ready for one stakeholder', async () => {
    const [page, token] = demo.stakeholderLink!.split('#');
    expect(page).toBe(`${url}/answer`);
    const browser = new ApiClient(url).withHeader('x-sextant-as', 'respondent');

    expect((await browser.post('/auth/respondent', { token })).status).toBe(200);

    const { questionnaire } = await browser.graphql<{ questionnaire: unknown }>(
      '{ questionnaire { client minimumGroup confidentialityMode isSubmitted answered } }',
    );
    expect(questionnaire).toEqual({
      client: 'Halden Machine Works',
      minimumGroup: 5,
      confidentialityMode: 'CONFIDENTIAL',
      isSubmitted: false,
      answered: 0,
    });
  });
});
