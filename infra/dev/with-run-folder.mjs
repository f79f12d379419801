/**
 * `with-run-folder.mjs PROGRAM …`: gives a program a folder for what it starts, and ends that afterwards, as Jest's set-up and
 * tear-down do.
 */
import './register.mjs';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const { endRun, leftovers, makeRunFolder } = await import('./src/test-services/run-folder.ts');

for (const folder of leftovers()) await endRun(folder);
const folder = await makeRunFolder();
// Ctrl-C reaches the program as well: this process stays to clean up after it.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => undefined);

const args = ['--import', fileURLToPath(new URL('register.mjs', import.meta.url)), ...process.argv.slice(2)];
const program = spawn(process.execPath, args, { stdio: 'inherit', env: { ...process.env, SEXTANT_TEST_RUN: folder } });
process.exitCode = await new Promise((resolve) => program.once('exit', (code) => resolve(code ?? 1)));
await endRun(folder);
