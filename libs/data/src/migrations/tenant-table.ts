import type { QueryRunner } from 'typeorm';

/** What each role may do with a table: `SELECT, INSERT` or, for some columns only, `SELECT (id, status)`. */
export interface Grants {
  api?: string;
  worker?: string;
  results?: string;
  /** For the look-ups of the system door, across tenants: needs a policy of its own, so it is said here and nowhere else. */
  platform?: string;
}

/** Before contexts were signed (`1790000060000-signed-context.ts`). */
export const UNSIGNED_POLICIES = {
  own: `tenant_id = (SELECT NULLIF(current_setting('app.tenant_id', true), '')::uuid)`,
  ownTo: 'PUBLIC',
  lookup: 'true',
};

/** The signed context, asked once for a statement. Functions that run as a role of their own are left to policies of theirs. */
export const SIGNED_POLICIES: typeof UNSIGNED_POLICIES = {
  own: 'tenant_id = (SELECT doors.current_tenant())',
  ownTo: 'app_api, app_worker, app_results, sextant_owner',
  lookup: `(SELECT doors.current_tenant()) = '00000000-0000-0000-0000-000000000000'::uuid`,
};

async function policies(queryRunner: QueryRunner): Promise<typeof UNSIGNED_POLICIES> {
  const [found] = (await queryRunner.query(
    `SELECT to_regprocedure('doors.current_tenant()') IS NOT NULL AS "isSigned"`,
  )) as [{ isSigned: boolean }];
  return found.isSigned ? SIGNED_POLICIES : UNSIGNED_POLICIES;
}

async function grant(queryRunner: QueryRunner, table: string, grants: Grants): Promise<void> {
  for (const [role, privileges] of Object.entries(grants) as [keyof Grants, string | undefined][]) {
    if (privileges) await queryRunner.query(`GRANT ${privileges} ON ${table} TO app_${role}`);
  }
}

/**
 * Makes a table a tenant's own: row-level security on and forced, one policy for every command, and the grants.
 * The tenant is asked for inside a scalar sub-select so that it is evaluated once per statement.
 */
export async function tenantTable(queryRunner: QueryRunner, table: string, grants: Grants): Promise<void> {
  await queryRunner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
  await queryRunner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  const { own, ownTo, lookup } = await policies(queryRunner);
  await queryRunner.query(`CREATE POLICY tenant_isolation ON ${table} TO ${ownTo} USING (${own}) WITH CHECK (${own})`);
  if (grants.platform) {
    await queryRunner.query(`CREATE POLICY platform_lookup ON ${table} TO app_platform USING (${lookup})`);
  }
  await grant(queryRunner, table, grants);
}

/** Gives out a table that belongs to the installation, not to a tenant. */
export async function platformTable(queryRunner: QueryRunner, table: string, grants: Grants): Promise<void> {
  await grant(queryRunner, table, grants);
}

/** Refuses every UPDATE and DELETE of rows that are facts, whoever tries. */
export async function immutable(queryRunner: QueryRunner, table: string, when = 'true'): Promise<void> {
  await queryRunner.query(
    `CREATE TRIGGER ${table}_immutable BEFORE UPDATE OR DELETE ON ${table}
       FOR EACH ROW WHEN (${when}) EXECUTE FUNCTION refuse_change()`,
  );
}
