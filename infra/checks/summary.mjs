/**
 * `summary.mjs RESULTS [FAILED-STEP…]`: adds up the Jest results in a folder, ends with "N passed, M failed", and exits 1 if
 * anything failed. A step that failed without a failed test (a check, a crash) counts as one failure.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, ...failedSteps] = process.argv.slice(2);
const runs = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));

const sum = (field) => runs.reduce((total, run) => total + (run[field] ?? 0), 0);
const passed = sum('numPassedTests');
const failedTests = sum('numFailedTests') + sum('numRuntimeErrorTestSuites');
const failedRuns = runs.filter((run) => !run.success).length;
const failed = failedTests + Math.max(0, failedSteps.length - failedRuns);

for (const run of runs)
  for (const suite of run.testResults)
    for (const test of suite.assertionResults.filter(({ status }) => status === 'failed'))
      console.log(`failed: ${suite.name.replace(`${process.cwd()}/`, '')}: ${test.fullName}`);
if (sum('numPendingTests') > 0) console.log(`${sum('numPendingTests')} skipped (no Redis here)`);
if (failedSteps.length > 0) console.log(`Steps that failed: ${failedSteps.join(', ')}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && failedSteps.length === 0 && passed > 0 ? 0 : 1;
