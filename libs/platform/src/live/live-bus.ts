import { EventEmitter, on } from 'node:events';

import { Inject, Injectable, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { LiveTopic, LiveTopics } from '@sextant/contracts';

import { ENVIRONMENT, type Environment } from '../config/environment.js';
import type { LiveTransport } from './live-transport.js';
import { PostgresLiveTransport } from './postgres-live-transport.js';
import { RedisLiveTransport } from './redis-live-transport.js';

/** News for screens, across processes. On Redis when `REDIS_URL` is set, else on PostgreSQL: chosen here only. */
@Injectable()
export class LiveBus implements OnModuleInit, BeforeApplicationShutdown {
  private readonly emitter = new EventEmitter().setMaxListeners(0);
  private readonly transport: LiveTransport;

  constructor(@Inject(ENVIRONMENT) environment: Environment) {
    this.transport = environment.REDIS_URL
      ? new RedisLiveTransport(environment.REDIS_URL)
      : new PostgresLiveTransport(environment.DATABASE_URL);
  }

  async onModuleInit(): Promise<void> {
    await this.transport.start((message) => {
      const { topic, event } = JSON.parse(message) as { topic: string; event: unknown };
      this.emitter.emit(topic, event);
    });
  }

  /** Tells every listener of every process. Used inside `tx.afterCommit` only. */
  async publish<T extends LiveTopic>(topic: T, event: LiveTopics[T]): Promise<void> {
    await this.transport.publish(JSON.stringify({ topic, event }));
  }

  /** What comes on a topic from now on. Not a generator: `return()` must end a pending wait, or nobody ever leaves. */
  listen<T extends LiveTopic>(topic: T): AsyncIterableIterator<LiveTopics[T]> {
    const events = on(this.emitter, topic);
    return {
      next: async () => {
        const step = (await events.next()) as IteratorResult<[LiveTopics[T]], undefined>;
        return step.done ? { value: undefined, done: true } : { value: step.value[0], done: false };
      },
      return: async () => {
        await events.return?.();
        return { value: undefined, done: true };
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }

  /** How many listen to a topic in this process. */
  listenerCount(topic: LiveTopic): number {
    return this.emitter.listenerCount(topic);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.transport.stop();
  }
}
