import { Injectable } from '@nestjs/common';
import { SystemDb } from '@sextant/data';

/** Somebody who asked within this time is asking regularly. */
const WATCHED_FOR_MS = 60_000;

/** Whether this process can do its work now. */
@Injectable()
export class Readiness {
  private stopping = false;
  private told = false;
  private askedAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly system: SystemDb) {}

  /** What is missing, in words; nothing means ready. */
  async missing(): Promise<string[]> {
    this.askedAt = performance.now();
    this.told = this.stopping;
    if (this.stopping) return ['stopping'];
    return this.system
      .run((tx) => tx.query('SELECT 1'))
      .then(
        () => [],
        () => ['database'],
      );
  }

  /** From here on it is not ready, although it still serves. */
  stop(): void {
    this.stopping = true;
  }

  get isStopping(): boolean {
    return this.stopping;
  }

  /** Whether somebody goes by what it says, as a balancer does. */
  get isWatched(): boolean {
    return performance.now() - this.askedAt < WATCHED_FOR_MS;
  }

  /** Whether somebody has heard that it is stopping. */
  get hasBeenTold(): boolean {
    return this.told;
  }
}
