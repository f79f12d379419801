import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { connectionSettings } from '@sextant/data';
import { createPostgresBackend, Queue, Worker, type Processor, type WorkerOptions } from 'bullmq';
import { Redis } from 'ioredis';
import { Pool } from 'pg';

import { ENVIRONMENT, type Environment } from '../config/environment.js';

/** What the queue itself asks of PostgreSQL may take its time. */
const WORK_MS = 30_000;

/** Where jobs wait: on Redis when `REDIS_URL` is set, else on PostgreSQL. Chosen here and nowhere else. */
@Injectable()
export class QueueBackend implements OnApplicationShutdown {
  private readonly logger = new Logger(QueueBackend.name);
  private readonly redis: { readonly adding: Redis; readonly working: Redis } | null = null;
  private readonly pool: Pool | null = null;

  constructor(@Inject(ENVIRONMENT) environment: Environment) {
    if (environment.REDIS_URL) {
      const url = environment.REDIS_URL;
      // Whoever adds a job has somebody waiting; a worker waits for as long as it takes.
      const adding = new Redis(url, { maxRetriesPerRequest: 1, connectTimeout: 2_000, commandTimeout: 2_000 });
      const working = new Redis(url, { maxRetriesPerRequest: null, lazyConnect: true });
      this.redis = { adding, working };
      for (const client of [adding, working])
        client.on('error', (error) => this.logger.warn(`Redis: ${error.message}`));
    } else {
      this.pool = new Pool({
        ...connectionSettings(WORK_MS),
        connectionTimeoutMillis: 10_000,
        connectionString: environment.DATABASE_URL,
        options: '-c search_path=bullmq',
        application_name: 'sextant-queue',
        max: 10,
      });
      this.pool.on('error', (error) => this.logger.warn(`Queue connection: ${error.message}`));
    }
  }

  queue(name: string): Queue {
    const queue = this.redis
      ? new Queue(name, { connection: this.redis.adding, prefix: 'sextant' })
      : new Queue(name, { connection: this.pool! }, createPostgresBackend as never);
    // Unheard, each would be written past the log; the connection itself has told it already.
    queue.on('error', (error) => this.logger.debug({ error }, 'a queue had an error'));
    return queue;
  }

  worker(name: string, process: Processor, options: Partial<WorkerOptions>): Worker {
    return this.redis
      ? new Worker(name, process, { ...options, connection: this.redis.working, prefix: 'sextant' })
      : new Worker(name, process, { ...options, connection: this.pool! }, createPostgresBackend as never);
  }

  /** Whether jobs can be left now; what cannot is found again by the sweeper. */
  get isConnected(): boolean {
    return this.redis === null || this.redis.adding.status === 'ready';
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool?.end();
    this.redis?.adding.disconnect();
    this.redis?.working.disconnect();
  }
}
