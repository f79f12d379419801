import { EventEmitter, on } from 'node:events';

import { Inject, Injectable, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { LiveTopic, LiveTopics } from '@sextant/contracts';

import { ENVIRONMENT, type Environment } from '../config/environment.js';
import type { LiveTransport } from './live-transport.js';
import { PostgresLiveTransport } from './postgres-live-transport.js';
import { RedisLiveTransport } from './redis-live-transport.js';

/** Among the events of a topic: some may have been missed. */
const GAP = Symbol('gap');
/** While news do not come by themselves. */
const LOOK_EVERY_MS = 3_000;

/** News for screens, across processes. On Redis when `REDIS_URL` is set, else on PostgreSQL: chosen here only. */
@Injectable()
export class LiveBus implements OnModuleInit, BeforeApplicationShutdown {
  private readonly emitter = new EventEmitter().setMaxListeners(0);
  private readonly transport: LiveTransport;
  private polling: NodeJS.Timeout | undefined;

  constructor(@Inject(ENVIRONMENT) environment: Environment) {
    this.transport = environment.REDIS_URL
      ? new RedisLiveTransport(environment.REDIS_URL)
      : new PostgresLiveTransport(environment.DATABASE_URL);
  }

  /** Whether news come by themselves; while they do not, whoever follows something looks again every few seconds. */
  get isConnected(): boolean {
    return this.transport.isConnected;
  }

  async onModuleInit(): Promise<void> {
    this.polling = setInterval(() => {
      if (!this.isConnected) this.lookAgain();
    }, LOOK_EVERY_MS);
    this.polling.unref();
    await this.transport.start(
      (message) => {
        const { topic, event } = JSON.parse(message) as { topic: string; event: unknown };
        this.emitter.emit(topic, event);
      },
      () => this.lookAgain(),
    );
  }

  private lookAgain(): void {
    this.topics().forEach((topic) => this.emitter.emit(topic, GAP));
  }

  /** Tells every listener of every process. Used inside `tx.afterCommit` only. */
  async publish<T extends LiveTopic>(topic: T, event: LiveTopics[T]): Promise<void> {
    await this.transport.publish(JSON.stringify({ topic, event }));
  }

  /** What comes on a topic from now on. Not a generator: `return()` must end a pending wait, or nobody ever leaves. */
  listen<T extends LiveTopic>(topic: T): AsyncIterableIterator<LiveTopics[T]> {
    return this.events(topic, () => Promise.resolve(null));
  }

  /**
   * Where something stands now, and then every step. It listens before it looks, so that no step falls between; and it
   * looks again when steps may have been missed.
   */
  async follow<T extends LiveTopic>(
    topic: T,
    look: () => Promise<LiveTopics[T]>,
  ): Promise<AsyncIterableIterator<LiveTopics[T]>> {
    const steps = this.events(topic, look);
    try {
      return startingWith(await look(), steps);
    } catch (error) {
      await steps.return?.();
      throw error;
    }
  }

  private events<T extends LiveTopic>(
    topic: T,
    afterGap: () => Promise<LiveTopics[T] | null>,
  ): AsyncIterableIterator<LiveTopics[T]> {
    const events = on(this.emitter, topic);
    return {
      next: async () => {
        for (;;) {
          const step = (await events.next()) as IteratorResult<[LiveTopics[T] | typeof GAP], undefined>;
          if (step.done) return { value: undefined, done: true };
          const event = step.value[0] === GAP ? await afterGap() : step.value[0];
          if (event !== null) return { value: event, done: false };
        }
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

  /** Whatever is listened to. (`on` listens to errors by itself.) */
  private topics(): (string | symbol)[] {
    return this.emitter.eventNames().filter((name) => name !== 'error');
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.polling);
    await this.transport.stop();
  }
}

function startingWith<T>(first: T, rest: AsyncIterableIterator<T>): AsyncIterableIterator<T> {
  let isFirst = true;
  return {
    next: () => {
      if (!isFirst) return rest.next();
      isFirst = false;
      return Promise.resolve({ value: first, done: false });
    },
    return: () => rest.return!(),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
