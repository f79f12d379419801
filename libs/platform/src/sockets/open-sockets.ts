import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Actor } from '@sextant/contracts';

import { StandingActors } from './standing-actors.js';

/** What stands no longer ends within a second; this leaves half of it for the look-up. */
const LOOK_EVERY_MS = 500;
/** Ids in one look-up. */
const AT_ONCE = 1_000;

interface Closable {
  close(): void;
}

/** Sockets and who is behind them. Looks again and again whether they still may be, and closes those that may not. */
@Injectable()
export class OpenSockets implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(OpenSockets.name);
  private readonly sockets = new Map<Closable, Actor>();
  private readonly counts = new Map<string, number>();
  private timer: NodeJS.Timeout | null = null;
  private looking: Promise<void> | null = null;

  constructor(private readonly standing: StandingActors) {}

  add(socket: Closable, actor: Actor): void {
    this.remove(socket);
    this.sockets.set(socket, actor);
    this.counts.set(keyOf(actor), this.countOf(actor) + 1);
  }

  remove(socket: Closable): void {
    const actor = this.sockets.get(socket);
    if (!actor) return;
    this.sockets.delete(socket);
    const left = this.countOf(actor) - 1;
    if (left > 0) this.counts.set(keyOf(actor), left);
    else this.counts.delete(keyOf(actor));
  }

  /** How many sockets somebody has open. */
  countOf(actor: Actor): number {
    return this.counts.get(keyOf(actor)) ?? 0;
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => {
      this.looking ??= this.look()
        .catch((error: unknown) => this.logger.warn({ error }, 'sockets could not be looked after'))
        .finally(() => (this.looking = null));
    }, LOOK_EVERY_MS);
    this.timer.unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.looking;
  }

  private async look(): Promise<void> {
    const open = [...this.sockets];
    for (let from = 0; from < open.length; from += AT_ONCE) {
      const some = open.slice(from, from + AT_ONCE);
      const there = await this.standing.stillThere(some.map(([, actor]) => actor));
      for (const [socket, actor] of some) if (!there.has(actor)) socket.close();
    }
  }
}

const keyOf = ({ tenantId, id }: Actor): string => `${tenantId} ${id}`;
