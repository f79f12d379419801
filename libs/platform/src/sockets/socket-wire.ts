import { randomUUID } from 'node:crypto';

import { Logger } from '@nestjs/common';
import type { WebSocket as ProtocolSocket } from 'graphql-ws';
import type { RawData, WebSocket } from 'ws';

import { isTooIntricate } from '../bodies/json-shape.js';
import { withLogContext } from '../logging/log-context.js';
import type { Wire } from './joint-subscriptions.js';
import { CLOSED, SOCKET_LIMITS, type SocketLimits } from './socket-limits.js';

const SECOND = 1_000;

/** A socket as the protocol sees it: messages that are too large, too many or not text never reach it. */
export class SocketWire implements ProtocolSocket, Wire {
  /** What the lines of its messages carry in the log. */
  readonly id = randomUUID();
  private readonly logger = new Logger(SocketWire.name);
  private isClosing = false;
  private second = 0;
  private messages = 0;

  constructor(
    private readonly socket: WebSocket,
    private readonly isSignedIn: () => boolean,
    private readonly limits: SocketLimits = SOCKET_LIMITS,
  ) {
    socket.on('error', (error) => this.logger.debug(error.message));
    this.keepAlive();
  }

  get isOpen(): boolean {
    return !this.isClosing && this.socket.readyState === this.socket.OPEN;
  }

  get protocol(): string {
    return this.socket.protocol;
  }

  /** Sends a text; one who does not keep up is cut, and comes back to the newest state. */
  send(text: string | Buffer): void {
    if (this.socket.readyState !== this.socket.OPEN) return;
    if (this.socket.bufferedAmount > this.limits.mostBuffered) this.socket.terminate();
    else this.socket.send(text, { binary: false });
  }

  /** Nothing that still comes in is listened to. */
  close(code: number = CLOSED.forbidden, reason = 'Forbidden'): void {
    if (this.isClosing) return;
    this.isClosing = true;
    this.socket.close(code, reason);
  }

  onMessage(take: (text: string) => Promise<void>): void {
    this.socket.on('message', (data: RawData, isBinary: boolean) => {
      if (this.isClosing) return;
      const message = data as Buffer;
      if (isBinary) return this.close(CLOSED.badRequest, 'Text only');
      const largest = this.isSignedIn() ? this.limits.largestMessage : this.limits.largestBeforeSignIn;
      if (message.length > largest) return this.close(CLOSED.tooLarge, 'Message too large');
      if (this.isOneTooMany()) return this.close(CLOSED.tooMany, 'Too many messages');
      const text = message.toString();
      if (isTooIntricate(text)) return this.close(CLOSED.badRequest, 'Bad request');
      withLogContext({ requestId: this.id }, () => this.handle(take(text)));
    });
  }

  private handle(taken: Promise<void>): void {
    taken.catch((error: unknown) => {
      this.logger.warn({ error }, 'a message could not be handled');
      this.close(CLOSED.tryAgain, 'Try again later');
    });
  }

  private isOneTooMany(): boolean {
    const second = Math.floor(performance.now() / SECOND);
    this.messages = second === this.second ? this.messages + 1 : 1;
    this.second = second;
    return this.messages > this.limits.mostMessagesASecond;
  }

  private keepAlive(): void {
    let isThere = true;
    this.socket.on('pong', () => (isThere = true));
    const timer = setInterval(() => {
      if (!isThere) return this.socket.terminate();
      isThere = false;
      this.socket.ping();
    }, this.limits.pingEveryMs);
    this.socket.once('close', () => clearInterval(timer));
  }
}
