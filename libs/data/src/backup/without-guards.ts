import type { Client } from 'pg';

import { quoted, type CarriedTable } from './carried-tables.js';

/**
 * Does something in an open transaction of the tables' owner while no policy, trigger or foreign key stands in the way, and puts
 * them back as they were: rows may then come in any order. Foreign keys are checked when they are put back, all at once.
 */
export async function withoutGuards<T>(
  owner: Client,
  tables: readonly CarriedTable[],
  work: () => Promise<T>,
): Promise<T> {
  for (const { name, isGuarded } of tables) {
    if (isGuarded) await owner.query(`ALTER TABLE public.${quoted(name)} NO FORCE ROW LEVEL SECURITY`);
    await owner.query(`ALTER TABLE public.${quoted(name)} DISABLE TRIGGER USER`);
  }
  // In the order in which they were made: that is the order in which they act on a deletion.
  const { rows: keys } = await owner.query<{ table: string; name: string; definition: string }>(
    `SELECT conrelid::regclass::text AS table, quote_ident(conname) AS name, pg_get_constraintdef(oid) AS definition
       FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND conparentid = 0 ORDER BY oid`,
  );
  for (const { table, name } of keys) await owner.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  const outcome = await work();
  for (const { table, name, definition } of keys)
    await owner.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}`);
  for (const { name, isGuarded } of tables) {
    await owner.query(`ALTER TABLE public.${quoted(name)} ENABLE TRIGGER USER`);
    if (isGuarded) await owner.query(`ALTER TABLE public.${quoted(name)} FORCE ROW LEVEL SECURITY`);
  }
  return outcome;
}
