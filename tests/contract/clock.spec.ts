import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import { describe, expect, it } from '@jest/globals';

const ROOT = join(import.meta.dirname, '../..');

/** Where the process's own clock is right: what is measured, not what is decided. */
const MAY: Readonly<Record<string, string>> = {
  'libs/platform/src/mail/inbox.ts': 'when a mail came into a folder of this very process; nothing is decided by it',
  'libs/platform/src/jobs/job-queue.ts': 'how long a job has waited, for whoever watches; nothing is decided by it',
  'libs/identity/src/sign-in/sign-in.service.ts': 'how long a refusal takes',
  'libs/assessments/src/answers-csv/sheets-in-time.ts': 'whether a day in a file is a slip of the pen',
};

const sources = ['apps/api/src', 'apps/worker/src', 'libs'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => relative(ROOT, join(ROOT, folder, path)))
    .filter(
      (path) =>
        /\.ts$/.test(path) && !/node_modules|\.spec\.ts$|^libs\/(testing|maturity|statistics|telling)\//.test(path),
    ),
);

describe('the clock of a process', () => {
  it('decides nothing: whatever has a time goes by the database', () => {
    const reading = sources.filter((path) => /new Date\(\)|Date\.now\(\)/.test(readFileSync(join(ROOT, path), 'utf8')));

    expect(sources.length).toBeGreaterThan(200);
    expect(reading.filter((path) => !(path in MAY))).toEqual([]);
  });
});
