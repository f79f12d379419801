import { Logger } from '@nestjs/common';
import { Client, Pool } from 'pg';

import type { LiveTransport } from './live-transport.js';

const CHANNEL = 'sextant_live';
const RECONNECT_MS = 500;

/** Live events on PostgreSQL's LISTEN and NOTIFY (a message may have 8,000 bytes). */
export class PostgresLiveTransport implements LiveTransport {
  private readonly logger = new Logger(PostgresLiveTransport.name);
  private readonly pool: Pool;
  private listener: Client | null = null;
  private isStopping = false;

  constructor(private readonly url: string) {
    this.pool = new Pool({ connectionString: url, max: 2, application_name: 'sextant-live' });
    this.pool.on('error', (error) => this.logger.warn(error.message));
  }

  async start(onMessage: (message: string) => void): Promise<void> {
    const client = new Client({ connectionString: this.url, application_name: 'sextant-live', keepAlive: true });
    client.on('notification', ({ payload }) => payload && onMessage(payload));
    client.on('error', (error) => this.logger.warn(error.message));
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}`);
    // Said only now: a connection that never stood is tried again by whoever asked for it, and two would become four.
    client.on('end', () => {
      if (!this.isStopping) setTimeout(() => void this.restart(onMessage), RECONNECT_MS).unref();
    });
    this.listener = client;
  }

  async publish(message: string): Promise<void> {
    await this.pool.query('SELECT pg_notify($1, $2)', [CHANNEL, message]);
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    await this.listener?.end();
    await this.pool.end();
  }

  private async restart(onMessage: (message: string) => void): Promise<void> {
    if (this.isStopping) return;
    await this.start(onMessage).catch((error: Error) => {
      this.logger.warn(`live events are away: ${error.message}`);
      setTimeout(() => void this.restart(onMessage), RECONNECT_MS).unref();
    });
  }
}
