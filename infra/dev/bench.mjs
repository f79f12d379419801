/** `npm run bench`: gives the bench a folder for what it starts, and ends that afterwards, as Jest's set-up and tear-down do. */
import './register.mjs';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const { endRun, leftovers, makeRunFolder } = await import('./src/test-services/run-folder.ts');

const pathOf = (path) => fileURLToPath(new URL(path, import.meta.url));
for (const folder of leftovers()) await endRun(folder);
const folder = await makeRunFolder();
// Ctrl-C reaches the bench as well: this process stays to clean up after it.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => undefined);

const args = ['--import', pathOf('register.mjs'), pathOf('../../tests/bench/main.ts'), ...process.argv.slice(2)];
const bench = spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, SEXTANT_TEST_RUN: folder } });
process.exitCode = await new Promise((resolve) => bench.once('exit', (code) => resolve(code ?? 1)));
await endRun(folder);
