import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { runProgram } from '../run-program.js';

/** What postmaster.pid says about a server that still lives. */
export interface Postmaster {
  pid: number;
  port: number;
}

/**
 * The live server of this data folder, if any. A postmaster.pid whose process is gone, or is by now another program,
 * is what a crash or a reboot left behind: it is removed.
 */
export async function findPostmaster(data: string): Promise<Postmaster | undefined> {
  const file = join(data, 'postmaster.pid');
  const lines = (await readFile(file, 'utf8').catch(() => '')).split('\n');
  const pid = Math.abs(Number(lines[0]));
  if (!pid) return undefined;
  if (isAlive(pid) && (await isPostgres(pid, data))) return { pid, port: Number(lines[3]) };
  await rm(file, { force: true });
  return undefined;
}

/** Whether a process with that id exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function isPostgres(pid: number, data: string): Promise<boolean> {
  if (process.platform === 'win32') return true;
  const command = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => undefined);
  if (command !== undefined) return command.split('\0').includes(data);
  const { output } = await runProgram('ps', ['-o', 'command=', '-p', String(pid)], { cwd: '/', env: process.env });
  return output.includes(data);
}
