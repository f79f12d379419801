import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { closeAfterTests } from './bench.js';
import { runFolder } from './run-once.js';
import type { TestDatabase } from './test-database.js';

const DEV = fileURLToPath(new URL('../../../infra/dev/', import.meta.url));

interface Addresses {
  readonly secret: string;
  readonly admin: string;
  readonly api: string;
  readonly worker: string;
}

/**
 * A database on a server of its own, as durable as an operator's, that may be ended in any way and comes back at the same
 * address. It is gone after the last test of the file.
 */
export class OwnDatabase implements TestDatabase {
  readonly apiUrl: string;
  readonly workerUrl: string;
  readonly adminUrl: string;
  readonly secret: string;

  private constructor(
    private readonly server: ChildProcess,
    { secret, admin, api, worker }: Addresses,
  ) {
    this.apiUrl = api;
    this.workerUrl = worker;
    this.adminUrl = admin;
    this.secret = secret;
  }

  static async start(): Promise<OwnDatabase> {
    const program = join(DEV, 'src/test-services/own-postgres.ts');
    // Not Jest's NODE_OPTIONS: this is an ordinary program.
    const { NODE_OPTIONS: _options, ...env } = process.env;
    const folder = join(runFolder(), `own-${process.pid}-${Date.now()}`);
    const server = spawn(process.execPath, ['--import', join(DEV, 'register.mjs'), program, folder], {
      env,
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    let problem = '';
    server.stderr!.on('data', (chunk: Buffer) => (problem += chunk.toString()));
    const [addresses] = (await Promise.race([
      once(server, 'message'),
      once(server, 'exit').then(() => Promise.reject(new Error(`The database did not start: ${problem}`))),
    ])) as [Addresses];
    const database = new OwnDatabase(server, addresses);
    closeAfterTests(() => database.drop());
    return database;
  }

  /** Ends the server and starts it again: as an operator does, in a hurry, or without a farewell. */
  async restart(how: 'fast' | 'immediate' | 'killed'): Promise<void> {
    const up = once(this.server, 'message');
    this.server.send(how);
    await up;
  }

  async drop(): Promise<void> {
    if (this.server.exitCode !== null || !this.server.connected) return;
    const gone = once(this.server, 'exit');
    this.server.disconnect();
    await gone;
  }
}
