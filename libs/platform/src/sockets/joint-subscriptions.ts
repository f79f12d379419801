import { Injectable, Logger } from '@nestjs/common';
import { subscribe, type ExecutionArgs, type ExecutionResult } from 'graphql';

import type { RequestContext } from '../access/request-context.js';
import { visibilityOf } from './visibility.js';

/** Bytes that may wait for one socket before it is cut: it is too slow, and comes back to the newest state. */
const MOST_BUFFERED = 1024 * 1024;

/** The socket behind a subscription, as far as it is written to. */
export interface Wire {
  readonly readyState: number;
  readonly bufferedAmount: number;
  send(frame: Buffer, options: { binary: false }): void;
  terminate(): void;
}

/** Which socket asked, under which id, for what; beside who is asking. */
export interface SubscriptionContext extends RequestContext {
  readonly subscriber?: { readonly wire: Wire; readonly id: string; readonly document: string };
}

const OPEN = 1;

/**
 * Executes a subscription once for all who ask for the same and may see the same, and writes each event once: sockets get
 * the same text. Every topic tells how something stands, so whoever comes later begins with the newest event.
 */
@Injectable()
export class JointSubscriptions {
  private readonly logger = new Logger(JointSubscriptions.name);
  private readonly running = new Map<string, Promise<SharedExecution | ExecutionResult>>();

  /** Takes the place of GraphQL's own `subscribe` behind the socket server. */
  async subscribe(args: ExecutionArgs): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
    const { actor, subscriber } = args.contextValue as SubscriptionContext;
    if (!actor || !subscriber) return subscribe(args) as Promise<ExecutionResult>;
    const key = [
      visibilityOf(actor),
      args.operationName,
      JSON.stringify(args.variableValues),
      subscriber.document,
    ].join('\n');
    for (;;) {
      const execution = await (this.running.get(key) ?? this.start(key, args));
      if (!(execution instanceof SharedExecution)) return execution;
      const place = execution.join(subscriber.wire, subscriber.id);
      // Null: the last of the others left while this one waited.
      if (place) return place;
    }
  }

  /** How many different subscriptions run. */
  get size(): number {
    return this.running.size;
  }

  private start(key: string, args: ExecutionArgs): Promise<SharedExecution | ExecutionResult> {
    const end = () => this.running.delete(key);
    const started = subscribe(args).then(
      (result) => {
        if (Symbol.asyncIterator in result) return new SharedExecution(result, end, this.logger);
        end();
        return result;
      },
      (error: unknown) => {
        end();
        throw error;
      },
    );
    this.running.set(key, started);
    return started;
  }
}

/** One running subscription and the sockets that hear it. */
class SharedExecution {
  private readonly places = new Set<Place>();
  private newest: string | null = null;
  private isOver = false;

  constructor(
    private readonly events: AsyncIterableIterator<ExecutionResult> | AsyncGenerator<ExecutionResult, void, void>,
    private readonly onEnd: () => void,
    private readonly logger: Logger,
  ) {
    void this.run();
  }

  /** A place among the listeners; null when it is over. The frames go to the socket past the iterator, which only ends. */
  join(wire: Wire, id: string): AsyncIterableIterator<ExecutionResult> | null {
    if (this.isOver) return null;
    const place = new Place(wire, id);
    this.places.add(place);
    if (this.newest !== null) place.write(frameOf(id, this.newest));
    return place.listening(() => {
      this.places.delete(place);
      if (this.places.size === 0) this.end();
    });
  }

  private async run(): Promise<void> {
    try {
      for await (const result of this.events) this.tell(JSON.stringify(result));
    } catch (error) {
      this.logger.warn({ error }, 'a subscription broke off');
    }
    this.end();
    for (const place of this.places) place.end();
  }

  private tell(payload: string): void {
    this.newest = payload;
    // Browsers count their subscriptions from one: most ids, and so most frames, are the same.
    const frames = new Map<string, Buffer>();
    for (const place of this.places) {
      const frame = frames.get(place.id) ?? frameOf(place.id, payload);
      frames.set(place.id, frame);
      place.write(frame);
    }
  }

  private end(): void {
    if (this.isOver) return;
    this.isOver = true;
    this.onEnd();
    void this.events.return?.();
  }
}

/** One subscription of one socket. */
class Place {
  private finish: () => void = () => undefined;

  constructor(
    private readonly wire: Wire,
    readonly id: string,
  ) {}

  write(frame: Buffer): void {
    if (this.wire.readyState !== OPEN) return;
    if (this.wire.bufferedAmount > MOST_BUFFERED) this.wire.terminate();
    else this.wire.send(frame, { binary: false });
  }

  end(): void {
    this.finish();
  }

  /** What the socket server waits on: it yields nothing, and ends when the socket or the subscription does. */
  listening(onReturn: () => void): AsyncIterableIterator<ExecutionResult> {
    const over = new Promise<IteratorReturnResult<undefined>>((resolve) => {
      this.finish = () => resolve({ value: undefined, done: true });
    });
    return {
      next: () => over,
      return: () => {
        onReturn();
        this.finish();
        return over;
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  }
}

function frameOf(id: string, payload: string): Buffer {
  return Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":${payload}}`);
}
