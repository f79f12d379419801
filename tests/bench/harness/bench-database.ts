import { testDatabase, type TestDatabase } from '@sextant/testing/test-database';

/** A migrated database on an embedded server of its own, ended with the bench. */
export interface BenchDatabase extends TestDatabase {
  close(): Promise<void>;
}

/** Starts the server as the tests do, outside Jest. */
export async function benchDatabase(): Promise<BenchDatabase> {
  const { endRun, makeRunFolder } = await import('../../../infra/dev/src/test-services/run-folder.js');
  const folder = await makeRunFolder();
  process.env['SEXTANT_TEST_RUN'] = folder;
  try {
    return { ...(await testDatabase()), close: () => endRun(folder) };
  } catch (error) {
    await endRun(folder);
    throw error;
  }
}
