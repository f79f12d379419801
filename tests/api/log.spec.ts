import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { deliverMail } from '@sextant/contracts';
import { JobQueue } from '@sextant/platform';
import { ApiClient, ApiProcess, startApi, type Refusal } from '@sextant/testing';
import pg from 'pg';

import { createApi } from '../../apps/api/src/create-api.js';

type Line = Record<string, unknown> & { readonly error?: Record<string, unknown> };

const setUp = () => startApi(createApi);
let the: Awaited<ReturnType<typeof setUp>>;
let api: ApiProcess;
let worker: ApiProcess;

beforeAll(async () => {
  the = await setUp();
  api = await ApiProcess.on(the.environment, { logLevel: 'info' });
  const environment = { ...the.environment, DATABASE_URL: the.database.workerUrl };
  worker = await ApiProcess.on(environment, { logLevel: 'info', app: 'worker' });
  await api.start();
  await worker.start();
}, 180_000);

afterAll(() => Promise.all([api.kill(), worker.kill()]));

/** Lines of a process's log, once there are some that fit. */
async function lines(process: ApiProcess, fits: (line: Line) => boolean): Promise<Line[]> {
  for (;;) {
    const written = process.log.split('\n').filter((text) => text.startsWith('{') && text.endsWith('}'));
    const found = written.map((text) => JSON.parse(text) as Line).filter(fits);
    if (found.length > 0) return found;
    await sleep(50);
  }
}

async function withoutTables<T>(tables: readonly string[], work: () => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: the.database.adminUrl });
  await admin.connect();
  try {
    for (const table of tables) await admin.query(`ALTER TABLE ${table} RENAME TO ${table}_away`);
    return await work();
  } finally {
    for (const table of tables) await admin.query(`ALTER TABLE ${table}_away RENAME TO ${table}`);
    await admin.end();
  }
}

describe('the log of a request', () => {
  it('has its id and its firm in every line, the sentence, and what the database calls the error', async () => {
    const owner = new ApiClient(api.url).withCookie('sextant-session', await the.given.session(the.owner));
    const address = `${randomUUID()}@example.org`;
    const query = `mutation ($email: String!) { inviteMember(input: { email: $email, role: CONSULTANT }) { id } }`;

    const refusal = await withoutTables(['invitation', 'audit_entry'], () =>
      owner.graphql(query, { email: address }).catch((error: unknown) => error as Refusal),
    );

    const { errorId } = (refusal as Refusal).extensions;
    const [unexpected] = await lines(api, (line) => line.errorId === errorId);
    expect(unexpected).toMatchObject({
      level: 50,
      msg: 'unexpected error',
      context: 'ErrorFilter',
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      tenantId: the.owner.tenantId,
      error: { type: 'QueryFailedError', sqlState: '42P01', stack: expect.stringContaining('    at ') },
    });
    const [unrecorded] = await lines(api, ({ msg }) => msg === 'a denial could not be recorded');
    expect(unrecorded).toMatchObject({ requestId: unexpected!.requestId, tenantId: the.owner.tenantId });
    expect(api.log).not.toContain(address);
  }, 60_000);
});

describe('the log of a job', () => {
  it('has its kind, its id and its firm in every line', async () => {
    const { tenantId } = the.owner;
    const mailId = randomUUID();

    await the.app.get(JobQueue, { strict: false }).add(deliverMail, { tenantId, mailId });

    const [failed] = await lines(worker, ({ jobId }) => jobId === mailId);
    expect(failed).toMatchObject({
      msg: 'a job failed',
      job: 'deliver-mail',
      tenantId,
      error: { message: 'NOT_FOUND' },
    });
  }, 60_000);
});
