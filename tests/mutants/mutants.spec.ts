import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { MUTANTS } from './all-mutants.js';
import { handfulOf } from './handful.js';
import { broken, whyNot, type Mutant } from './mutant.js';
import { verdictOf } from './run-guards.js';

const ROOT = join(import.meta.dirname, '../..');
const ROWS = ['C17', 'C18', 'C19', 'C20', 'C21', 'C22', 'C23', 'C24', 'C25'];
/** Of `libs`: what the tests stand on, and what every test would notice. */
const WITHOUT = new Set(['testing']);

const read = (file: string): string | null => {
  const path = join(ROOT, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
};
const problemOf = (mutant: Mutant): string | null => {
  const text = read(mutant.file);
  if (text === null) return 'its file is not there';
  return whyNot(mutant, text);
};

describe('the list of deliberate breaks', () => {
  it('fits the product as it is: each breaks one place, with one sentence about the promise', () => {
    const problems = MUTANTS.map((mutant) => ({ name: mutant.name, problem: problemOf(mutant) }));

    expect(problems.filter(({ problem }) => problem !== null)).toEqual([]);
    expect(MUTANTS.filter(({ promise }) => !/^[^a-z].*\.$/s.test(promise)).map(({ name }) => name)).toEqual([]);
    expect(new Set(MUTANTS.map(({ name }) => name)).size).toBe(MUTANTS.length);
    expect(MUTANTS.length).toBeGreaterThan(40);
  });

  it('names tests that are there', () => {
    const missing = MUTANTS.flatMap(({ name, guards }) =>
      guards.filter(({ spec }) => read(spec) === null).map(({ spec }) => `${name}: ${spec}`),
    );

    expect(missing).toEqual([]);
    expect(MUTANTS.filter(({ guards }) => guards.length === 0)).toEqual([]);
  });

  it('covers every room, every application, and every row of accidents', () => {
    const folders = [...folderNames('libs').filter((name) => !WITHOUT.has(name)), ...folderNames('apps')];
    const broken = new Set(MUTANTS.map(({ file }) => file.split('/')[1]));
    const rows = new Set(MUTANTS.map(({ row }) => row));

    expect(folders.filter((name) => !broken.has(name) && name !== 'cli')).toEqual([]);
    expect(ROWS.filter((row) => !rows.has(row))).toEqual([]);
  });
});

const folderNames = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

describe('a break', () => {
  const mutant = { find: 'lock(', put: 'get(' } as Mutant;

  it('is made in one place or not at all', () => {
    expect(broken(mutant, 'tx.lock(row)')).toBe('tx.get(row)');
    expect(whyNot(mutant, 'tx.lock(row)')).toBeNull();
    expect(whyNot(mutant, 'tx.get(row)')).toBe('its text is not there');
    expect(whyNot(mutant, 'tx.lock(a); tx.lock(b)')).toBe('its text is there 2 times');
  });

  it('may put in what a replacement would read as a pattern', () => {
    expect(broken({ ...mutant, put: '$& $1' }, 'tx.lock(row)')).toBe('tx.$& $1row)');
  });
});

describe('a handful', () => {
  it('is another one each time, until all have had their turn', () => {
    const count = 7;
    const turns = Array.from({ length: Math.ceil(MUTANTS.length / count) }, (_, seed) =>
      handfulOf(MUTANTS, count, seed),
    );

    expect(turns.map(({ length }) => length)).toEqual(turns.map(() => count));
    expect(new Set(turns.flat()).size).toBe(MUTANTS.length);
    expect(handfulOf(MUTANTS, count, 3)).toEqual(handfulOf(MUTANTS, count, 3));
  });
});

describe('what Jest reports', () => {
  const report = (change: object) =>
    verdictOf('a.spec.ts', {
      ...{ numFailedTests: 0, numPassedTests: 0, numRuntimeErrorTestSuites: 0, testResults: [] },
      ...change,
    });

  it('is red when a test failed, and not when a suite did not load or no test has the name', () => {
    const failed = [{ message: '', assertionResults: [{ status: 'failed', fullName: 'a lock holds' }] }];

    expect(report({ numFailedTests: 1, testResults: failed })).toEqual({ outcome: 'red', said: 'a lock holds' });
    expect(report({ numPassedTests: 3 })).toMatchObject({ outcome: 'green' });
    expect(report({})).toMatchObject({ outcome: 'did not run' });
    expect(report({ numFailedTests: 1, numRuntimeErrorTestSuites: 1 })).toMatchObject({ outcome: 'did not run' });
  });
});
