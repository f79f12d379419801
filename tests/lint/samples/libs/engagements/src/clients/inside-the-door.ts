// Expect: nothing
import { type Tx, Client } from '@sextant/data';
import { In } from 'typeorm';

export const some = (ids: string[]): unknown => In(ids);
export const rows = (tx: Tx): Promise<unknown[]> => tx.query('SELECT name FROM client', []);
export const query = (tx: Tx): unknown => tx.repo(Client).createQueryBuilder();
