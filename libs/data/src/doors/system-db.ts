import type { Actor } from '@sextant/contracts';
import type { DataSource, EntityManager } from 'typeorm';

import { assertRoom } from './assert-room.js';
import { nameRefusal } from './database-refusal.js';
import type { TenantDb } from './tenant-db.js';
import type { Effect, Tx } from './tx.js';

/**
 * The system door: the few look-ups that must happen before a tenant is known (a session's token, a personal link,
 * work left behind). Each is a function of the schema `doors`, written in the migrations; it answers with what that look-up
 * needs, and only in a transaction that this door has signed.
 */
export class SystemDb {
  constructor(
    private readonly dataSource: DataSource,
    private readonly tenants: TenantDb,
  ) {}

  /** Runs `work` in one transaction across tenants. `enter` goes on inside one tenant, in the same transaction. */
  async run<T>(work: (system: SystemTx) => Promise<T>): Promise<T> {
    const effects: Effect[] = [];
    assertRoom(this.dataSource);
    try {
      const outcome = await this.dataSource.transaction(async (manager) => {
        await this.tenants.enterPlatform(manager);
        return work(new SystemTx(manager, this.tenants, effects));
      });
      await this.tenants.runEffects(effects);
      return outcome;
    } catch (error) {
      throw nameRefusal(error);
    }
  }
}

/** An open transaction that belongs to no tenant yet. */
export class SystemTx {
  constructor(
    private readonly manager: EntityManager,
    private readonly tenants: TenantDb,
    private readonly effects: Effect[],
  ) {}

  /** The rows of a statement, which sees what the look-ups of the schema `doors` answer and nothing else. */
  async query<R>(sql: string, parameters: readonly unknown[] = []): Promise<R[]> {
    const answer: unknown = await this.manager.query(sql, [...parameters]);
    const rows = Array.isArray(answer) && Array.isArray(answer[0]) ? answer[0] : answer;
    return rows as R[];
  }

  /** Goes on as one tenant; from here on nothing else is in sight. */
  enter(actor: Actor): Promise<Tx> {
    return this.tenants.enter(this.manager, actor, this.effects);
  }
}
