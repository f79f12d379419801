import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import type { FromScreens, FromVoters, ScreensAt, ToScreens, ToServer, ToVoters } from './messages.js';

const REGISTER = fileURLToPath(new URL('../../../infra/dev/register.mjs', import.meta.url));
/** Lets a server tell what memory it holds. */
export const TELL_MEMORY = fileURLToPath(new URL('./tell-memory.ts', import.meta.url));
/** Of the kernel's accounts; fixed at 100 on Linux for programs. */
const TICKS_PER_SECOND = 100;

/** A program of this folder in a process of its own. */
async function start(file: string): Promise<{ child: ChildProcess; told: unknown }> {
  const execArgv = [REGISTER, TELL_MEMORY].flatMap((loaded) => ['--import', loaded]);
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), { execArgv });
  const [told] = (await Promise.race([once(child, 'message'), ended(child, file)])) as [unknown];
  return { child, told };
}

async function ended(child: ChildProcess, file: string): Promise<never> {
  await once(child, 'exit');
  throw new Error(`${file} ended.`);
}

async function ask<T>(child: ChildProcess, order: object | string, name: string): Promise<T> {
  const over = new AbortController();
  const gone = once(child, 'exit', { signal: over.signal }).then(() => {
    throw new Error(`${name} ended.`);
  });
  gone.catch(() => undefined);
  child.send(order);
  const [reply] = (await Promise.race([once(child, 'message'), gone])) as [T];
  over.abort();
  return reply;
}

/** CPU time that a process has used so far, in seconds: all its threads, in user and kernel mode. */
export function cpuSecondsOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

/** A server that fan-out is measured at. */
export interface Server {
  readonly pid: number;
  readonly screensAt: ScreensAt;
  /** Lets everybody know that so many voters are in the room. */
  tell(voters: number): Promise<void>;
  /** Bytes that it holds after a collection. */
  held(): Promise<number>;
  stop(): Promise<void>;
}

/** A server of this folder that tells what the product would tell. */
export async function madeServer(kind: 'bare' | 'stock', room: Room): Promise<Server> {
  const { child, told } = await start(`./${kind}-server.ts`);
  const { port } = told as { port: number };
  const tell = (voters: number): Promise<void> => {
    const order: ToServer = { room: { ...room, counts: { ...room.counts, voters } } };
    return new Promise((resolve, reject) => child.send(order, (error) => (error ? reject(error) : resolve())));
  };
  await tell(0);
  return {
    pid: child.pid!,
    screensAt:
      kind === 'bare'
        ? { url: `ws://127.0.0.1:${port}`, workshopId: '', cookies: [] }
        : { url: `ws://127.0.0.1:${port}/graphql`, workshopId: room.workshopId, cookies: [] },
    tell,
    held: async () => (await ask<{ held: number }>(child, 'memory', `The ${kind} server`)).held,
    stop: () => stop(child),
  };
}

/** A room as the API tells it over HTTP. */
export interface Room {
  readonly workshopId: string;
  readonly counts: object;
}

/** The process with all screens. */
export class Screens {
  private constructor(private readonly child: ChildProcess) {}

  static async start(): Promise<Screens> {
    return new Screens((await start('./screens.ts')).child);
  }

  order(order: ToScreens): Promise<FromScreens> {
    return ask(this.child, order, 'The process of the screens');
  }

  stop(): Promise<void> {
    return stop(this.child);
  }
}

/** The process of those who vote. */
export class Voters {
  private constructor(private readonly child: ChildProcess) {}

  static async start(): Promise<Voters> {
    return new Voters((await start('./voters.ts')).child);
  }

  vote(order: ToVoters): Promise<FromVoters> {
    return ask(this.child, order, 'The process of the voters');
  }

  stop(): Promise<void> {
    return stop(this.child);
  }
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
