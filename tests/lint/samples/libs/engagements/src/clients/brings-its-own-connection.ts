// Expect: house/one-door, house/one-door-imports
import type { DataSource } from 'typeorm';

export const countOf = (dataSource: DataSource): Promise<unknown> => dataSource.query('SELECT count(*) FROM client');
export const rowsOf = (dataSource: DataSource): unknown => dataSource.getRepository('client');
export const runnerOf = (dataSource: DataSource): unknown => dataSource.createQueryRunner();
export const queryOf = (dataSource: DataSource): unknown => dataSource.createQueryBuilder();
