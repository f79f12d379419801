import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { compare } from './compare.js';
import type { ExpectedCase } from './compare.js';

const folder = import.meta.dirname;
const root = join(folder, '../..');

const files = readdirSync(join(folder, 'expected')).map((name) => {
  const { cases } = JSON.parse(readFileSync(join(folder, 'expected', name), 'utf8')) as { cases: ExpectedCase[] };
  return { name, cases };
});

type Evaluation = { id: string } & ({ actual: unknown } | { error: string });

function evaluate(): Map<string, Evaluation> {
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

describe('npm run reference, on the public reference set', () => {
  const evaluations = evaluate();

  it('evaluates every case once', () => {
    expect([...evaluations.keys()]).toEqual(files.flatMap(({ cases }) => cases.map(({ id }) => id)));
    expect(evaluations.size).toBe(273);
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
