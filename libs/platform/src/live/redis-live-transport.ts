import { Logger } from '@nestjs/common';
import { Redis } from 'ioredis';

import type { LiveTransport } from './live-transport.js';

const CHANNEL = 'sextant:live';

/** Live events on Redis; ioredis reconnects and subscribes again by itself. */
export class RedisLiveTransport implements LiveTransport {
  private readonly logger = new Logger(RedisLiveTransport.name);
  private readonly publisher: Redis;
  private readonly subscriber: Redis;

  constructor(url: string) {
    this.publisher = new Redis(url, { maxRetriesPerRequest: 1 });
    this.subscriber = new Redis(url, { maxRetriesPerRequest: null });
    for (const client of [this.publisher, this.subscriber]) {
      client.on('error', (error) => this.logger.warn(error.message));
    }
  }

  async start(onMessage: (message: string) => void, onGap: () => void): Promise<void> {
    this.subscriber.on('message', (_channel, message) => onMessage(message));
    await this.subscriber.subscribe(CHANNEL);
    // 'ready' comes once the channel is listened to again.
    this.subscriber.on('ready', onGap);
  }

  async publish(message: string): Promise<void> {
    await this.publisher.publish(CHANNEL, message);
  }

  stop(): Promise<void> {
    this.subscriber.disconnect();
    this.publisher.disconnect();
    return Promise.resolve();
  }
}
