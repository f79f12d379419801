import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { compare } from './compare.js';
import type { ExpectedCase } from './compare.js';

const root = join(import.meta.dirname, '../..');

/** The public set, and made-up answers for the words that no case of it uses. */
const FOLDERS = [
  { name: 'the public reference set', folder: import.meta.dirname, count: 273 },
  { name: 'vocabulary', folder: join(import.meta.dirname, 'vocabulary'), count: 27 },
];

type Evaluation = { id: string } & ({ actual: unknown } | { error: string });

function evaluate(folder: string): Map<string, Evaluation> {
  const output = execFileSync('npm', ['run', '-s', 'reference', '--', folder], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const evaluations = output
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Evaluation);
  return new Map(evaluations.map((evaluation) => [evaluation.id, evaluation]));
}

describe.each(FOLDERS)('npm run reference, on $name', ({ folder, count }) => {
  const evaluations = evaluate(folder);
  const files = readdirSync(join(folder, 'expected')).map((name) => {
    const { cases } = JSON.parse(readFileSync(join(folder, 'expected', name), 'utf8')) as { cases: ExpectedCase[] };
    return { name, cases };
  });

  it('evaluates every case once', () => {
    expect([...evaluations.keys()]).toEqual(files.flatMap(({ cases }) => cases.map(({ id }) => id)));
    expect(evaluations.size).toBe(count);
  });

  for (const { name, cases } of files) {
    it.each([...new Set(cases.map(({ statistic }) => statistic))])(`matches ${name}: %s`, (statistic) => {
      const problems = cases
        .filter((one) => one.statistic === statistic)
        .flatMap((one) => {
          const evaluation = evaluations.get(one.id)!;
          return 'error' in evaluation ? [`${one.id}: ${evaluation.error}`] : compare(one, evaluation.actual).problems;
        });
      expect(problems).toEqual([]);
    });
  }
});
