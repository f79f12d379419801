import { randomUUID } from 'node:crypto';

import { beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { closeAfterTests, Refusal, startApi, type ApiClient } from '@sextant/testing';
import pg from 'pg';

import { createApi } from '../../apps/api/src/create-api.js';
import { createWorker } from '../../apps/worker/src/create-worker.js';
import { MUTATIONS } from './operations/operations.js';
import { rootFields, type RootField } from './operations/root-fields.js';
import { plantWorld, type World } from './operations/world.js';

/** Books that are kept about requests, not made by them. */
const BOOKS = new Set(['operation', 'audit_entry', 'audit_head', 'sign_in_throttle', 'migrations']);

/** Guarded by what it takes: the old password is worth nothing after the first time. */
const REFUSED_AGAIN: Readonly<Record<string, string>> = { changePassword: 'SIGN_IN_FAILED' };

const setUp = () => startApi(createApi);
let api: Awaited<ReturnType<typeof setUp>>;
let world: World;
let admin: pg.Client;
let fields: Map<string, RootField>;

beforeAll(async () => {
  api = await setUp();
  const worker = await createWorker({ ...api.environment, DATABASE_URL: api.database.workerUrl });
  world = await plantWorld(api, api.owner).finally(() => worker.close());
  // From here on nothing moves by itself.
  admin = new pg.Client({ connectionString: api.database.adminUrl });
  await admin.connect();
  closeAfterTests(() => admin.end());
  fields = new Map(rootFields(api.app.get(GraphQLSchemaHost).schema).map((field) => [field.name, field]));
}, 240_000);

/** What every table holds. */
async function holdings(): Promise<Record<string, string>> {
  const { rows: tables } = await admin.query<{ name: string }>(
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
  );
  const held: Record<string, string> = {};
  for (const { name } of tables.filter((table) => !BOOKS.has(table.name))) {
    const { rows } = await admin.query<{ rows: string; hash: string }>(
      `SELECT count(*) AS rows, md5(string_agg(line, '' ORDER BY line)) AS hash
         FROM (SELECT (to_jsonb(t) - 'last_seen_at')::text AS line FROM ${name} t) AS lines`,
    );
    held[name] = `${rows[0]!.rows} rows, ${rows[0]!.hash}`;
  }
  return held;
}

async function send(field: RootField, browser: ApiClient, args: Record<string, unknown>): Promise<unknown> {
  try {
    return (await browser.graphql<Record<string, unknown>>(field.document, args))[field.name];
  } catch (error) {
    return error instanceof Refusal ? error.code : error;
  }
}

/** A reply without the time of day that rooms tell with it. */
const replyOf = (reply: unknown): string =>
  JSON.stringify(reply, (key, value: unknown) => (key === 'serverTime' ? 0 : value));

const changed = (before: Record<string, string>, after: Record<string, string>): string[] =>
  Object.keys(after).filter((table) => before[table] !== after[table]);

describe('every mutation, whose reply was lost and that is sent again', () => {
  it('changes nothing the second time; one with an operation id has the same reply', async () => {
    const wrong: string[] = [];
    let withId = 0;
    for (const [name, operation] of Object.entries(MUTATIONS)) {
      const field = fields.get(name)!;
      const takesId = field.document.includes('$operationId');
      const args = { ...operation.args?.(world), ...(takesId && { operationId: randomUUID() }) };
      const browser = operation.by ? world[operation.by] : world.owner;

      const before = await holdings();
      const first = await send(field, browser, args);
      const between = await holdings();
      const second = await send(field, browser, args);
      const after = await holdings();

      if (typeof first === 'string' && /^[A-Z_]+$/.test(first)) wrong.push(`${name} was refused: ${first}`);
      if (changed(between, after).length > 0) wrong.push(`${name} changed twice: ${changed(between, after).join()}`);
      const expected = REFUSED_AGAIN[name] ?? first;
      if (takesId && replyOf(second) !== replyOf(expected)) wrong.push(`${name} had another reply`);
      if (!takesId && changed(before, between).length === 0) wrong.push(`${name} changed nothing at all`);
      withId += takesId ? 1 : 0;
    }

    expect(wrong).toEqual([]);
    expect(withId).toBeGreaterThan(50);
    expect(Object.keys(MUTATIONS).sort()).toEqual(
      [...fields.values()]
        .filter(({ kind }) => kind === 'mutation')
        .map(({ name }) => name)
        .sort(),
    );
  }, 120_000);
});

describe('an operation id', () => {
  const CREATE =
    'mutation ($operationId: ID, $input: CreateClientInput!) { createClient(operationId: $operationId, input: $input) { id name } }';
  const create = async (browser: ApiClient, name: string, operationId: string | null): Promise<{ id: string }> =>
    (await browser.graphql<{ createClient: { id: string } }>(CREATE, { operationId, input: { name } })).createClient;

  it('makes ten that come at once into one', async () => {
    const operationId = randomUUID();

    const replies = await Promise.all(Array.from({ length: 10 }, () => create(world.owner, 'At once', operationId)));

    expect(new Set(replies.map(({ id }) => id)).size).toBe(1);
  });

  it('stands for one request, and for one member', async () => {
    const operationId = randomUUID();
    const first = await create(world.owner, 'Mine', operationId);
    const consultant = await api.as(api.consultant);

    await expect(create(world.owner, 'Something else', operationId)).rejects.toMatchObject({
      code: 'OPERATION_ID_USED',
    });
    expect((await create(consultant, 'Theirs', operationId)).id).not.toBe(first.id);
    await expect(create(world.owner, 'No id', 'not a uuid')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('of something that was refused may be used again', async () => {
    const operationId = randomUUID();
    await expect(create(world.owner, '', operationId)).rejects.toMatchObject({ code: 'INVALID_INPUT' });

    expect(await create(world.owner, 'Now with a name', operationId)).toMatchObject({ name: 'Now with a name' });
  });

  it('leaves a sealed reply', async () => {
    const operationId = randomUUID();
    await create(world.owner, 'Secret Client', operationId);

    const { rows } = await admin.query<{ reply: Buffer }>('SELECT reply FROM operation WHERE id = $1', [operationId]);

    expect(rows[0]!.reply.toString('latin1')).not.toMatch(/S\0?e\0?c\0?r\0?e\0?t/);
  });
});
