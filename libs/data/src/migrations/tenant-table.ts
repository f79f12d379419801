import type { QueryRunner } from 'typeorm';

/** What each role may do with a table: `SELECT, INSERT` or, for some columns only, `SELECT (id, status)`. */
export interface Grants {
  api?: string;
  worker?: string;
  results?: string;
  /** Reads across tenants: needs a policy of its own, so it is said here and nowhere else. */
  platform?: string;
}

const TENANT_POLICY = `tenant_id = (SELECT NULLIF(current_setting('app.tenant_id', true), '')::uuid)`;

async function grant(queryRunner: QueryRunner, table: string, grants: Grants): Promise<void> {
  for (const [role, privileges] of Object.entries(grants) as [keyof Grants, string | undefined][]) {
    if (privileges) await queryRunner.query(`GRANT ${privileges} ON ${table} TO app_${role}`);
  }
}

/**
 * Makes a table a tenant's own: row-level security on and forced, one policy for every command, and the grants.
 * The setting is read inside a scalar sub-select so that it is evaluated once per statement.
 */
export async function tenantTable(queryRunner: QueryRunner, table: string, grants: Grants): Promise<void> {
  await queryRunner.query(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
  await queryRunner.query(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
  await queryRunner.query(
    `CREATE POLICY tenant_isolation ON ${table} USING (${TENANT_POLICY}) WITH CHECK (${TENANT_POLICY})`,
  );
  if (grants.platform) {
    await queryRunner.query(`CREATE POLICY platform_lookup ON ${table} TO app_platform USING (true)`);
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
