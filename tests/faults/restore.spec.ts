import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { EraseStakeholder, SaveAnswers } from '@sextant/assessments';
import { systemActor } from '@sextant/contracts';
import { backUp, NOT_CARRIED, readErasureList, restore, type FileTarget } from '@sextant/data/backup';
import { MIGRATIONS, provision } from '@sextant/data/provisioning';
import { FileStore } from '@sextant/platform';
import {
  ApiClient,
  closeAfterTests,
  freePort,
  GivenWaves,
  PASSWORD,
  startApi,
  startWorker,
  testDatabase,
  testEnvironment,
  type GivenWave,
  type TestDatabase,
} from '@sextant/testing';
import pg from 'pg';

import { createApi } from '../../apps/api/src/create-api.js';
import { restoreInstallation } from '../../apps/cli/src/admin/restore-installation.js';
import { createWorker } from '../../apps/worker/src/create-worker.js';
import { plantWorld } from '../contract/operations/world.js';
import { forgeArchive } from './backup/forged-archive.js';
import { runAdmin } from './backup/run-admin.js';
import { Founder, Typist } from './backup/work-going-on.js';

const TYPED = `SELECT item, revision FROM answer WHERE respondent_id = (SELECT id FROM respondent WHERE draft_key = $1)`;

const setUp = () => startApi(createApi);
let api: Awaited<ReturnType<typeof setUp>>;
let given: GivenWaves;
let anonymous: GivenWave;
let typed: GivenWave;
/** The firm in which work went on during the backup. */
let busy: string;
let folder: string;
let archive: string;
let target: TestDatabase;
let targetFiles: FileStore;
let savedBefore: number[];
let printed: { rows: number; files: number; tables: number; missingFiles: string[] };

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sextant-backup-'));
  archive = join(folder, 'sextant.backup');
  api = await setUp();
  const worker = await startWorker(createWorker, api);
  await plantWorld(api, api.owner);
  given = new GivenWaves(api);
  const { tenantId } = api.owner;
  anonymous = await given.wave(tenantId, api.clientId, { mode: 'anonymous', people: 15 });
  await given.answers({ tenantId, wave: anonymous }, (item, person) => ({
    current: String(1 + ((person + item.length) % 5)),
    desired: '4',
  }));
  const stranger = await given.wave(api.stranger.tenantId, await api.given.client(api.stranger.tenantId));
  await given.answers({ tenantId: api.stranger.tenantId, wave: stranger }, () => ({ current: '2' }));
  busy = await api.given.tenant();
  typed = await given.wave(busy, await api.given.client(busy), { people: 6 });
  await worker.close();

  const typists = typed.participants.map((person) => new Typist(api.app.get(SaveAnswers, { strict: false }), person));
  const founder = new Founder(api.db, systemActor(busy));
  const all = [...typists, founder];
  await Promise.all(all.map((one) => one.until(5)));
  savedBefore = all.map(({ saved }) => saved);
  printed = await sextant(api.database, 'backup', archive);
  await Promise.all(all.map((one, i) => one.until(savedBefore[i]! + 1)));
  await Promise.all(all.map((one) => one.stop()));

  target = await empty();
  targetFiles = new FileStore(await testEnvironment(target.apiUrl, target.secret));
  await restore(target.adminUrl, target.secret, archive, { files: targetFiles, erasures: null });
}, 120_000);

afterAll(() => rm(folder, { recursive: true }));

/** As the operator of an installation that has a DATABASE_ADMIN_URL and a data folder. */
async function sextant<T>(database: TestDatabase, ...args: string[]): Promise<T> {
  const DATA_DIR = database === api.database ? api.environment.DATA_DIR : await mkdtemp(join(folder, 'data-'));
  const { adminUrl: DATABASE_ADMIN_URL, secret: APP_SECRET } = database;
  return runAdmin<T>({ DATABASE_ADMIN_URL, APP_SECRET, DATA_DIR }, ...args);
}

