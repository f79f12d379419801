import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { createPostgresBackend, Queue, Worker, type Processor, type WorkerOptions } from 'bullmq';
import { Redis } from 'ioredis';
import { Pool } from 'pg';

import { ENVIRONMENT, type Environment } from '../config/environment.js';

/** Where jobs wait: on Redis when `REDIS_URL` is set, else on PostgreSQL. Chosen here and nowhere else. */
@Injectable()
export class QueueBackend implements OnApplicationShutdown {
  private readonly logger = new Logger(QueueBackend.name);
  private readonly redis: Redis | null = null;
  private readonly pool: Pool | null = null;

  constructor(@Inject(ENVIRONMENT) environment: Environment) {
    if (environment.REDIS_URL) {
      this.redis = new Redis(environment.REDIS_URL, { maxRetriesPerRequest: null });
      this.redis.on('error', (error) => this.logger.warn(`Redis: ${error.message}`));
    } else {
      this.pool = new Pool({
        connectionString: environment.DATABASE_URL,
        options: '-c search_path=bullmq',
        application_name: 'sextant-queue',
        max: 10,
      });
      this.pool.on('error', (error) => this.logger.warn(`Queue connection: ${error.message}`));
    }
  }

  queue(name: string): Queue {
    return this.redis
      ? new Queue(name, { connection: this.redis, prefix: 'sextant' })
      : new Queue(name, { connection: this.pool! }, createPostgresBackend as never);
  }

  worker(name: string, process: Processor, options: Partial<WorkerOptions>): Worker {
    return this.redis
      ? new Worker(name, process, { ...options, connection: this.redis, prefix: 'sextant' })
      : new Worker(name, process, { ...options, connection: this.pool! }, createPostgresBackend as never);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool?.end();
    this.redis?.disconnect();
  }
}
