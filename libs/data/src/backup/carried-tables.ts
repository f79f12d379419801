import type { ClientBase } from 'pg';

/** Tables that no backup holds, and why. Every other table of the schema is carried without being named anywhere. */
export const NOT_CARRIED: Readonly<Record<string, string>> = {
  migrations: 'the head of a backup says which have run',
  session: 'a browser that was signed out since would be signed in again: after a restore everybody signs in',
  sign_in_throttle: 'failed sign-ins are counted for minutes',
};

/** A table as it is carried: columns that are stored, in their order. */
export interface CarriedTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** Policies hold everybody back, its owner as well. */
  readonly isGuarded: boolean;
  /** Its rows belong to tenants, not to the installation. */
  readonly isTenants: boolean;
}

/** Every table that a backup holds, from the catalogue. */
export async function carriedTables(client: ClientBase): Promise<CarriedTable[]> {
  const { rows } = await client.query<CarriedTable>(
    `SELECT c.relname AS name, c.relforcerowsecurity AS "isGuarded", bool_or(a.attname = 'tenant_id') AS "isTenants",
            array_agg(a.attname::text ORDER BY a.attnum) FILTER (WHERE a.attgenerated = '') AS columns
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
        AND c.relname <> ALL ($1)
      GROUP BY c.oid ORDER BY c.relname COLLATE "C"`,
    [Object.keys(NOT_CARRIED)],
  );
  return rows;
}

/** A table and its columns as SQL writes them: `answer (tenant_id, …)`. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** How both sides of a copy write values, whatever the server's own settings are; and nothing is cut short for its length. */
export const COPY_SETTINGS = `
  SET client_encoding = 'UTF8'; SET datestyle = 'ISO, YMD'; SET intervalstyle = 'postgres'; SET timezone = 'UTC';
  SET extra_float_digits = 3; SET bytea_output = 'hex'; SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0;`;
