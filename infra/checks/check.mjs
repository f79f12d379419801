/** `npm run check`: what CI runs besides the tests. Runs every step, even after a failure, and says which failed. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const STEPS = ['format:check', 'check:lockfile', 'check:drift', 'check:circles', 'lint', 'typecheck'];

const failed = [];
for (const step of STEPS.filter((name) => name in scripts)) {
  const began = Date.now();
  const { status } = spawnSync('npm', ['run', '--silent', step], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) failed.push(step);
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${step} (${((Date.now() - began) / 1000).toFixed(1)} s)\n`);
}

console.log(failed.length === 0 ? 'All checks pass.' : `Failed: ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
