import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@sextant/testing';
import pg from 'pg';

import { catalogueProblems } from './catalogue/catalogue-problems.js';
import { PLATFORM_LOOKUPS, TABLES } from './catalogue/classes.js';

let database: TestDatabase;
let admin: pg.Client;

beforeAll(async () => {
  database = await testDatabase();
  admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
});

afterAll(async () => {
  await admin.end();
  await database.drop();
});

describe('the migrated database', () => {
  it('breaks no rule of tenancy', async () => {
    expect(await catalogueProblems(admin)).toEqual([]);
  });

  it('is looked at whole', async () => {
    const { rows } = await admin.query(
      `SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`,
    );

    expect(rows).toHaveLength(Object.keys(TABLES).length);
    expect(Object.values(TABLES).filter((each) => each === 'tenant').length).toBeGreaterThan(20);
  });
});

describe('one line names the element', () => {
  beforeEach(() => admin.query('BEGIN'));
  afterEach(() => admin.query('ROLLBACK'));

  const asOwner = (sql: string) => `SET LOCAL ROLE sextant_owner; ${sql}; RESET ROLE`;

  it.each([
    [
      'a table without a class',
      'CREATE TABLE extra (id uuid PRIMARY KEY)',
      ['table extra has no class (tests/contract/catalogue/classes.ts)'],
    ],
    ['a class without a table', 'DROP TABLE failed_job', ['table failed_job has a class but does not exist']],
    [
      'a tenant that may be missing',
      'ALTER TABLE audit_head DROP CONSTRAINT audit_head_pkey, ALTER tenant_id DROP NOT NULL',
      [
        'C1 audit_head: tenant_id must be uuid NOT NULL, is uuid',
        'C1 audit_head: the primary key must begin with tenant_id, is ()',
        'C7 audit_head: no index begins with the columns of foreign key audit_head_tenant_id_fkey (tenant_id)',
      ],
    ],
    [
      'a key in the wrong order',
      'ALTER TABLE failed_job DROP CONSTRAINT failed_job_pkey, ADD PRIMARY KEY (id, tenant_id)',
      [
        'C1 failed_job: the primary key must begin with tenant_id, is (id tenant_id)',
        'C7 failed_job: no index begins with the columns of foreign key failed_job_tenant_id_fkey (tenant_id)',
      ],
    ],
    [
      'policies switched off',
      'ALTER TABLE client DISABLE ROW LEVEL SECURITY',
      ['C2 client: row-level security must be enabled and forced (enabled false, forced true)'],
    ],
    [
      'policies that spare the owner',
      'ALTER TABLE client NO FORCE ROW LEVEL SECURITY',
      ['C2 client: row-level security must be enabled and forced (enabled true, forced false)'],
    ],
    [
      'a policy too many',
      'CREATE POLICY open ON client USING (true)',
      [
        expect.stringMatching(
          /^C3 client: the policies are not the agreed ones: open PERMISSIVE ALL \{public\} USING true/,
        ),
      ],
    ],
    [
      'a policy too few',
      'DROP POLICY tenant_isolation ON client',
      ['C3 client: the policies are not the agreed ones: none'],
    ],
    [
      'a look-up that nobody agreed to',
      'CREATE POLICY platform_lookup ON client TO app_platform USING (true)',
      [expect.stringMatching(/^C3 client: .*platform_lookup/)],
    ],
    [
      'a value unique over all tenants',
      'CREATE UNIQUE INDEX stakeholder_email ON stakeholder (email)',
      ["C5 stakeholder: unique index stakeholder_email (email) tells one tenant of another's rows"],
    ],
    [
      'a reference across tenants',
      'ALTER TABLE audit_entry ADD wave_id uuid; CREATE UNIQUE INDEX w ON wave (id); ALTER TABLE audit_entry ADD FOREIGN KEY (wave_id) REFERENCES wave (id); CREATE INDEX ON audit_entry (wave_id)',
      [
        "C5 wave: unique index w (id) tells one tenant of another's rows",
        'C6 audit_entry: foreign key audit_entry_wave_id_fkey to wave does not carry tenant_id on both sides',
      ],
    ],
    [
      'a reference without an index',
      'DROP INDEX respondent_wave',
      [
        'C7 respondent: no index begins with the columns of foreign key respondent_tenant_id_wave_id_fkey (tenant_id wave_id)',
      ],
    ],
    [
      'an enum',
      `CREATE TYPE mood AS ENUM ('good', 'bad'); ALTER TABLE client ADD mood mood`,
      ['client.mood: the type mood is not among those whose comparison policies let through to an index'],
    ],
    [
      'rights that no policy holds back',
      'GRANT TRUNCATE ON answer TO app_api',
      ['C8 answer: app_api holds TRUNCATE, which row-level security does not hold back'],
    ],
    ['rights for everybody', 'GRANT SELECT ON answer TO PUBLIC', ['C8 answer: PUBLIC holds SELECT']],
    ['rights of a login', 'GRANT SELECT ON answer TO sextant_api', ['C8 answer: sextant_api holds SELECT']],
    [
      'results that can be written by who reads them',
      'GRANT UPDATE ON result TO app_results',
      ['C8 result: app_results holds UPDATE'],
    ],
    [
      'a look-up of whole rows',
      'GRANT SELECT ON session TO app_platform',
      ['C8 session: app_platform holds SELECT on all columns of all tenants'],
    ],
    [
      'a look-up by another role',
      'GRANT SELECT (id) ON session TO app_api',
      ['C8 session.id: app_api holds SELECT on a column'],
    ],
    [
      'a view',
      'CREATE VIEW everything AS SELECT * FROM client',
      ['C9 everything: a view with its owner’s rights would show rows of all tenants'],
    ],
    [
      'a materialised view',
      'CREATE MATERIALIZED VIEW everything AS SELECT * FROM client',
      ['C9 everything: a materialised view would show rows of all tenants'],
    ],
    [
      'a function with its owner’s rights',
      `CREATE FUNCTION f() RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog RETURN 1; REVOKE ALL ON FUNCTION f FROM PUBLIC`,
      ['C10 function f: runs with the rights of sextant_owner'],
    ],
    [
      'a function for everybody',
      'CREATE FUNCTION f() RETURNS int LANGUAGE sql SET search_path = pg_catalog RETURN 1',
      ['C10 function f: anybody may execute it'],
    ],
    [
      'a function that can be led astray',
      'CREATE FUNCTION f() RETURNS int LANGUAGE sql RETURN 1; REVOKE ALL ON FUNCTION f FROM PUBLIC',
      ['C10 function f: its search_path is not pinned'],
    ],
    [
      'an id that counts',
      'ALTER TABLE client ADD counter serial',
      ['C11 sequence client_counter_seq: an id that counts tells how much others have'],
    ],
    [
      'a child table',
      'CREATE TABLE part () INHERITS (client)',
      [
        'table part has no class (tests/contract/catalogue/classes.ts)',
        'C12 part: a child table has policies of its own, which nothing here looks at',
      ],
    ],
  ])('%s', async (_, sql, lines) => {
    await admin.query(asOwner(sql));

    expect(await catalogueProblems(admin)).toEqual(lines);
  });

  it.each([
    ['a table of somebody else', 'ALTER TABLE client OWNER TO postgres', ['C8 public.client: owned by postgres']],
    ['another schema', 'CREATE SCHEMA elsewhere', ['schema elsewhere has no class']],
    [
      'a publication',
      'CREATE PUBLICATION leak FOR TABLE client',
      ['C13 publication leak: a way out of the database that has no class'],
    ],
    [
      'a schema that all may fill',
      'GRANT CREATE ON SCHEMA public TO PUBLIC',
      ['C8 schema public: PUBLIC may create in it'],
    ],
    [
      'a login with might',
      'ALTER ROLE sextant_api BYPASSRLS',
      ['C14 sextant_api: may bypass policies, create or copy'],
    ],
    [
      'a login that inherits',
      'ALTER ROLE sextant_api INHERIT',
      ['C14 sextant_api: inherits the rights of its work roles'],
    ],
    ['a work role that logs in', 'ALTER ROLE app_api LOGIN', ['C14 app_api: may log in']],
    [
      'a policy that believes whoever asks',
      `ALTER POLICY tenant_isolation ON client USING (tenant_id = (SELECT NULLIF(current_setting('app.tenant_id', true), '')::uuid))`,
      [expect.stringMatching(/^C3 client: .*app\.tenant_id/)],
    ],
    [
      'a table of the installation that look-ups see inside a tenant',
      'ALTER POLICY platform_lookup ON user_account USING (true)',
      [expect.stringMatching(/^C3 user_account: .*USING true/)],
    ],
    [
      'a look-up that can be led astray',
      'ALTER FUNCTION doors.places_of SET search_path = public, pg_catalog',
      ['C10 function places_of: what its caller made may be found before what is meant'],
    ],
    [
      'a look-up with the rights of somebody else',
      'ALTER FUNCTION doors.places_of OWNER TO sextant_owner',
      ['C10 function places_of: runs with the rights of sextant_owner'],
    ],
    [
      'a look-up for everybody',
      'GRANT EXECUTE ON FUNCTION doors.places_of TO PUBLIC',
      ['C10 function places_of: anybody may execute it'],
    ],
    [
      'the key in the hands of those whom it binds',
      'GRANT SELECT ON doors.context_key TO app_api',
      ['C8 doors.context_key: app_api holds SELECT'],
    ],
    [
      'a login that can become what functions run as',
      'GRANT app_platform TO sextant_api',
      ['C14 sextant_api: is a member of app_platform'],
    ],
    [
      'a login that can become the owner',
      'GRANT sextant_owner TO sextant_api',
      ['C14 sextant_api: is a member of sextant_owner'],
    ],
  ])('%s', async (_, sql, lines) => {
    await admin.query(sql);

    expect(await catalogueProblems(admin)).toEqual(lines);
  });

  it.each(Object.keys(TABLES))('the table %s, once its class is gone', async (table) => {
    const { [table]: kept, ...rest } = TABLES;
    Object.assign(TABLES, rest);
    delete (TABLES as Record<string, unknown>)[table];
    try {
      const problems = await catalogueProblems(admin);

      expect(problems).toContain(`table ${table} has no class (tests/contract/catalogue/classes.ts)`);
    } finally {
      Object.assign(TABLES, { [table]: kept });
    }
  });

  it.each(PLATFORM_LOOKUPS.map((table) => [table]))('the look-up in %s, once its policy is gone', async (table) => {
    await admin.query(`DROP POLICY platform_lookup ON ${table}`);

    expect(await catalogueProblems(admin)).toEqual([expect.stringMatching(new RegExp(`^C3 ${table}: `))]);
  });
});
