import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  PARTICIPANT_PERMISSIONS,
  PERMISSIONS,
  WORKSHOP_PARTICIPANT_PERMISSIONS,
  type Actor,
  type Permission,
} from '@sextant/contracts';
import { PersonalLinks } from '@sextant/assessments';
import { GivenWorkshops, Refusal, startApi, type ApiClient } from '@sextant/testing';
import { lexicographicSortSchema, printSchema } from 'graphql';

import { createApi } from '../../apps/api/src/create-api.js';
import { servedRoutes } from './doors/served-routes.js';
import { expectGolden } from './golden.js';
import { MUTATIONS, QUERIES, SUBSCRIPTIONS } from './operations/operations.js';
import { rootFieldPermissions, routePermissions, type Handler } from './operations/permissions-of-operations.js';
import { rootFields, withUnknownIds, type RootField } from './operations/root-fields.js';
import type { World } from './operations/world.js';

const setUp = () => startApi(createApi);
let api: Awaited<ReturnType<typeof setUp>>;

beforeAll(async () => {
  api = await setUp();
}, 120_000);

const asTable = (handlers: readonly Handler[]): Record<string, string> =>
  Object.fromEntries(
    [...handlers].sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ name, permission }) => [name, permission] as const),
  );

describe('the schema', () => {
  it('is the committed one', () => {
    const committed = readFileSync(join(import.meta.dirname, '../../apps/api/src/schema.graphql'), 'utf8');
    const printed = printSchema(lexicographicSortSchema(api.app.get(GraphQLSchemaHost).schema));

    expect(printed.trim()).toBe(committed.replaceAll(/^#.*\n/gm, '').trim());
  });
});

describe('every root field', () => {
  it('names a permission that exists, and the agreed one', () => {
    const handlers = rootFieldPermissions(api.app);
    const roots = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' };
    const fields = rootFields(api.app.get(GraphQLSchemaHost).schema).map(({ kind, name }) => `${roots[kind]}.${name}`);

    expect(handlers.map(({ name }) => name).sort()).toEqual(fields.sort());
    expect(
      handlers
        .filter(({ permission }) => !isPermission(permission))
        .map(({ name, permission }) => `${name} allows ${permission}`),
    ).toEqual([]);
    expectGolden('permissions.golden.json', asTable(handlers));
  });
});

describe('every plain route', () => {
  it('names a permission or says that it is public, and the agreed one', () => {
    expectGolden('routes.golden.json', asTable(routePermissions(api.app)));
    expect(
      routePermissions(api.app).filter(({ permission }) => permission !== 'public' && !isPermission(permission)),
    ).toEqual([]);
  });

  it('belongs to a controller, or is GraphQL', () => {
    const known = new Set(routePermissions(api.app).map(({ name }) => name));
    const served = servedRoutes(api.app);

    expect(served.length).toBeGreaterThan(8);
    expect(served.filter((route) => !known.has(route) && !/^\w+ \/graphql$/.test(route))).toEqual([]);
  });
});

describe('every root field, tried by everybody', () => {
  it('is open to the roles with its permission and closed to all others, and each refusal is written down once', async () => {
    const permissions = asTable(rootFieldPermissions(api.app));
    const { clientId, owner } = api;
    const everybody = await people();
    const wrong: string[] = [];
    let tried = 0;
    for (const field of rootFields(api.app.get(GraphQLSchemaHost).schema)) {
      const kind = field.kind[0]!.toUpperCase() + field.kind.slice(1);
      const needed = permissions[`${kind}.${field.name}`] as Permission;
      for (const { name, browser, actor, allowed } of everybody) {
        const before = await countEntries(owner.tenantId);
        const code = await codeOf(field, browser, argsFor(field, clientId));
        const written = (await countEntries(owner.tenantId)) - before;
        const isClosed = code === 'FORBIDDEN' || code === 'UNAUTHENTICATED';
        if (isClosed === allowed.has(needed)) wrong.push(`${field.name} as ${name}: ${code} (needs ${needed})`);
        if (isClosed && actor && field.kind !== 'subscription' && written !== 1)
          wrong.push(`${field.name} as ${name}: ${written} entries in the audit trail`);
        tried += 1;
      }
    }

    expect(wrong).toEqual([]);
    expect(tried).toBeGreaterThan(400);
  }, 240_000);
});

function isPermission(permission: string): boolean {
  return (PERMISSIONS as readonly string[]).includes(permission);
}

interface Person {
  readonly name: string;
  readonly browser: ApiClient;
  readonly actor: Actor | null;
  readonly allowed: ReadonlySet<string>;
}

async function people(): Promise<Person[]> {
  const members = { owner: api.owner, consultant: api.consultant, analyst: api.analyst, executive: api.executive };
  const signedIn = Object.entries(members).map(async ([name, actor]) => ({
    name,
    actor,
    browser: await api.as(actor),
    allowed: actor.permissions,
  }));
  return [
    ...(await Promise.all(signedIn)),
    { name: 'participant', actor: api.owner, browser: await participant(), allowed: PARTICIPANT_PERMISSIONS },
    {
      name: 'workshop participant',
      actor: api.owner,
      browser: await workshopParticipant(),
      allowed: WORKSHOP_PARTICIPANT_PERMISSIONS,
    },
    { name: 'nobody', actor: null, browser: api.browser(), allowed: new Set() },
  ];
}

/** Somebody invited to an open wave, let in by the link; the rows are planted, the way in is the real one. */
async function participant(): Promise<ApiClient> {
  const { tenantId } = api.owner;
  const [id, waveId] = [randomUUID(), randomUUID()];
  const links = api.app.get(PersonalLinks, { strict: false });
  const token = links.tokenOf({ tenantId, id, rotation: 0 });
  await api.given.inside(tenantId, async (tx) => {
    const insert = (table: string, row: Record<string, unknown>) => {
      const names = Object.keys(row);
      return tx.query(
        `INSERT INTO ${table} (tenant_id, ${names.join(', ')}) VALUES ($1, ${names.map((_, i) => `$${i + 2}`).join(', ')})`,
        [tenantId, ...Object.values(row)],
      );
    };
    const own = { client_id: api.clientId };
    const [engagementId, instrumentId, versionId, assessmentId, stakeholderId] = Array.from({ length: 5 }, () =>
      randomUUID(),
    );
    await insert('engagement', { id: engagementId, ...own, name: 'E', starts_on: '2026-01-01' });
    await insert('instrument', { id: instrumentId, key: 'k', title: 'T' });
    await insert('instrument_version', {
      ...{ id: versionId, instrument_id: instrumentId, version: '1', status: 'published', source: '' },
      ...{ document: {}, checksum: '', published_at: new Date() },
    });
    await insert('assessment', {
      id: assessmentId,
      ...own,
      engagement_id: engagementId,
      instrument_id: instrumentId,
      name: 'A',
    });
    await insert('wave', {
      ...{ id: waveId, ...own, assessment_id: assessmentId, instrument_version_id: versionId, number: 1, name: 'W' },
      ...{ status: 'open', confidentiality_mode: 'named', minimum_group: 1 },
    });
    await insert('stakeholder', { id: stakeholderId, ...own, name: 'S' });
    await insert('participant', {
      ...{
        id,
        ...own,
        wave_id: waveId,
        stakeholder_id: stakeholderId,
        function: 'f',
        token_hash: links.keysOf(token).link,
      },
    });
  });
  const browser = api.browser().withHeader('x-sextant-as', 'respondent');
  expect(await browser.post('/auth/respondent', { token })).toMatchObject({ status: 200 });
  return browser;
}

/** Somebody who joined a workshop by its code. */
async function workshopParticipant(): Promise<ApiClient> {
  const resultId = await new GivenWorkshops(api).result(api.owner.tenantId, api.clientId);
  const owner = await api.as(api.owner);
  const { createWorkshop } = await owner.graphql<{ createWorkshop: { id: string } }>(
    'mutation($i: CreateWorkshopInput!) { createWorkshop(input: $i) { id } }',
    { i: { resultId, name: 'W', locale: 'en', confidentialityMode: 'NAMED' } },
  );
  const { workshopConsole } = await owner.graphql<{ workshopConsole: { joinCode: string } }>(
    'query($w: ID!) { workshopConsole(workshopId: $w) { joinCode } }',
    { w: createWorkshop.id },
  );
  const browser = api.browser().withHeader('x-sextant-as', 'workshop');
  expect(await browser.post('/auth/workshop', { code: workshopConsole.joinCode })).toMatchObject({ status: 200 });
  return browser;
}

/** Arguments of the right shape that name nothing: whoever is let in finds nothing, or changes nothing that matters here. */
function argsFor(field: RootField, clientId: string): Record<string, unknown> {
  const operation = { ...QUERIES, ...SUBSCRIPTIONS, ...MUTATIONS }[field.name];
  const ids = new Proxy({}, { get: () => clientId });
  const instrument = { items: [{ key: 'i' }] };
  const world = { ids, source: 'x', draftSource: 'x', instrument } as unknown as World;
  const args = withUnknownIds(
    operation?.args?.(world) ?? {},
    field.idPaths.filter((path) => path !== 'before'),
  );
  return field.name === 'changePassword' ? { input: { currentPassword: 'wrong', newPassword: 'wrong' } } : args;
}

async function codeOf(field: RootField, browser: ApiClient, args: Record<string, unknown>): Promise<string> {
  try {
    if (field.kind !== 'subscription') await browser.graphql(field.document, args);
    else {
      const events = browser.subscribe(field.document, args);
      await events.next();
      await events.return?.();
    }
    return 'done';
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    // A socket that nobody has signed in on is closed before anything is asked: 4403.
    return (error as { code?: number }).code === 4403 ? 'UNAUTHENTICATED' : String(error);
  }
}

async function countEntries(tenantId: string): Promise<number> {
  const [row] = await api.given.inside(tenantId, (tx) =>
    tx.query<{ count: number }>('SELECT count(*)::int AS count FROM audit_entry'),
  );
  return row!.count;
}
