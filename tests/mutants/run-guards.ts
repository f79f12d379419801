import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import type { Guard } from './mutant.js';

/** A test that waits for what never comes is as red as any other. */
const LONGEST_MS = 300_000;

/** What a run of some tests came to; `said` is for people. */
export interface Verdict {
  readonly outcome: 'green' | 'red' | 'did not run';
  readonly said: string;
}

interface JestReport {
  readonly numFailedTests: number;
  readonly numPassedTests: number;
  readonly numRuntimeErrorTestSuites: number;
  readonly testResults: readonly {
    readonly message: string;
    readonly assertionResults: readonly { readonly status: string; readonly fullName: string }[];
  }[];
}

/** Where guards run: a copy of the tree beside the checkout, with services of the whole run or of their own. */
export interface GuardRun {
  readonly root: string;
  readonly checkout: string;
  /** What is broken may be part of how services start. */
  readonly hasOwnServices: boolean;
}

/** Runs guards until one is red. */
export async function runGuards(run: GuardRun, guards: readonly Guard[]): Promise<Verdict> {
  for (const guard of guards) {
    const verdict = await runGuard(run, guard);
    if (verdict.outcome !== 'green') return verdict;
  }
  return { outcome: 'green', said: guards.map(({ spec }) => spec).join(', ') };
}

async function runGuard(run: GuardRun, { spec, test }: Guard): Promise<Verdict> {
  const report = join(run.root, 'var-mutant.json');
  await rm(report, { force: true });
  const { hasEnded, output } = await jest(run, [
    ...['--runTestsByPath', spec, '--json', '--outputFile', report, '--cacheDirectory', join(run.root, 'var-jest')],
    ...(test === undefined ? [] : ['--testNamePattern', `^${test.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`]),
  ]);
  if (!hasEnded) return { outcome: 'red', said: `${spec} came to no end` };
  return readFile(report, 'utf8').then(
    (text) => verdictOf(spec, JSON.parse(text) as JestReport),
    () => ({ outcome: 'did not run', said: output.slice(-2_000) }),
  );
}

/** Red is a test that failed; a suite that does not load judges nothing. */
export function verdictOf(spec: string, report: JestReport): Verdict {
  const { numFailedTests, numPassedTests, numRuntimeErrorTestSuites, testResults } = report;
  if (numRuntimeErrorTestSuites > 0)
    return { outcome: 'did not run', said: testResults.map(({ message }) => message).join('\n') };
  const failed = testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
  );
  if (numFailedTests > 0) return { outcome: 'red', said: failed[0]! };
  if (numPassedTests === 0) return { outcome: 'did not run', said: `${spec} has no such test` };
  return { outcome: 'green', said: spec };
}

function jest(
  { root, checkout, hasOwnServices }: GuardRun,
  args: string[],
): Promise<{ hasEnded: boolean; output: string }> {
  const program = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
  const { SEXTANT_TEST_RUN: services, ...env } = process.env;
  const child = spawn(process.execPath, [...program, join(checkout, 'node_modules/jest/bin/jest.js'), ...args], {
    cwd: root,
    env: { ...env, CI: 'true', ...(services && !hasOwnServices && { SEXTANT_TEST_RUN: services }) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve) => {
    // Asked to end, Jest cleans up what it started.
    const timer = setTimeout(() => child.kill('SIGTERM'), LONGEST_MS);
    child.once('exit', (code) => {
      clearTimeout(timer);
      resolve({ hasEnded: code !== null, output });
    });
  });
}
