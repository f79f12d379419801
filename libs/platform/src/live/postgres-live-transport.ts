import { Logger } from '@nestjs/common';
import { attentiveClient, connectionSettings } from '@sextant/data';
import { Pool, type Client } from 'pg';

import type { LiveTransport } from './live-transport.js';
import { MessageParts, partsOf } from './message-parts.js';

const CHANNEL = 'sextant_live';
const RECONNECT_MS = 500;
const ASK_EVERY_MS = 5_000;
const AttentiveClient = attentiveClient({ beginMs: 2_000, statementMs: 2_000 });

/** Live events on PostgreSQL's LISTEN and NOTIFY. */
export class PostgresLiveTransport implements LiveTransport {
  private readonly logger = new Logger(PostgresLiveTransport.name);
  private readonly pool: Pool;
  private listener: Client | null = null;
  private isStopping = false;

  constructor(private readonly url: string) {
    this.pool = new Pool({ ...connectionSettings(), connectionString: url, max: 2, application_name: 'sextant-live' });
    this.pool.on('error', (error) => this.logger.warn(error.message));
  }

  get isConnected(): boolean {
    return this.listener !== null;
  }

  async start(onMessage: (message: string) => void, onGap: () => void): Promise<void> {
    const parts = new MessageParts(onMessage);
    const client = new AttentiveClient({
      connectionString: this.url,
      application_name: 'sextant-live',
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
    });
    client.on('notification', ({ payload }) => payload && parts.take(payload));
    client.on('error', (error) => this.logger.warn(error.message));
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}`);
    // Said only now: a connection that never stood is tried again by whoever asked for it, and two would become four.
    // A line on which nothing comes back any more looks like one on which nothing happens: so it is asked.
    const asking = setInterval(() => void client.query('SELECT 1').catch(() => undefined), ASK_EVERY_MS);
    asking.unref();
    client.on('end', () => {
      clearInterval(asking);
      this.listener = null;
      if (!this.isStopping) setTimeout(() => void this.restart(onMessage, onGap), RECONNECT_MS).unref();
    });
    this.listener = client;
  }

  async publish(message: string): Promise<void> {
    // In one statement: the parts of a message arrive together and in their order.
    await this.pool.query(
      'SELECT pg_notify($1, part) FROM unnest($2::text[]) WITH ORDINALITY AS m (part, n) ORDER BY n',
      [CHANNEL, partsOf(message)],
    );
  }

  async stop(): Promise<void> {
    this.isStopping = true;
    await this.listener?.end();
    await this.pool.end();
  }

  private async restart(onMessage: (message: string) => void, onGap: () => void): Promise<void> {
    if (this.isStopping) return;
    await this.start(onMessage, onGap).then(onGap, (error: Error) => {
      this.logger.warn(`live events are away: ${error.message}`);
      setTimeout(() => void this.restart(onMessage, onGap), RECONNECT_MS).unref();
    });
  }
}
