import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

import { describe } from '@jest/globals';

import { freePort } from './free-port.js';
import { runFolder, runOnce } from './run-once.js';

const USUAL = 'redis://127.0.0.1:6379';

/** A Redis that others may use too: everything a suite writes must begin with its `prefix`. */
export interface TestRedis {
  readonly url: string;
  readonly prefix: string;
}

/**
 * A suite that needs Redis: REDIS_URL, or what answers on 127.0.0.1:6379, or a `redis-server` from the path on a free
 * port. On a machine with none of these the suite reports itself as skipped. Await it at the top of the spec file.
 */
export async function describeWithRedis(name: string, suite: (redis: TestRedis) => void): Promise<void> {
  const url = await runOnce('redis', findRedis);
  // eslint-disable-next-line house/no-switched-off-tests -- it says so instead of passing unseen.
  if (url === null) describe.skip(`${name} (no Redis on this machine)`, () => suite({ url: USUAL, prefix: '' }));
  else describe(name, () => suite({ url, prefix: `test-${randomBytes(6).toString('hex')}` }));
}

async function findRedis(): Promise<string | null> {
  if (process.env.REDIS_URL) return process.env.REDIS_URL;
  return (await answers(USUAL)) ? USUAL : startRedis();
}

/** Whether a Redis that asks for no password answers there. */
function answers(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(url);
    const socket = connect({ host: hostname, port: Number(port), timeout: 2_000 }, () => socket.write('PING\r\n'));
    const end = (result: boolean): void => {
      socket.destroy();
      resolve(result);
    };
    socket.once('data', (reply) => end(reply.toString().startsWith('+PONG')));
    socket.once('timeout', () => end(false));
    socket.once('error', () => end(false));
  });
}

/** As a process of its own, which outlives the Jest worker that started it; the global tear-down ends it. */
async function startRedis(): Promise<string | null> {
  const port = await freePort();
  const place = [
    '--dir',
    runFolder(),
    '--pidfile',
    `${runFolder()}/redis.pid`,
    '--logfile',
    `${runFolder()}/redis.log`,
  ];
  const network = ['--port', String(port), '--bind', '127.0.0.1'];
  const started = await new Promise<boolean>((resolve) => {
    const args = [...network, ...place, '--daemonize', 'yes', '--save', '', '--appendonly', 'no'];
    const server = spawn('redis-server', args, { stdio: 'ignore' });
    server.once('error', () => resolve(false));
    server.once('exit', (code) => resolve(code === 0));
  });
  const url = `redis://127.0.0.1:${port}`;
  for (let attempt = 0; started && attempt < 50; attempt++) {
    if (await answers(url)) return url;
    await sleep(100);
  }
  return null;
}
