import { Injectable, Logger } from '@nestjs/common';
import type { Actor } from '@sextant/contracts';
import { subscribe, type ExecutionArgs, type ExecutionResult } from 'graphql';

import type { RequestContext } from '../access/request-context.js';
import { formatResult } from '../errors/format-error.js';
import { StandingActors } from './standing-actors.js';
import { visibilityOf } from './visibility.js';

/** The socket behind a subscription, as far as it is written to. */
export interface Wire {
  send(frame: Buffer): void;
  close(): void;
}

/** Which socket asked, under which id, for what; beside who is asking. */
export interface SubscriptionContext extends RequestContext {
  readonly subscriber?: { readonly wire: Wire; readonly id: string; readonly document: string };
}

/**
 * Executes a subscription once for all who ask for the same and may see the same, and writes each event once: sockets get
 * the same text. Every topic tells how something stands, so whoever comes later begins with the newest event. Before each
 * event it is looked up who may still hear it.
 */
@Injectable()
export class JointSubscriptions {
  private readonly logger = new Logger(JointSubscriptions.name);
  private readonly running = new Map<string, Promise<SharedExecution | ExecutionResult>>();

  constructor(private readonly standing: StandingActors) {}

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
      const place = execution.join(new Place(subscriber.wire, subscriber.id, actor));
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
        if (Symbol.asyncIterator in result) return new SharedExecution(result, this.standing, end, this.logger);
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

/** An event on its way to those who listened when it came. */
interface Delivery {
  readonly places: readonly Place[];
  readonly payload: string;
}

/** One running subscription and the sockets that hear it. */
class SharedExecution {
  private readonly places = new Set<Place>();
  private waiting: Delivery[] = [];
  private delivering: Promise<void> | null = null;
  private newest: string | null = null;
  private isOver = false;

  constructor(
    private readonly events: AsyncIterableIterator<ExecutionResult> | AsyncGenerator<ExecutionResult, void, void>,
    private readonly standing: StandingActors,
    private readonly onEnd: () => void,
    private readonly logger: Logger,
  ) {
    void this.run();
  }

  /** Puts somebody among the listeners; null when it is over. The frames go past the iterator, which only ends. */
  join(place: Place): AsyncIterableIterator<ExecutionResult> | null {
    if (this.isOver) return null;
    this.places.add(place);
    if (this.newest !== null) this.deliver({ places: [place], payload: this.newest });
    return place.listening(() => {
      this.places.delete(place);
      if (this.places.size === 0) this.end();
    });
  }

  private async run(): Promise<void> {
    try {
      for await (const result of this.events) {
        this.newest = JSON.stringify(formatResult(result));
        this.deliver({ places: [...this.places], payload: this.newest });
      }
    } catch (error) {
      this.logger.warn({ error }, 'a subscription broke off');
    }
    this.end();
    await this.delivering;
    for (const place of this.places) place.end();
  }

  private deliver(delivery: Delivery): void {
    this.waiting.push(delivery);
    this.delivering ??= this.deliverAll().finally(() => (this.delivering = null));
  }

  /** In the order in which they came. Events that come during a look-up share the next one. */
  private async deliverAll(): Promise<void> {
    while (this.waiting.length > 0) {
      const deliveries = this.waiting;
      this.waiting = [];
      const places = [...new Set(deliveries.flatMap((delivery) => delivery.places))];
      const there = await this.whoMayHear(places);
      for (const place of places) if (!there.has(place.actor)) place.shut();
      for (const { places: listeners, payload } of deliveries)
        writeAll(
          listeners.filter(({ actor }) => there.has(actor)),
          payload,
        );
    }
  }

  /** Nobody, when it cannot be looked up: their sockets close, and come back when it can. */
  private async whoMayHear(places: readonly Place[]): Promise<ReadonlySet<Actor>> {
    try {
      return await this.standing.stillThere(places.map(({ actor }) => actor));
    } catch (error) {
      this.logger.warn({ error }, 'who listens could not be looked up');
      return new Set();
    }
  }

  private end(): void {
    if (this.isOver) return;
    this.isOver = true;
    this.onEnd();
    void this.events.return?.();
  }
}

/** Browsers count their subscriptions from one: most ids, and so most frames, are the same. */
function writeAll(places: readonly Place[], payload: string): void {
  const frames = new Map<string, Buffer>();
  for (const place of places) {
    const frame = frames.get(place.id) ?? frameOf(place.id, payload);
    frames.set(place.id, frame);
    place.write(frame);
  }
}

/** One subscription of one socket. */
class Place {
  private finish: () => void = () => undefined;
  private isOver = false;

  constructor(
    private readonly wire: Wire,
    readonly id: string,
    readonly actor: Actor,
  ) {}

  write(frame: Buffer): void {
    if (!this.isOver) this.wire.send(frame);
  }

  /** They may no longer hear anything, nor by another subscription of this socket. */
  shut(): void {
    this.finish();
    this.wire.close();
  }

  end(): void {
    this.finish();
  }

  /** What the socket server waits on: it yields nothing, and ends when the socket or the subscription does. */
  listening(onReturn: () => void): AsyncIterableIterator<ExecutionResult> {
    const over = new Promise<IteratorReturnResult<undefined>>((resolve) => {
      this.finish = () => {
        this.isOver = true;
        resolve({ value: undefined, done: true });
      };
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
