import { Logger } from '@nestjs/common';
import { Redis } from 'ioredis';

import type { LiveTransport } from './live-transport.js';

const CHANNEL = 'sextant:live';
/** A Redis that is there answers in milliseconds. */
const ANSWER_MS = 2_000;
const ASK_EVERY_MS = 5_000;

/** Live events on Redis; ioredis reconnects and subscribes again by itself. Nobody waits for a Redis that is away. */
export class RedisLiveTransport implements LiveTransport {
  private readonly logger = new Logger(RedisLiveTransport.name);
  private readonly publisher: Redis;
  private readonly subscriber: Redis;
  private timer: NodeJS.Timeout | null = null;

  constructor(url: string) {
    const settings = { connectTimeout: ANSWER_MS, commandTimeout: ANSWER_MS };
    this.publisher = new Redis(url, { ...settings, maxRetriesPerRequest: 1 });
    this.subscriber = new Redis(url, settings);
    for (const client of [this.publisher, this.subscriber]) {
      client.on('error', (error) => this.logger.warn(error.message));
    }
  }

  get isConnected(): boolean {
    return this.subscriber.status === 'ready';
  }

  start(onMessage: (message: string) => void, onGap: () => void): Promise<void> {
    this.subscriber.on('message', (_channel, message) => onMessage(message));
    // Whoever follows from now on misses nothing, unless Redis is away: then the start does not wait for it.
    const listening = new Promise<void>((resolve) => {
      setTimeout(resolve, ANSWER_MS).unref();
      const listen = () => {
        this.subscriber
          .subscribe(CHANNEL)
          .then(onGap, () => this.subscriber.disconnect(true))
          .then(resolve, resolve);
      };
      if (this.isConnected) listen();
      this.subscriber.on('ready', listen);
    });
    // A line on which nothing comes back any more looks like one on which nothing happens: so it is asked.
    this.timer = setInterval(() => {
      if (this.isConnected) this.subscriber.ping().catch(() => this.subscriber.disconnect(true));
    }, ASK_EVERY_MS);
    this.timer.unref();
    return listening;
  }

  async publish(message: string): Promise<void> {
    await this.publisher.publish(CHANNEL, message);
  }

  stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    this.subscriber.disconnect();
    this.publisher.disconnect();
    return Promise.resolve();
  }
}
