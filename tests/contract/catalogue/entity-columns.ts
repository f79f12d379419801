import type { DataSource } from 'typeorm';
import type { Client } from 'pg';

import { columnsOf } from './catalogue-rule.js';

/** Every column that the entities describe, as `table.column: type, null or not, default`. */
export function entityColumns(dataSource: DataSource): string[] {
  return dataSource.entityMetadatas
    .flatMap(({ tableName, columns }) =>
      columns.map((column) => {
        const type = dataSource.driver.normalizeType(column) + (column.isArray ? '[]' : '');
        const isRandom = column.isGenerated && column.generationStrategy === 'uuid';
        const preset = isRandom ? 'gen_random_uuid()' : (dataSource.driver.normalizeDefault(column) ?? '');
        return line(tableName, column.databaseName, type, column.isNullable, preset);
      }),
    )
    .sort();
}

/** Every column of the database's own tables, in the same words. */
export async function catalogueColumns(client: Client): Promise<string[]> {
  const rows = await columnsOf(
    client,
    `SELECT c.relname AS table, a.attname AS column, format_type(a.atttypid, a.atttypmod) AS type,
            NOT a.attnotnull AS nullable, coalesce(pg_get_expr(d.adbin, d.adrelid), '') AS preset
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
       LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> 'migrations'`,
  );
  return rows
    .map(({ table, column, type, nullable, preset }) => line(table!, column!, type!, nullable === 'true', preset!))
    .sort();
}

function line(table: string, column: string, type: string, isNullable: boolean, preset: string): string {
  const plain = preset.replaceAll(/::[a-z ]+(\[\])?/g, '').replaceAll(`'`, '');
  return `${table}.${column}: ${type}, ${isNullable ? 'null' : 'not null'}, ${plain || 'no default'}`;
}
