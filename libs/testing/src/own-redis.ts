import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, rm, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { Redis } from 'ioredis';

import { closeAfterTests } from './bench.js';
import { freePort } from './free-port.js';
import { runFolder } from './run-once.js';

/** A Redis of one suite alone, which may lose what it was told. It is gone after the last test of the file. */
export class OwnRedis {
  private process: ChildProcess | null = null;

  private constructor(
    private readonly port: number,
    private readonly folder: string,
  ) {}

  /** Writes its log to the disk once a second, as operators are told to have it. */
  static async start(): Promise<OwnRedis> {
    const port = await freePort();
    const folder = join(runFolder(), `redis-${port}`);
    await mkdir(folder);
    const redis = new OwnRedis(port, folder);
    await redis.run();
    closeAfterTests(async () => {
      await redis.kill();
      await rm(folder, { recursive: true, force: true });
    });
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}`;
  }

  /** Starts again after `kill`, with what is on the disk. */
  async run(): Promise<void> {
    const place = ['--port', String(this.port), '--bind', '127.0.0.1', '--dir', this.folder];
    const keeping = ['--save', '', '--appendonly', 'yes', '--appendfsync', 'everysec'];
    this.process = spawn('redis-server', [...place, ...keeping], { stdio: 'ignore' });
    for (let attempt = 0; attempt < 100; attempt += 1) {
      const isUp = await this.tell('PING').then(
        (reply) => reply === 'PONG',
        () => false,
      );
      if (isUp) return;
      await sleep(50);
    }
    throw new Error('redis-server did not start.');
  }

  /** No farewell. */
  async kill(): Promise<void> {
    const { process: server } = this;
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const gone = once(server, 'exit');
    server.kill('SIGKILL');
    await gone;
  }

  /** How much of its log is on the disk. */
  async written(): Promise<number> {
    return (await stat(await this.log())).size;
  }

  /** While it is killed: what came after so many bytes never reached the disk. */
  async forgetAfter(bytes: number): Promise<void> {
    await truncate(await this.log(), bytes);
  }

  /** One command, over a connection of its own. */
  async tell(command: string, ...args: string[]): Promise<unknown> {
    const client = new Redis(this.url, { lazyConnect: true, retryStrategy: () => null, maxRetriesPerRequest: 0 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return await client.call(command, ...args);
    } finally {
      client.disconnect();
    }
  }

  private async log(): Promise<string> {
    const folder = join(this.folder, 'appendonlydir');
    const name = (await readdir(folder)).find((file) => file.endsWith('.incr.aof'));
    return join(folder, name!);
  }
}
