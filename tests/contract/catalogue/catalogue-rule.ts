import type { Client } from 'pg';

/** A row of the catalogue: names and texts. */
export type CatalogueRow = Readonly<Record<string, string>>;

/** One rule: which elements it looks at, and the one line that it says about an element that breaks it. */
export interface CatalogueRule {
  readonly found: string;
  readonly problem: (row: CatalogueRow) => string | null;
}

/** The rows that a rule looks at; everything is text. */
export async function columnsOf(client: Client, sql: string): Promise<CatalogueRow[]> {
  const { rows } = await client.query<Record<string, unknown>>(sql);
  return rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [
        name,
        value === null ? '' : String(value as string | number | boolean),
      ]),
    ),
  );
}

/** Relations of the product: everything outside PostgreSQL's own schemas, with schema and name. */
export const OWN_RELATIONS = `pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')`;