async function empty(): Promise<TestDatabase> {
  const database = await testDatabase({ empty: true });
  closeAfterTests(() => database.drop());
  return database;
}

const NO_FILES: FileTarget = { put: () => Promise.resolve(), remove: () => Promise.resolve() };

async function asAdmin<T>({ adminUrl }: TestDatabase, work: (admin: pg.Client) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

const rows = <T extends object>(database: TestDatabase, sql: string, parameters: unknown[] = []): Promise<T[]> =>
  asAdmin(database, async (admin) => (await admin.query<T>(sql, parameters)).rows);

/** Every row of every table as text, but for those of the busy firm. */
function contents(database: TestDatabase): Promise<Record<string, string[]>> {
  return asAdmin(database, async (admin) => {
    const { rows: tables } = await admin.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
    );
    const all: Record<string, string[]> = {};
    for (const { name } of tables) {
      const found = await admin.query<{ row: string }>(
        `SELECT t::text AS row FROM "${name}" t WHERE coalesce(to_jsonb(t) ->> 'tenant_id', '') <> $1 ORDER BY 1`,
        [busy],
      );
      all[name] = found.rows.map(({ row }) => row);
    }
    return all;
  });
}

const describeDatabase = `
  SELECT 'constraint' AS kind, conrelid::regclass::text AS of, conname::text AS name, pg_get_constraintdef(oid) AS what
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace
  UNION ALL SELECT 'table', relname::text, '', concat(relrowsecurity, relforcerowsecurity, relacl)
    FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
  UNION ALL SELECT 'trigger', tgrelid::regclass::text, tgname::text, concat(tgenabled, pg_get_triggerdef(oid))
    FROM pg_trigger WHERE NOT tgisinternal
  ORDER BY 1, 2, 3`;

describe('a backup that was made while people answered, restored into an empty database', () => {
  it('brings every row of every table, and of what was being saved a moment that there was', async () => {
    const [before, after] = [await contents(api.database), await contents(target)];
    for (const name of ['session', 'sign_in_throttle']) {
      expect(NOT_CARRIED[name]).toBeDefined();
      expect(after[name]).toEqual([]);
      delete before[name];
      delete after[name];
    }
    expect(Object.keys(before).length).toBeGreaterThan(40);
    for (const [name, expected] of Object.entries(before))
      expect({ name, rows: after[name] }).toEqual({ name, rows: expected });

    for (const [i, { token }] of typed.participants.entries()) {
      const { draft } = given.links.keysOf(token);
      const stored = await rows<{ item: string; revision: number }>(target, TYPED, [draft]);
      const { goal = 0, owner = 0 } = Object.fromEntries(stored.map(({ item, revision }) => [item, revision]));
      expect([0, 1]).toContain(goal - owner);
      expect(goal + owner).toBeGreaterThanOrEqual(savedBefore[i]!);
    }
    const [pairs] = await rows<{ clients: number; units: number }>(
      target,
      `SELECT count(*)::int AS clients, count(u.name)::int AS units
         FROM client c LEFT JOIN unit u ON u.client_id = c.id WHERE c.tenant_id = $1 AND c.name LIKE 'Founded %'`,
      [busy],
    );
    expect(pairs!.units).toBe(pairs!.clients);
    expect(pairs!.clients).toBeGreaterThanOrEqual(savedBefore.at(-1)!);
  });

  it('has the files, and says what it holds', async () => {
    const [report] = await rows<{ key: string; checksum: string }>(
      target,
      'SELECT file_key AS key, file_checksum AS checksum FROM report WHERE file_key IS NOT NULL',
    );
    expect(printed).toMatchObject({ files: 1, missingFiles: [], rows: expect.any(Number) });
    const content = await targetFiles.get(report!.key);
    expect(createHash('sha256').update(content).digest('hex')).toBe(report!.checksum);
    expect((await stat(archive)).mode & 0o777).toBe(0o600);
  });

  it('guards its tables as before, and is provisioned again without a change', async () => {
    expect(await rows(target, describeDatabase)).toEqual(await rows(api.database, describeDatabase));

    await provision(target.adminUrl, target.secret);
    expect(await rows(target, describeDatabase)).toEqual(await rows(api.database, describeDatabase));
  });

  it('lets members sign in and a respondent go on by their link; the anonymous wave closes and is scored', async () => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const environment = await testEnvironment(target.apiUrl, target.secret, { PORT: String(port), PUBLIC_URL: url });
    const restored = await createApi(environment);
    closeAfterTests(() => restored.close());
    await restored.listen(port, '127.0.0.1');
    await startWorker(createWorker, { database: target, environment });
    const [user] = await rows<{ email: string }>(target, 'SELECT email FROM user_account WHERE id = $1', [
      api.owner.kind === 'member' ? api.owner.userId : null,
    ]);
    const owner = new ApiClient(url);
    expect((await owner.post('/auth/sign-in', { email: user!.email, password: PASSWORD })).status).toBe(200);

    const { token } = anonymous.participants[0]!;
    const respondent = new ApiClient(url)
      .withCookie('sextant-respondent', token)
      .withHeader('x-sextant-as', 'respondent');
    const saved = await respondent.graphql(
      'mutation($o: [SaveAnswerInput!]!) { saveAnswers(operations: $o) { status revision } }',
      { o: [{ operationId: anonymous.id, item: 'goal', baseRevision: 1, current: '5', desired: '5' }] },
    );
    expect(saved).toEqual({ saveAnswers: [{ status: 'SAVED', revision: 2 }] });

    await owner.graphql('mutation($w: ID!) { closeWave(waveId: $w) { id } }', { w: anonymous.id });
    const scored = 'query($w: ID!) { wave(waveId: $w) { status } }';
    for (let i = 0; i < 400; i += 1) {
      const { wave } = await owner.graphql<{ wave: { status: string } }>(scored, { w: anonymous.id });
      if (wave.status === 'SCORED') break;
      await sleep(50);
    }
    expect(await rows(target, 'SELECT number FROM result WHERE wave_id = $1', [anonymous.id])).toHaveLength(1);
  });
});

