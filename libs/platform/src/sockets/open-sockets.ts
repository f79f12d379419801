import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { Actor } from '@sextant/contracts';

/** A revoked session's sockets are closed within five seconds; this leaves two for the look-up. */
const LOOK_EVERY_MS = 3_000;
/** Ids in one look-up. */
const AT_ONCE = 1_000;
const FORBIDDEN = 4403;

/** Says who of those that came in still may, with the rights they had then. */
export abstract class StandingActors {
  abstract stillThere(actors: readonly Actor[]): Promise<ReadonlySet<Actor>>;
}

interface Closable {
  close(code: number, reason: string): void;
}

/** Sockets and who is behind them. Looks again and again whether they still may be, and closes those that may not. */
@Injectable()
export class OpenSockets implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(OpenSockets.name);
  private readonly sockets = new Map<Closable, Actor>();
  private timer: NodeJS.Timeout | null = null;
  private looking: Promise<void> | null = null;

  constructor(private readonly standing: StandingActors) {}

  add(socket: Closable, actor: Actor): void {
    this.sockets.set(socket, actor);
  }

  remove(socket: Closable): void {
    this.sockets.delete(socket);
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
      for (const [socket, actor] of some) if (!there.has(actor)) socket.close(FORBIDDEN, 'Forbidden');
    }
  }
}
