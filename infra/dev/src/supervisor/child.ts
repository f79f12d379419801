import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync } from 'node:fs';

import { StartProblem } from '../start-problem.js';
import type { LogFile } from './log-file.js';
import { ROOT } from './settings.js';

const READY_WITHIN_MS = 120_000;
const DRAIN_MS = 30_000;
const QUICK_MS = 30_000;
const QUICK_CRASHES = 5;
const FOLLOW = new URL('../../follow-supervisor.mjs', import.meta.url).href;
const REGISTER = new URL('../../register.mjs', import.meta.url).href;

/** What a child is: its name in sentences, its entry file below the root, its environment, where its output goes. */
export interface ChildSpec {
  name: string;
  entry: string;
  env: NodeJS.ProcessEnv;
  log: LogFile;
}

/** What the supervisor wants to hear from a child. */
export interface ChildEvents {
  say: (sentence: string) => void;
  /** It crashed too often to be started again. */
  gaveUp: (problem: StartProblem) => void;
}

/** The API or the worker: started from source, told ready by itself, started again when it ends unasked. */
export class Child {
  #process: ChildProcess | undefined;
  #isWanted = false;
  #quickCrashes = 0;
  #retry: NodeJS.Timeout | undefined;

  constructor(
    private readonly spec: ChildSpec,
    private readonly events: ChildEvents,
  ) {}

  get pid(): number | undefined {
    return this.#process?.pid;
  }

  /** Resolves when the child says that it is ready; a StartProblem with its last lines when it ends before. */
  async start(): Promise<void> {
    this.#isWanted = true;
    await this.#launch();
  }

  /** Lets it finish its work in hand and waits for its end; `hard` ends it at once. */
  async stop(hard = false): Promise<void> {
    this.#isWanted = false;
    clearTimeout(this.#retry);
    const child = this.#process;
    if (!child || hasEnded(child)) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    // Windows has no SIGTERM that a program could answer; losing its channel tells it the same.
    if (hard) child.kill('SIGKILL');
    else if (process.platform === 'win32') child.disconnect();
    else child.kill('SIGTERM');
    const limit = setTimeout(() => child.kill('SIGKILL'), DRAIN_MS);
    await ended;
    clearTimeout(limit);
  }

  /** Stops and starts it, for changed sources. */
  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  async #launch(): Promise<void> {
    const { name, entry, env, log } = this.spec;
    const since = log.end;
    const descriptor = log.open();
    const child = spawn(process.execPath, ['--import', REGISTER, '--import', FOLLOW, entry], {
      cwd: ROOT,
      env,
      stdio: ['ignore', descriptor, descriptor, 'ipc'],
      // A group of its own: Ctrl-C reaches the supervisor alone, which then stops everything in order.
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    closeSync(descriptor);
    this.#process = child;
    const startedAt = Date.now();
    await new Promise<void>((resolve, reject) => {
      const fail = (reason: string) => {
        clearTimeout(limit);
        reject(new StartProblem(`The ${name} ${reason}. Its last lines (${log.path}):\n${log.tail(since)}`));
      };
      const limit = setTimeout(() => {
        fail(`was not ready within ${READY_WITHIN_MS / 1000} s`);
        child.kill('SIGKILL');
      }, READY_WITHIN_MS);
      child.on('message', (message) => {
        if (!(message as { ready?: boolean }).ready) return;
        clearTimeout(limit);
        child.removeListener('exit', endedEarly);
        child.once('exit', (code, signal) => this.#ended(describe(code, signal), Date.now() - startedAt));
        resolve();
      });
      const endedEarly = (code: number | null, signal: string | null) =>
        fail(`ended before it was ready (${describe(code, signal)})`);
      child.once('exit', endedEarly);
      child.once('error', (error) => fail(`could not be started (${error.message})`));
    });
  }

  #ended(how: string, livedMs: number): void {
    if (!this.#isWanted) return;
    const { name, log } = this.spec;
    this.#quickCrashes = livedMs < QUICK_MS ? this.#quickCrashes + 1 : 1;
    if (this.#quickCrashes >= QUICK_CRASHES) {
      this.events.gaveUp(
        new StartProblem(`The ${name} ended ${QUICK_CRASHES} times in a row (${how}). Its log is ${log.path}.`),
      );
      return;
    }
    const delay = 500 * 2 ** (this.#quickCrashes - 1);
    this.events.say(`The ${name} ended unexpectedly (${how}); it is started again. Its log is ${log.path}.`);
    this.#retry = setTimeout(() => {
      this.#launch().then(
        () => this.events.say(`The ${name} is back.`),
        (error: Error) => this.#ended(error instanceof StartProblem ? 'before it was ready' : error.message, 0),
      );
    }, delay);
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null;
}

function describe(code: number | null, signal: string | null): string {
  return signal ? `signal ${signal}` : `exit code ${code}`;
}
