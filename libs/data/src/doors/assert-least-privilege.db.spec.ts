import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@sextant/testing';

import { createDataSource } from '../data-source.js';
import { urlForLogin } from '../provisioning/roles.js';
import { assertLeastPrivilege } from './assert-least-privilege.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});

afterAll(() => database.drop());

async function judge(url: string): Promise<string> {
  const dataSource = await createDataSource(url, { poolSize: 1, applicationName: 'judge' }).initialize();
  return assertLeastPrivilege(dataSource)
    .then(
      () => 'welcome',
      (error: Error) => error.message,
    )
    .finally(() => dataSource.destroy());
}

describe('a login', () => {
  it('of a process is welcome', async () => {
    expect(await judge(database.apiUrl)).toBe('welcome');
    expect(await judge(database.workerUrl)).toBe('welcome');
  });

  it('that policies would not hold back is refused, in a sentence that says why and what to do', async () => {
    expect(await judge(database.adminUrl)).toMatch(
      /^The database login "\w+" is a superuser .* Use the address of sextant_api/,
    );
    const owner = urlForLogin(database.adminUrl, database.secret, 'sextant_owner');
    expect(await judge(owner)).toMatch(/owns \(or can act for the owner of\) tables/);
  });
});
