import type { Readable } from 'node:stream';

import { BadRequestException, PayloadTooLargeException, RequestTimeoutException } from '@nestjs/common';

/** How long a body may take: to send anything at all, and to end. */
export interface BodyPace {
  readonly idleMs: number;
  readonly leastBytesASecond: number;
  /** Granted to every body, however small. */
  readonly graceMs: number;
}

/** 50 kbit/s is a bad telephone line; whoever is slower holds a place that others need. */
export const BODY_PACE: BodyPace = { idleMs: 5_000, leastBytesASecond: 6 * 1024, graceMs: 10_000 };

/** Bytes that anybody may send, and that whoever asks may: looked up only when more than that comes. */
export interface BodyAllowance {
  readonly anybody: number;
  readonly asker: () => Promise<number>;
}

/**
 * The bytes of a body, counted while they come in: what its headers say of its length is not believed. Refuses what is larger
 * than allowed with 413 and what is too slow with 408, and leaves the rest unread.
 */
export function readBody(body: Readable, allowance: BodyAllowance, pace: BodyPace = BODY_PACE): Promise<Buffer> {
  return new Promise((resolve, reject) => new BodyReader(body, allowance, pace, resolve, reject).start());
}

class BodyReader {
  private readonly began = performance.now();
  private readonly chunks: Buffer[] = [];
  private size = 0;
  private most: number;
  private isLookedUp = false;
  private isLookingUp = false;
  private hasEnded = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly body: Readable,
    private readonly allowance: BodyAllowance,
    private readonly pace: BodyPace,
    private readonly resolve: (bytes: Buffer) => void,
    private readonly reject: (error: unknown) => void,
  ) {
    this.most = allowance.anybody;
  }

  start(): void {
    this.body.on('data', this.take).once('end', this.finish).once('error', this.refuse).once('close', this.break);
    this.wait();
  }

  private readonly take = (chunk: Buffer): void => {
    this.size += chunk.length;
    this.chunks.push(chunk);
    if (this.size <= this.most) return this.wait();
    if (this.isLookedUp) return this.refuse(new PayloadTooLargeException());
    this.lookUp();
  };

  private lookUp(): void {
    this.isLookedUp = true;
    this.isLookingUp = true;
    clearTimeout(this.timer);
    this.body.pause();
    this.allowance.asker().then((most) => {
      this.isLookingUp = false;
      this.most = Math.max(this.most, most);
      if (this.size > this.most) return this.refuse(new PayloadTooLargeException());
      if (this.hasEnded) return this.finish();
      this.wait();
      this.body.resume();
    }, this.refuse);
  }

  /** For the next bytes: not long, and less the more time the body has taken for what it has brought. */
  private wait(): void {
    clearTimeout(this.timer);
    const { idleMs, leastBytesASecond, graceMs } = this.pace;
    const until = this.began + graceMs + (this.size / leastBytesASecond) * 1_000;
    const left = Math.max(0, Math.min(idleMs, until - performance.now()));
    this.timer = setTimeout(() => this.refuse(new RequestTimeoutException()), left);
  }

  private readonly finish = (): void => {
    this.hasEnded = true;
    if (this.isLookingUp) return;
    this.leave();
    this.resolve(Buffer.concat(this.chunks));
  };

  private readonly refuse = (error: unknown): void => {
    this.leave();
    this.body.pause();
    this.reject(error);
  };

  private readonly break = (): void => {
    if (!this.hasEnded) this.refuse(new BadRequestException());
  };

  private leave(): void {
    clearTimeout(this.timer);
    this.body.off('data', this.take).off('end', this.finish).off('error', this.refuse).off('close', this.break);
  }
}
