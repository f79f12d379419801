import { beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { Refusal, startApi, startWorker, type ApiClient } from '@sextant/testing';

import pg from 'pg';

import { createApi } from '../../apps/api/src/create-api.js';
import { createWorker } from '../../apps/worker/src/create-worker.js';
import { MUTATIONS, QUERIES, SUBSCRIPTIONS, type Operation } from './operations/operations.js';
import { hasValue, rootFields, withValueOf, type RootField } from './operations/root-fields.js';
import { plantWorld, type World } from './operations/world.js';

const OPERATIONS: Readonly<Record<string, Operation>> = { ...QUERIES, ...SUBSCRIPTIONS, ...MUTATIONS };

const setUp = () => startApi(createApi);
let api: Awaited<ReturnType<typeof setUp>>;
let mine: World;
let theirs: World;
let fields: RootField[];

beforeAll(async () => {
  api = await setUp();
  await startWorker(createWorker, api);
  [mine, theirs] = await Promise.all([plantWorld(api, api.owner), plantWorld(api, api.stranger)]);
  fields = rootFields(api.app.get(GraphQLSchemaHost).schema);
}, 240_000);

const browserOf = (operation: Operation, world: World): ApiClient => (operation.by ? world[operation.by] : world.owner);
const argsOf = (operation: Operation, world: World): Record<string, unknown> => operation.args?.(world) ?? {};

async function call(field: RootField, browser: ApiClient, args: Record<string, unknown>): Promise<unknown> {
  if (field.kind !== 'subscription') {
    const data = await browser.graphql<Record<string, unknown>>(field.document, args);
    return data[field.name];
  }
  const events = browser.subscribe<Record<string, unknown>>(field.document, args);
  const { value } = (await events.next()) as { value: Record<string, unknown> };
  await events.return?.();
  return value[field.name];
}

interface Entry {
  readonly action: string;
  readonly outcome: string;
  readonly code: string | null;
}

/** What a tenant's audit trail has gained while `work` ran. */
async function gained(tenantId: string, work: () => Promise<unknown>): Promise<{ outcome: unknown; entries: Entry[] }> {
  const entries = () =>
    api.given.inside(tenantId, (tx) =>
      tx.query<Entry>('SELECT action, outcome, code FROM audit_entry ORDER BY sequence'),
    );
  const before = (await entries()).length;
  const outcome = await work().catch((error: unknown) => error);
  return { outcome, entries: (await entries()).slice(before) };
}

describe('every root field', () => {
  it('is called here, and nothing is called that is not there', () => {
    const named = fields.map(({ name }) => name);

    expect(
      named
        .filter((name) => !OPERATIONS[name])
        .map((name) => `${name} has no arguments (tests/contract/operations/operations.ts)`),
    ).toEqual([]);
    expect(Object.keys(OPERATIONS).filter((name) => !named.includes(name))).toEqual([]);
  });

  it('is given every id that it takes', () => {
    const missing = fields.flatMap(({ name, idPaths }) => {
      const args = argsOf(OPERATIONS[name]!, mine);
      return idPaths.filter((path) => !hasValue(args, path)).map((path) => `${name}: ${path} is never given`);
    });

    expect(missing).toEqual([]);
  });
});

describe("another tenant's ids", () => {
  it('are not there, in any argument of any operation, and each try is written down once', async () => {
    const wrong: string[] = [];
    let tried = 0;
    for (const field of fields) {
      const operation = OPERATIONS[field.name]!;
      for (const path of field.idPaths.filter((each) => !operation.free?.includes(each))) {
        const args = withValueOf(argsOf(operation, mine), path, argsOf(operation, theirs));
        const theirTrail = gained(theirs.actor.tenantId, async () => {
          const { outcome, entries } = await gained(mine.actor.tenantId, () =>
            call(field, browserOf(operation, mine), args),
          );
          const isNotFound = outcome instanceof Refusal && outcome.code === 'NOT_FOUND';
          const isEmpty = operation.foreign === 'empty' && Array.isArray(outcome) && outcome.length === 0;
          const written = entries.map(({ outcome: how, code }) => `${how} ${code}`).join();
          if (!isNotFound && !isEmpty)
            wrong.push(`${field.name}: ${path} of another tenant: ${describeOutcome(outcome)}`);
          if (isNotFound && field.kind !== 'subscription' && written !== 'denied NOT_FOUND')
            wrong.push(`${field.name}: ${path} of another tenant left in the audit trail: ${written || 'nothing'}`);
        });
        const { entries: theirEntries } = await theirTrail;
        if (theirEntries.length > 0) wrong.push(`${field.name}: ${path} left an entry in the other tenant's trail`);
        tried += 1;
      }
    }

    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(60);
  });
});

describe('without the policy of a table', () => {
  it('they would be there, which shows that this suite can see it', async () => {
    const admin = new pg.Client({ connectionString: api.database.adminUrl });
    await admin.connect();
    await admin.query('CREATE POLICY open ON client USING (true)');
    const field = fields.find(({ name }) => name === 'client')!;

    const found = await call(field, mine.owner, argsOf(OPERATIONS.client!, theirs)).finally(async () => {
      await admin.query('DROP POLICY open ON client');
      await admin.end();
    });

    expect(found).toMatchObject({ id: theirs.ids.client });
    await expect(call(field, mine.owner, argsOf(OPERATIONS.client!, theirs))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

describe("another tenant's documents and sessions, by plain routes", () => {
  it('are not there', async () => {
    const file = (world: World) => mine.owner.get(`/reports/${world.ids.report}/file`);

    expect(await file(mine)).toMatchObject({ status: 200 });
    expect(await file(theirs)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    expect(await mine.owner.post('/auth/tenant', { tenantId: theirs.ids.tenant })).toMatchObject({ status: 404 });
    const respondent = await mine.respondent.get(`/reports/${mine.ids.report}/file`);
    expect(respondent).toMatchObject({ status: 403 });
  });
});

describe('the own ids', () => {
  it('are found by every operation; a mutation is written down exactly once, anything else not at all', async () => {
    const wrong: string[] = [];
    const inOrder = [...Object.keys(QUERIES), ...Object.keys(SUBSCRIPTIONS), ...Object.keys(MUTATIONS)];
    for (const name of inOrder) {
      const field = fields.find((each) => each.name === name)!;
      const operation = OPERATIONS[name]!;
      const { outcome, entries } = await gained(mine.actor.tenantId, () =>
        call(field, browserOf(operation, mine), argsOf(operation, mine)),
      );
      if (outcome instanceof Error) wrong.push(`${name}: ${describeOutcome(outcome)}`);
      const written = entries.map(({ action, outcome: how }) => `${action} ${how}`).join();
      const expected = field.kind === 'mutation' && !operation.isUnrecorded ? `${name} done` : '';
      if (written !== expected) wrong.push(`${name}: the audit trail says: ${written || 'nothing'}`);
    }

    expect(wrong).toEqual([]);
  });
});

function describeOutcome(outcome: unknown): string {
  return outcome instanceof Refusal
    ? `${outcome.code} ${JSON.stringify(outcome.extensions)}`
    : String(JSON.stringify(outcome) ?? outcome).slice(0, 300);
}
