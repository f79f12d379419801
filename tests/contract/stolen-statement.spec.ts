import { afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { deriveKey, PLATFORM, TenantProofs } from '@sextant/data';
import { bench } from '@sextant/testing';
import pg from 'pg';

import { TABLES } from './catalogue/classes.js';

/**
 * Somebody has found a way to have any SQL run inside a transaction of the API that belongs to one firm. Whatever they try, the
 * other firm's rows stay out of reach.
 */
const setUp = () => bench({}, { modules: [] });
let the: Awaited<ReturnType<typeof setUp>>;
let proofs: TenantProofs;
let mine: string;
let theirs: string;
let stolen: pg.Client;

const TENANT_TABLES = Object.entries(TABLES).flatMap(([table, kind]) => (kind === 'tenant' ? [table] : []));

const connect = async (): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: the.database.apiUrl });
  await client.connect();
  return client;
};

/** As the door does it. */
const enter = (client: pg.Client, tenantId: string, role = 'app_api') =>
  client.query(`SELECT doors.enter_tenant($1, $2), set_config('role', $3, true)`, [
    tenantId,
    proofs.of('enter', tenantId),
    role,
  ]);

/** How many rows of the other firm a statement's reader could see now. */
async function seen(client: pg.Client, table = 'client'): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM ${table} WHERE tenant_id = '${theirs}'`,
  );
  return rows[0]!.count;
}

const contextOf = async (client: pg.Client): Promise<string> =>
  (await client.query<{ context: string }>(`SELECT current_setting('app.context') AS context`)).rows[0]!.context;

beforeAll(async () => {
  the = await setUp();
  proofs = new TenantProofs(deriveKey(the.database.secret, 'context'));
  mine = the.owner.tenantId;
  theirs = the.stranger.tenantId;
  await the.given.client(theirs, 'Their client');
  await the.given.session(the.stranger);
});

beforeEach(async () => {
  stolen = await connect();
  await stolen.query('BEGIN');
  await enter(stolen, mine);
});

afterEach(() => stolen.end());

describe('a statement in a transaction of one firm', () => {
  it('sees that firm, and there is something of the other to be seen', async () => {
    expect((await stolen.query('SELECT FROM client')).rowCount).toBe(1);

    const other = await connect();
    await other.query('BEGIN');
    await enter(other, theirs);
    expect([await seen(other), await seen(other, 'session'), await seen(other, 'tenant')]).toEqual([1, 1, 1]);
    await other.end();
  });

  it.each(TENANT_TABLES)('sees nothing of the other in %s by naming it, with or without a role', async (table) => {
    await stolen.query(`SELECT set_config('app.tenant_id', $1, true), set_config('app.saving_for', $1, true)`, [
      theirs,
    ]);
    expect(await seen(stolen, table)).toBe(0);

    await stolen.query(`SELECT set_config('app.context', '', true)`);
    expect(await seen(stolen, table)).toBe(0);
    await stolen.query('SAVEPOINT role; RESET ROLE');
    await expect(seen(stolen, table)).rejects.toThrow('permission denied');
    await stolen.query('ROLLBACK TO role; SAVEPOINT role; SET LOCAL ROLE app_results');
    const found = await seen(stolen, table).catch((error: Error) => error.message);
    expect([0, `permission denied for table ${table}`]).toContain(found);
  });

  it('becomes no role but the two of its process', async () => {
    const { rows } = await stolen.query<{ role: string }>('SELECT rolname AS role FROM pg_roles ORDER BY rolname');
    const became: string[] = [];
    for (const { role } of rows) {
      await stolen.query('SAVEPOINT role');
      await stolen.query(`SET LOCAL ROLE "${role}"`).then(
        () => became.push(role),
        () => undefined,
      );
      await stolen.query('ROLLBACK TO role');
    }

    expect(became).toEqual(['app_api', 'app_results', 'sextant_api']);
  });

  it('makes no context of its own: not by a guess, another proof, or one meant for something else', async () => {
    const attempts = [
      Buffer.alloc(32),
      proofs.of('enter', mine),
      proofs.of('enter', PLATFORM),
      proofs.of('save', theirs),
      null,
    ];
    for (const proof of attempts) {
      await stolen.query('SAVEPOINT attempt');
      await expect(stolen.query('SELECT doors.enter_tenant($1, $2)', [theirs, proof])).rejects.toThrow(
        'nobody has signed',
      );
      await stolen.query('ROLLBACK TO attempt');
      expect(await seen(stolen)).toBe(0);
    }
  });

  it('reads no key: not from the table, nor from the functions, nor from settings', async () => {
    const looks = ['SELECT * FROM doors.context_key', 'COPY doors.context_key TO STDOUT'];
    for (const look of looks) {
      await stolen.query('SAVEPOINT look');
      await expect(stolen.query(look)).rejects.toThrow('permission denied');
      await stolen.query('ROLLBACK TO look');
    }
    const key = deriveKey(the.database.secret, 'context').toString('hex');
    const { rows } = await stolen.query<{ text: string }>(
      `SELECT string_agg(prosrc, ' ') || (SELECT string_agg(name || setting, ' ') FROM pg_settings) AS text FROM pg_proc`,
    );
    expect(rows[0]!.text).not.toContain(key);
    const { rows: statistics } = await stolen.query(`SELECT * FROM pg_stats WHERE schemaname IN ('doors', 'public')`);
    expect(statistics).toEqual([]);
  });

  it("gains nothing by another firm's context seen earlier, on another connection or on its own", async () => {
    const other = await connect();
    await other.query('BEGIN');
    await enter(other, theirs);
    const elsewhere = await contextOf(other);
    await other.end();

    await stolen.query('ROLLBACK');
    await stolen.query('BEGIN');
    await enter(stolen, theirs);
    const earlier = await contextOf(stolen);
    expect(await seen(stolen)).toBe(1);
    await stolen.query('COMMIT');
    await stolen.query('BEGIN');
    await enter(stolen, mine);

    for (const context of [elsewhere, earlier, theirs + (await contextOf(stolen)).slice(36)]) {
      await stolen.query(`SELECT set_config('app.context', $1, true)`, [context]);
      expect(await seen(stolen)).toBe(0);
      expect((await stolen.query('SELECT FROM client')).rowCount).toBe(0);
    }
  });

  it('leaves nothing behind for the next transaction', async () => {
    await stolen.query(`SELECT set_config('app.context', current_setting('app.context'), false)`);
    await stolen.query(`SET ROLE app_api; SET app.tenant_id = '${theirs}'; COMMIT`);

    expect((await stolen.query('SELECT FROM client')).rowCount).toBe(0);
    await stolen.query('BEGIN');
    await enter(stolen, theirs);
    expect(await seen(stolen)).toBe(1);
    expect((await stolen.query('SELECT FROM client')).rowCount).toBe(1);
  });

  it('finds nothing through the look-ups of the system door, which do find it there', async () => {
    const { rows: functions } = await stolen.query<{ call: string; isForApi: boolean }>(
      `SELECT p.oid::regproc || '(' || coalesce((SELECT string_agg(CASE t.oid::regtype::text
                WHEN 'uuid' THEN '''${the.stranger.userId}''' WHEN 'uuid[]' THEN 'ARRAY[''${the.stranger.userId}'']::uuid[]'
                WHEN 'interval' THEN '''1 day''' WHEN 'text[]' THEN 'ARRAY[''queued'']' WHEN 'bytea[]' THEN 'ARRAY[''\\x00'']::bytea[]'
                WHEN 'integer[]' THEN 'ARRAY[1]' ELSE '''x''' END || '::' || t.oid::regtype, ', ' ORDER BY a.place)
                FROM unnest(p.proargtypes) WITH ORDINALITY AS a (type, place) JOIN pg_type t ON t.oid = a.type), '') || ')' AS call,
              has_function_privilege('app_api', p.oid, 'EXECUTE') AS "isForApi"
         FROM pg_proc p WHERE pronamespace = 'doors'::regnamespace AND pg_get_userbyid(proowner) = 'app_platform' ORDER BY 1`,
    );
    expect(functions.length).toBeGreaterThan(25);
    for (const { call, isForApi } of functions) {
      await stolen.query('SAVEPOINT look');
      const found = await stolen.query<Record<string, unknown>>(`SELECT * FROM ${call} AS found`).then(
        ({ rows }) =>
          rows.filter((row) => Object.values(row).some((value) => value !== null && value !== false && value !== '')),
        (error: Error) => error.message,
      );
      await stolen.query('ROLLBACK TO look');
      const name = /doors\.(\w+)/.exec(call)![1]!;
      if (Array.isArray(found)) expect([name, found]).toEqual([name, []]);
      else expect(found).toMatch(isForApi ? /row-level security/ : /permission denied/);
    }

    const platform = await connect();
    await platform.query('BEGIN');
    await enter(platform, PLATFORM);
    const { rowCount } = await platform.query('SELECT * FROM doors.places_of($1)', [the.stranger.userId]);
    expect(rowCount).toBe(1);
    await platform.end();
  });

  it('saves for nobody whose proof it lacks', async () => {
    const none = Array.from({ length: 8 }, () => '{}');
    const save = (proof: Buffer) =>
      stolen.query(`SELECT * FROM doors.save_answers($1, $2, $3, $4, $5, $6, '{}', '{}', '{}', '{}', '{}')`, [
        theirs,
        proof,
        ...none.slice(0, 4),
      ]);
    await expect(save(proofs.of('enter', theirs))).rejects.toThrow('nobody has signed');
  });

  it('copies, prepares, keeps and loosens nothing', async () => {
    const refused: [string, RegExp][] = [
      ['SET LOCAL row_security = off; SELECT * FROM client', /row-level security/],
      [`COPY (SELECT 1) TO PROGRAM 'true'`, /permission denied/],
      [`SELECT pg_read_file('PG_VERSION')`, /permission denied/],
      ['CREATE TEMP TABLE context_key (a int)', /permission denied/],
      ['CREATE FUNCTION public.current_tenant() RETURNS int LANGUAGE sql RETURN 1', /permission denied/],
      ['CREATE FUNCTION doors.mine() RETURNS int LANGUAGE sql RETURN 1', /permission denied/],
      ['ALTER TABLE client DISABLE ROW LEVEL SECURITY', /must be owner/],
      ['DROP POLICY tenant_isolation ON client', /must be owner/],
      ['SET LOCAL SESSION AUTHORIZATION sextant_owner', /permission denied/],
    ];
    for (const [sql, reason] of refused) {
      await stolen.query('SAVEPOINT attempt');
      await expect(stolen.query(sql)).rejects.toThrow(reason);
      await stolen.query('ROLLBACK TO attempt');
    }
    await stolen.query(`PREPARE look AS SELECT * FROM client WHERE tenant_id = '${theirs}'`);
    expect((await stolen.query('EXECUTE look')).rowCount).toBe(0);
    await stolen.query(`DECLARE kept CURSOR WITH HOLD FOR SELECT * FROM client WHERE tenant_id = '${theirs}'; COMMIT`);
    expect((await stolen.query('FETCH ALL FROM kept')).rowCount).toBe(0);
  });
});
