import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

import type { Environment } from '@sextant/platform';

import { freePort } from './free-port.js';

const ROOT = join(import.meta.dirname, '../../..');

interface ProcessWish {
  readonly logLevel?: string;
  readonly preload?: readonly string[];
  readonly app?: 'api' | 'worker';
}

/** The real API (or the worker) as a process of its own, always on the same port. */
export class ApiProcess {
  private process: ChildProcess | null = null;
  private said = '';

  private constructor(
    readonly url: string,
    private readonly env: NodeJS.ProcessEnv,
    private readonly preload: readonly string[],
    private readonly main: string,
  ) {}

  /** Of the process that runs now; 0 before the start. */
  get pid(): number {
    return this.process?.pid ?? 0;
  }

  /** Everything it has logged. */
  get log(): string {
    return this.said;
  }

  /** On the database and with the secret of a bench, silent unless told what to log, with files to load first; not started yet. */
  static async on(
    environment: Environment,
    { logLevel = 'silent', preload = [], app = 'api' }: ProcessWish = {},
  ): Promise<ApiProcess> {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const { DATABASE_URL, APP_SECRET, DATA_DIR, WEB_DIST } = environment;
    return new ApiProcess(
      url,
      {
        PATH: process.env.PATH,
        NODE_ENV: 'test',
        HOST: '127.0.0.1',
        PORT: String(port),
        PUBLIC_URL: url,
        LOG_LEVEL: logLevel,
        ...(environment.REDIS_URL && { REDIS_URL: environment.REDIS_URL }),
        ...{ DATABASE_URL, APP_SECRET, DATA_DIR, WEB_DIST },
      },
      preload,
      `apps/${app}/src/main.ts`,
    );
  }

  async start(): Promise<void> {
    const loaded = ['./infra/dev/register.mjs', ...this.preload].flatMap((file) => ['--import', file]);
    const args = [...loaded, this.main];
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: this.env,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    this.process = child;
    child.stdout!.on('data', (chunk: Buffer) => (this.said += chunk.toString()));
    let problem = '';
    child.stderr!.on('data', (chunk: Buffer) => (problem += chunk.toString()));
    await new Promise<void>((resolve, reject) => {
      child.once('message', () => resolve());
      child.once('exit', () => reject(new Error(`${this.main} ended: ${problem}`)));
    });
  }

  /** The answer of something that was loaded before the API. */
  async ask<T>(order: unknown): Promise<T> {
    const child = this.process!;
    const answer = once(child, 'message');
    child.send(order as object);
    return ((await answer) as [T])[0];
  }

  /** Waits until what was loaded before the API has ended the process, as it was told. */
  async diesAfter(order: object): Promise<void> {
    const child = this.process!;
    child.removeAllListeners('exit');
    const gone = once(child, 'exit');
    child.removeAllListeners('message');
    child.send(order);
    await gone;
  }

  /** Whether all of it stands still, as on a machine that hangs. */
  get isStopped(): boolean {
    return execFileSync('ps', ['-o', 'stat=', '-p', String(this.pid)], { encoding: 'utf8' }).startsWith('T');
  }

  resume(): void {
    this.process!.kill('SIGCONT');
  }

  /** As an operator stops it: answers with the exit code once it has ended. */
  async stop(): Promise<number | null> {
    const child = this.process!;
    child.removeAllListeners('exit');
    const gone = once(child, 'exit') as Promise<[number | null]>;
    child.removeAllListeners('message');
    child.kill('SIGTERM');
    return (await gone)[0];
  }

  /** No farewell: whatever was under way is cut off. */
  async kill(): Promise<void> {
    const child = this.process;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.removeAllListeners('message');
    child.kill('SIGKILL');
    await gone;
  }
}
