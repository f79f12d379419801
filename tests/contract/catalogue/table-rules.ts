import { OWN_RELATIONS, type CatalogueRule } from './catalogue-rule.js';
import { GLOBAL_UNIQUES, TABLES } from './classes.js';

const isTenant = (table: string | undefined): boolean => TABLES[table ?? ''] === 'tenant';
const columnNames = (numbers: string, relation: string): string =>
  `array_to_string(ARRAY(SELECT a.attname FROM unnest(${numbers}) WITH ORDINALITY AS k (number, place)
     JOIN pg_attribute a ON a.attrelid = ${relation} AND a.attnum = k.number ORDER BY k.place), ' ')`;

/** Tables, their keys and their references (C1, C5, C6, C7). */
export const tableRules: readonly CatalogueRule[] = [
  {
    found: `SELECT c.relname AS table FROM ${OWN_RELATIONS} WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p')`,
    problem: ({ table }) =>
      TABLES[table!] ? null : `table ${table} has no class (tests/contract/catalogue/classes.ts)`,
  },
  {
    found: `SELECT name AS table, to_regclass('public.' || name) IS NOT NULL AS exists
              FROM unnest(ARRAY[${Object.keys(TABLES)
                .map((name) => `'${name}'`)
                .join(', ')}]) AS name`,
    problem: ({ table, exists }) => (exists === 'true' ? null : `table ${table} has a class but does not exist`),
  },
  {
    found: `SELECT c.relname AS table, coalesce(format_type(a.atttypid, a.atttypmod) || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END, 'nothing') AS tenant
              FROM ${OWN_RELATIONS} LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'tenant_id' AND NOT a.attisdropped
             WHERE n.nspname = 'public' AND c.relkind = 'r'`,
    problem: ({ table, tenant }) =>
      !isTenant(table) || tenant === 'uuid NOT NULL'
        ? null
        : `C1 ${table}: tenant_id must be uuid NOT NULL, is ${tenant}`,
  },
  {
    found: `SELECT c.relname AS table, coalesce(${columnNames('i.indkey::int2[]', 'c.oid')}, '') AS columns
              FROM ${OWN_RELATIONS} LEFT JOIN pg_index i ON i.indrelid = c.oid AND i.indisprimary
             WHERE n.nspname = 'public' AND c.relkind = 'r'`,
    problem: ({ table, columns }) =>
      !isTenant(table) || /^tenant_id( |$)/.test(columns!)
        ? null
        : `C1 ${table}: the primary key must begin with tenant_id, is (${columns})`,
  },
  {
    found: `SELECT c.relname AS table, x.relname AS index, ${columnNames('i.indkey::int2[]', 'c.oid')} AS columns
              FROM ${OWN_RELATIONS} JOIN pg_index i ON i.indrelid = c.oid AND i.indisunique
              JOIN pg_class x ON x.oid = i.indexrelid WHERE n.nspname = 'public'`,
    problem: ({ table, index, columns }) =>
      !isTenant(table) || columns!.split(' ').includes('tenant_id') || GLOBAL_UNIQUES.includes(index!)
        ? null
        : `C5 ${table}: unique index ${index} (${columns}) tells one tenant of another's rows`,
  },
  {
    found: `SELECT c.relname AS table, k.conname AS name, f.relname AS target,
                   EXISTS (SELECT FROM unnest(k.conkey, k.confkey) AS pair (mine, theirs)
                             JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = pair.mine AND a.attname = 'tenant_id'
                             JOIN pg_attribute b ON b.attrelid = k.confrelid AND b.attnum = pair.theirs AND b.attname = 'tenant_id') AS composite
              FROM ${OWN_RELATIONS} JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'f'
              JOIN pg_class f ON f.oid = k.confrelid WHERE n.nspname = 'public'`,
    problem: ({ table, name, target, composite }) =>
      !isTenant(table) || !isTenant(target) || composite === 'true'
        ? null
        : `C6 ${table}: foreign key ${name} to ${target} does not carry tenant_id on both sides`,
  },
  {
    found: `SELECT c.relname AS table, k.conname AS name, ${columnNames('k.conkey', 'c.oid')} AS columns,
                   EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indpred IS NULL
                             AND (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey) AS supported
              FROM ${OWN_RELATIONS} JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'f'
             WHERE n.nspname = 'public'`,
    problem: ({ table, name, columns, supported }) =>
      supported === 'true' ? null : `C7 ${table}: no index begins with the columns of foreign key ${name} (${columns})`,
  },
  {
    found: `SELECT c.relname AS table, a.attname AS column, format_type(a.atttypid, a.atttypmod) AS type
              FROM ${OWN_RELATIONS} JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
             WHERE n.nspname = 'public' AND c.relkind = 'r'`,
    problem: ({ table, column, type }) =>
      TABLES[table!] === 'tool' || PLAIN_TYPES.has(type!)
        ? null
        : `${table}.${column}: the type ${type} is not among those whose comparison policies let through to an index`,
  },
];

/** An enum's `=` is not leak-proof: under a policy it would be tried after the whole tenant was read. */
const PLAIN_TYPES = new Set([
  'uuid',
  'uuid[]',
  'text',
  'text[]',
  'integer',
  'smallint',
  'bigint',
  'boolean',
  'date',
  'timestamp with time zone',
  'jsonb',
  'bytea',
]);