describe('who was erased after the backup', () => {
  let list: string;
  let person: string;
  const isThere = 'SELECT name FROM stakeholder WHERE id = $1';

  beforeAll(async () => {
    list = join(folder, 'erasures.json');
    person = anonymous.participants[1]!.stakeholderId;
    await api.app.get(EraseStakeholder, { strict: false }).erase(api.owner, person);
    expect(await sextant(api.database, 'erasures', list)).toMatchObject({ erasures: 1 });
  });

  it('is erased again by a list that names nobody', async () => {
    const again = await empty();
    expect(await rows(target, isThere, [person])).toEqual([{ name: expect.stringMatching(/^Person /) }]);
    expect(await readFile(list, 'utf8')).not.toContain(person);

    const {
      rows: restored,
      files,
      erasedAgain,
    } = await sextant<Record<string, unknown>>(again, ...['restore', archive, '--erasures', list]);

    expect({ restored, files, erasedAgain }).toEqual({ restored: printed.rows, files: 1, erasedAgain: 1 });
    // Whoever was in an open anonymous wave stays as a row without anything about them.
    expect(await rows(again, isThere, [person])).toEqual([{ name: '' }]);
    expect(await rows(again, isThere, [anonymous.participants[2]!.stakeholderId])).toHaveLength(1);
  });

  it('must be told, or that there is nobody; and the list must be newer than the backup and as it was written', async () => {
    const neither = restoreInstallation(archive, { laterErasures: true });
    await expect(neither).rejects.toThrow('brings back whoever was erased');
    const both = restoreInstallation(archive, { erasures: list, laterErasures: false });
    await expect(both).rejects.toThrow('not both');

    const shortened = join(folder, 'shortened.json');
    await writeFile(shortened, JSON.stringify({ ...JSON.parse(await readFile(list, 'utf8')), erasures: [] }));
    await expect(readErasureList(shortened, api.database.secret)).rejects.toThrow('was changed after it was written');

    const { adminUrl, secret } = await empty();
    const erasures = { ...(await readErasureList(list, secret)), madeAt: '2020-01-01T00:00:00.000Z' };
    const late = restore(adminUrl, secret, archive, { files: NO_FILES, erasures });
    await expect(late).rejects.toThrow('older than the backup');
  });
});

