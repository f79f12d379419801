import { spawn } from 'node:child_process';

import type { ServerUser } from './postgres/server-user.js';

/** How a program ended, what it said, and what of that went to its standard output. */
export interface Outcome {
  code: number;
  output: string;
  stdout: string;
}

/**
 * Runs a program to its end, out of reach of the terminal's Ctrl-C, optionally as another user.
 * Rejects only when it cannot be started at all.
 */
export function runProgram(
  program: string,
  args: string[],
  options: { cwd: string; env: NodeJS.ProcessEnv; user?: ServerUser },
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: options.cwd,
      env: options.env,
      ...options.user,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    let output = '';
    let stdout = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      stdout += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', reject);
    const end = (code: number | null) => resolve({ code: code ?? 1, output: output.trim(), stdout });
    child.once('close', end);
    // A server started by pg_ctl on Windows keeps the pipes open, so "close" may never come.
    child.once('exit', (code) => setTimeout(end, 500, code));
  });
}
