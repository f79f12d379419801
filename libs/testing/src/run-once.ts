import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE_MS = 120_000;

/** The folder of this test run, made by Jest's global set-up. */
export function runFolder(): string {
  const folder = process.env.SEXTANT_TEST_RUN;
  if (folder === undefined) throw new Error('SEXTANT_TEST_RUN is not set: run the tests with "npm test".');
  return folder;
}

/** Does `work` once in a test run, whichever Jest worker comes first; all others wait for and share its answer. */
export async function runOnce<T>(name: string, work: () => Promise<T>): Promise<T> {
  const file = join(runFolder(), `${name}.json`);
  const isFirst = await mkdir(join(runFolder(), `${name}.claim`)).then(
    () => true,
    () => false,
  );
  if (isFirst) {
    const outcome = await work().then(
      (value) => ({ value }),
      (error: Error) => ({ error: error.message }),
    );
    await writeFile(`${file}.new`, JSON.stringify(outcome));
    await rename(`${file}.new`, file);
  }
  for (const deadline = Date.now() + PATIENCE_MS; !existsSync(file); await sleep(50)) {
    if (Date.now() > deadline) throw new Error(`The tests' ${name} did not start within ${PATIENCE_MS / 1000} s.`);
  }
  const outcome = JSON.parse(await readFile(file, 'utf8')) as { value: T; error?: string };
  if (outcome.error !== undefined) throw new Error(outcome.error);
  return outcome.value;
}
