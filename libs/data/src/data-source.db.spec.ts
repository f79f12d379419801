import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@sextant/testing';

import { createDataSource } from './data-source.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});

afterAll(() => database.drop());

describe('a connection', () => {
  it.each(['apiUrl', 'workerUrl'] as const)('(%s) lets the server decide when a commit is safe', async (process) => {
    const dataSource = await createDataSource(database[process], {
      poolSize: 1,
      applicationName: 'judge',
    }).initialize();

    const [setting] = await dataSource
      .query<[{ source: string }]>(`SELECT source FROM pg_settings WHERE name = 'synchronous_commit'`)
      .finally(() => dataSource.destroy());

    // The server of the tests is told to hurry, by its own settings; every other one waits for the disk.
    expect(['default', 'configuration file', 'command line']).toContain(setting.source);
  });
});
