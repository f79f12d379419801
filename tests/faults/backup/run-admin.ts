import { registerAdmin } from '../../../apps/cli/src/admin/admin.command.js';
import { Command } from 'commander';

/** Runs `sextant admin …` in this process, as the command line would, and answers with what it prints. */
export async function runAdmin<T>(env: Record<string, string>, ...args: string[]): Promise<T> {
  const [log, before] = [console.log, { ...process.env }];
  const printed: string[] = [];
  console.log = (text: string) => void printed.push(text);
  Object.assign(process.env, env);
  try {
    await registerAdmin(new Command()).parseAsync(args, { from: 'user' });
    return JSON.parse(printed.join('\n')) as T;
  } finally {
    console.log = log;
    for (const name of Object.keys(env)) delete process.env[name];
    Object.assign(process.env, before);
  }
}
