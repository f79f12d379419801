/**
 * `summary.mjs RESULTS [FAILED-STEP…]`: adds up the results in a folder (Jest as JSON, journeys as the log of `node --test`), ends with
 * "N passed, M failed", and exits 1 if anything failed. A step that failed without a failed test (a check, a crash) counts as one.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, ...failedSteps] = process.argv.slice(2);
const runs = [jest(join(folder, 'tests.json')), journeys(join(folder, 'journeys.log'))].filter(Boolean);
const sum = (field) => runs.reduce((total, run) => total + run[field], 0);

const stepsWithoutFailedTest = failedSteps.length - runs.filter((run) => run.failed > 0).length;
const failed = sum('failed') + Math.max(0, stepsWithoutFailedTest);
const passed = sum('passed');

for (const name of runs.flatMap((run) => run.failures)) console.log(`failed: ${name}`);
if (failedSteps.length > 0) console.log(`Steps that failed: ${failedSteps.join(', ')}`);
if (sum('skipped') > 0) console.log(`${sum('skipped')} skipped for want of a service, as their suites say`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

function jest(file) {
  if (!existsSync(file)) return null;
  const run = JSON.parse(readFileSync(file, 'utf8'));
  const failures = run.testResults.flatMap((suite) => {
    const path = suite.name.replace(`${process.cwd()}/`, '');
    const tests = suite.assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName }) => `${path}: ${fullName}`);
    return suite.status === 'failed' && tests.length === 0 ? [`${path}: did not run`] : tests;
  });
  return { passed: run.numPassedTests, failed: failures.length, skipped: run.numPendingTests, failures };
}

function journeys(file) {
  if (!existsSync(file)) return null;
  const log = readFileSync(file, 'utf8');
  const count = (name) => Number(new RegExp(`^(?:#|ℹ) ${name} (\\d+)$`, 'm').exec(log)?.[1] ?? 0);
  const failures = [...log.matchAll(/^ *not ok \d+ - (.*)$/gm)].map(([, name]) => `journey: ${name}`);
  return { passed: count('pass'), failed: count('fail') + count('cancelled'), skipped: count('skipped'), failures };
}
