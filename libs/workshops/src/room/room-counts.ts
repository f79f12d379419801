import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { systemActor, workshopTopic } from '@sextant/contracts';
import { TenantDb } from '@sextant/data';
import { LiveBus } from '@sextant/platform';

import { readOpenRound } from './read-room.js';

/** Between two counts of one workshop. */
const WINDOW_MS = 200;

interface Window {
  readonly timer: NodeJS.Timeout;
  isStale: boolean;
}

/**
 * Tells the room how many voted: at once after a quiet time, then at most every 200 ms a workshop, and the last vote is
 * always told. Counted once in the database however many voted meanwhile.
 */
@Injectable()
export class RoomCounts implements BeforeApplicationShutdown {
  private readonly logger = new Logger(RoomCounts.name);
  private readonly windows = new Map<string, Window>();
  private readonly telling = new Set<Promise<void>>();

  constructor(
    private readonly db: TenantDb,
    private readonly live: LiveBus,
  ) {}

  /** Somebody came, went or voted. Used in `tx.afterCommit` only. */
  touched(tenantId: string, workshopId: string): Promise<void> {
    const window = this.windows.get(workshopId);
    if (window) window.isStale = true;
    else this.open(tenantId, workshopId);
    return Promise.resolve();
  }

  async beforeApplicationShutdown(): Promise<void> {
    for (const { timer } of this.windows.values()) clearTimeout(timer);
    this.windows.clear();
    await Promise.all(this.telling);
  }

  private open(tenantId: string, workshopId: string): void {
    const timer = setTimeout(() => {
      const { isStale } = this.windows.get(workshopId)!;
      this.windows.delete(workshopId);
      if (isStale) this.open(tenantId, workshopId);
    }, WINDOW_MS);
    timer.unref();
    this.windows.set(workshopId, { timer, isStale: false });
    const told = this.tell(tenantId, workshopId)
      .catch((error: unknown) => this.logger.warn({ error, workshopId }, 'a count could not be told'))
      .finally(() => this.telling.delete(told));
    this.telling.add(told);
  }

  private async tell(tenantId: string, workshopId: string): Promise<void> {
    const { ballotId, round, ...counts } = await this.db.run(systemActor(tenantId), (tx) =>
      readOpenRound(tx, workshopId),
    );
    await this.live.publish(workshopTopic(tenantId, workshopId), { kind: 'counts', ballotId, round, counts });
  }
}