describe('a restore is refused, and leaves nothing', () => {
  let nothing: TestDatabase;
  const into = ({ adminUrl, secret }: TestDatabase, path: string, key = secret) =>
    restore(adminUrl, key, path, { files: NO_FILES, erasures: null });
  const forged = async (name: string, change: Parameters<typeof forgeArchive>[2]) => {
    const path = join(folder, name);
    await forgeArchive(archive, path, change);
    return path;
  };

  beforeAll(async () => {
    nothing = await empty();
  });

  afterEach(async () => {
    expect(await rows(nothing, `SELECT tablename FROM pg_tables WHERE schemaname IN ('public', 'bullmq')`)).toEqual([]);
  });

  it('when a byte of the archive was changed, or its end is missing', async () => {
    const whole = await readFile(archive);
    const changed = join(folder, 'changed');
    // In gzip's own checksum: a byte elsewhere may happen to unpack to the same.
    await writeFile(changed, whole.with(whole.length - 6, whole.at(-6)! ^ 1));
    await expect(into(nothing, changed)).rejects.toThrow('The backup changed is damaged and cannot be read to its end');

    const cut = join(folder, 'cut');
    await writeFile(cut, whole.subarray(0, whole.length / 2));
    await expect(into(nothing, cut)).rejects.toThrow('The backup cut is damaged and cannot be read to its end');
    await expect(into(nothing, join(folder, 'none'))).rejects.toThrow('There is no backup at');
    await writeFile(cut, 'a note');
    await expect(into(nothing, cut)).rejects.toThrow('The backup cut is damaged');
  });

  it('when a table, a row, a file or the manifest is not what was backed up', async () => {
    const without = await forged('without', (name, content) => (name.startsWith('tables/wave/') ? null : content));
    await expect(into(nothing, without)).rejects.toThrow(/should hold \d+ in the table wave and holds 0/);

    const renamed = await forged('renamed', (name, content) =>
      name.startsWith('tables/client/') ? Buffer.from(content.toString().replaceAll('Idle', 'Odd!')) : content,
    );
    await expect(into(nothing, renamed)).rejects.toThrow('does not hold the table client as it was backed up');

    const otherFile = await forged('other-file', (name, content) =>
      name.startsWith('files/') ? Buffer.from(content.with(0, 1)) : content,
    );
    await expect(into(nothing, otherFile)).rejects.toThrow('does not hold the stored files as it was backed up');

    const unsigned = await forged('unsigned', (name, content) =>
      name === 'manifest.json' ? Buffer.from(content.toString().replace(/"count": \d+/, '"count": 7')) : content,
    );
    await expect(into(nothing, unsigned)).rejects.toThrow('has a manifest that was changed');

    const otherHead = await forged('other-head', (name, content) =>
      name === 'head.json' ? Buffer.from(content.toString().replace('"tables"', ' "tables"')) : content,
    );
    await expect(into(nothing, otherHead)).rejects.toThrow('has a head that was changed');

    const open = await forged('open', (name, content) => (name === 'manifest.json' ? null : content));
    await expect(into(nothing, open)).rejects.toThrow('ends before its manifest');
  });

  it('with another secret', async () => {
    const foreign = into(nothing, archive, 'q8Zr2LwT5vXk9Bn3Hs7Jd1Mf6Pg4Cy0A');
    await expect(foreign).rejects.toThrow('The backup sextant.backup was made with another APP_SECRET.');
  });

  it('when the database holds anything, which stays as it was', async () => {
    const before = await contents(target);
    await expect(into(target, archive)).rejects.toThrow(/^The database test_\w+ is in use/);
    expect(await contents(target)).toEqual(before);

    const other = await empty();
    await rows(other, 'CREATE TABLE ledger (id int)');
    await expect(into(other, archive)).rejects.toThrow("holds tables that are not Sextant's");
    expect(await rows(other, `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`)).toHaveLength(1);
  });

  it('when a file cannot be stored, as on a full disk', async () => {
    const provisioned = await testDatabase();
    closeAfterTests(() => provisioned.drop());
    const kept = new Set<string>();
    const full: FileTarget = {
      put: (key) => {
        kept.add(key);
        return Promise.reject(new Error('no space left'));
      },
      remove: (key) => Promise.resolve(void kept.delete(key)),
    };
    const { adminUrl, secret } = provisioned;

    await expect(restore(adminUrl, secret, archive, { files: full, erasures: null })).rejects.toThrow('no space left');

    expect(kept.size).toBe(0);
    const { migrations: _, ...tables } = await contents(provisioned);
    expect(Object.values(tables).flat()).toEqual([]);
    expect(await rows(provisioned, describeDatabase)).toEqual(await rows(api.database, describeDatabase));
  });
});

