/**
 * `npm run test:install`: what docs/guides/operator.md says under "Many processes" and "Restoring", in its order and with plain
 * processes. `--node 22` (repeatable) runs it on other versions of Node, from npm; `--here` leaves the installing out.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Command } from 'commander';

import { followGuide } from './follow-guide.js';
import { Machine } from './machine.js';
import { nodeOf } from './node-version.js';

const program = new Command('test:install')
  .option(
    '--node <version>',
    'a version of Node besides this one: 22, 24, latest',
    (one: string, all: string[]) => [...all, one],
    [],
  )
  .option('--here', 'take the packages of this checkout as they are')
  .parse();
const { node, here = false } = program.opts<{ node: string[]; here?: boolean }>();

for (const version of ['present', ...node]) {
  const executable = version === 'present' ? process.execPath : await nodeOf(version);
  const folder = await mkdtemp(join(tmpdir(), 'sextant-install-'));
  // PostgreSQL runs as a user of its own when root starts it, and must be able to pass.
  await chmod(folder, 0o711);
  const machine = new Machine(folder, executable);
  try {
    await followGuide(machine, { isInstalled: here });
  } finally {
    await machine.stopAll();
    await rm(folder, { recursive: true, force: true });
  }
}