describe('versions', () => {
  const last = [...MIGRATIONS].at(-1)!.name;

  it('of before are brought up to date, in a database that was provisioned already; sequences go on where they were', async () => {
    const older = await empty();
    await provision(older.adminUrl, older.secret, MIGRATIONS.map(({ name }) => name).slice(0, -2));
    await rows(older, `INSERT INTO tenant (name) VALUES ('Of before')`);
    await rows(older, `CREATE SEQUENCE number; SELECT setval('number', 41)`);
    await rows(older, 'ALTER SEQUENCE number OWNER TO sextant_owner');
    const path = join(folder, 'older');
    await backUp(older.adminUrl, older.secret, path, new FileStore(api.environment));
    const provisioned = await testDatabase();
    closeAfterTests(() => provisioned.drop());
    await rows(provisioned, 'CREATE SEQUENCE number; ALTER SEQUENCE number OWNER TO sextant_owner');

    await restore(provisioned.adminUrl, provisioned.secret, path, { files: NO_FILES, erasures: null });

    expect(await rows(provisioned, 'SELECT name FROM tenant')).toEqual([{ name: 'Of before' }]);
    expect(await rows(provisioned, `SELECT nextval('number')::int AS next`)).toEqual([{ next: 42 }]);
    expect(await rows(provisioned, 'SELECT name FROM migrations WHERE name = $1', [last])).toHaveLength(1);
    expect(await rows(provisioned, describeDatabase)).toEqual(await rows(api.database, describeDatabase));
  });

  it('that are newer than this Sextant are refused', async () => {
    const newer = await testDatabase();
    closeAfterTests(() => newer.drop());
    await rows(newer, `INSERT INTO migrations (timestamp, name) VALUES (1999000000000, 'Later1999000000000')`);
    const path = join(folder, 'newer');
    await backUp(newer.adminUrl, newer.secret, path, new FileStore(api.environment));

    const { adminUrl, secret } = await empty();
    const refused = restore(adminUrl, secret, path, { files: NO_FILES, erasures: null });
    await expect(refused).rejects.toThrow('made by a newer Sextant, whose migration Later1999000000000');
  });
});

describe('a backup that cannot be written', () => {
  it('leaves nothing, and replaces nothing', async () => {
    const { apiUrl, secret } = api.database;
    const failing = { find: () => Promise.reject(new Error('the store does not answer')) };
    await expect(backUp(apiUrl, secret, join(folder, 'half'), failing)).rejects.toThrow('does not answer');
    await expect(backUp(apiUrl, secret, join(folder, 'no/where'), failing)).rejects.toThrow('ENOENT');
    await expect(sextant(api.database, 'backup', archive)).rejects.toThrow('replaces nothing');

    expect((await readdir(folder)).filter((name) => name.includes('half') || name.includes('partial'))).toEqual([]);
  });
});
