import type { Actor } from '@sextant/contracts';
import type { Pool, QueryResultRow } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';

import { appendAudit, type AuditFact } from '../audit/audit-trail.js';
import { assertRoom } from './assert-room.js';
import { doOnce } from '../operations/do-once.js';
import { mayRetry, nameRefusal } from './database-refusal.js';
import { PLATFORM, TenantProofs } from './tenant-proof.js';
import { Tx, type Effect } from './tx.js';

/** The role that a process's own work runs as inside a transaction. */
export type WorkRole = 'app_api' | 'app_worker';

/** What a door needs besides the connection. */
export interface DoorSettings {
  readonly role: WorkRole;
  /** Key of the audit chain; lives outside the database. */
  readonly auditKey: Buffer;
  /** Seals the replies of operations; lives outside the database. */
  readonly operationKey: Buffer;
  /** Signs whose a transaction is; the database knows it as well, but no role of a process can read it there. */
  readonly contextKey: Buffer;
  readonly onEffectError: (error: unknown) => void;
}

/** A call of a database function that confines itself. */
export interface ConfinedCall {
  readonly name: string;
  readonly text: string;
}

const ATTEMPTS = 3;
/** How long a reply may wait for what happens after the commit. */
const EFFECTS_MS = 1_000;

/** The only door to tenant data. */
export class TenantDb {
  private readonly proofs: TenantProofs;

  constructor(
    private readonly dataSource: DataSource,
    private readonly settings: DoorSettings,
  ) {
    this.proofs = new TenantProofs(settings.contextKey);
  }

  /**
   * Runs `work` in one transaction that sees the actor's tenant and nothing else. The first one of a mutation is the
   * mutation's own: there it is written down, and there a repetition under the same operation id ends.
   */
  run<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.transact(actor, this.settings.role, (tx) =>
      doOnce(tx, this.settings.operationKey, async () => {
        const outcome = await work(tx);
        await this.recordOperation(tx);
        return outcome;
      }),
    );
  }

  /** Reads released results, as a role that has no grant on answers. */
  readResults<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.transact(actor, 'app_results', work);
  }

  /**
   * One prepared call of a database function that confines itself to the tenant it is given: a whole transaction in one round
   * trip. Its first two arguments are the tenant and the proof; `others` follow. The name stands for the statement on
   * each connection.
   */
  async call<R extends QueryResultRow>(
    statement: ConfinedCall,
    tenantId: string,
    others: readonly unknown[],
  ): Promise<R[]> {
    const pool = (this.dataSource.driver as PostgresDriver).master as Pool;
    const values = this.signed(tenantId, others);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return (await pool.query<R>({ ...statement, values })).rows;
      } catch (error) {
        if (attempt < ATTEMPTS && mayRetry(error)) continue;
        throw nameRefusal(error);
      }
    }
  }

  /** As `call`, within a transaction that goes on. */
  callWithin<R extends QueryResultRow>(
    tx: Tx,
    { text }: ConfinedCall,
    tenantId: string,
    others: readonly unknown[],
  ): Promise<R[]> {
    return tx.query<R>(text, this.signed(tenantId, others));
  }

  private signed(tenantId: string, others: readonly unknown[]): unknown[] {
    return [tenantId, this.proofs.of('save', tenantId), ...others];
  }

  /** Writes one entry of the audit trail in a transaction of its own: for what was denied or failed. */
  recordAlone(actor: Actor, fact: AuditFact): Promise<void> {
    return this.transact(actor, this.settings.role, (tx) =>
      appendAudit(tx.manager, this.settings.auditKey, actor, fact),
    );
  }

  /** Goes on in a transaction that the system door opened, as this tenant. */
  async enter(manager: EntityManager, actor: Actor, effects: Effect[]): Promise<Tx> {
    await this.confine(manager, actor.tenantId, this.settings.role);
    return new Tx(actor, manager, effects);
  }

  /** Confines a transaction to what no tenant owns: it may call the look-ups of the system door, and sees no row by itself. */
  async enterPlatform(manager: EntityManager): Promise<void> {
    await this.confine(manager, PLATFORM, this.settings.role);
  }

  private async confine(manager: EntityManager, tenantId: string, role: string): Promise<void> {
    await manager.query(`SELECT doors.enter_tenant($1, $2), set_config('role', $3, true)`, [
      tenantId,
      this.proofs.of('enter', tenantId),
      role,
    ]);
  }

  private async transact<T>(actor: Actor, role: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      const effects: Effect[] = [];
      assertRoom(this.dataSource);
      try {
        const outcome = await this.dataSource.transaction(async (manager) => {
          await this.confine(manager, actor.tenantId, role);
          return work(new Tx(actor, manager, effects));
        });
        if (actor.operation && role !== 'app_results') actor.operation.recorded = true;
        await this.runEffects(effects);
        return outcome;
      } catch (error) {
        if (attempt < ATTEMPTS && mayRetry(error)) continue;
        throw nameRefusal(error);
      }
    }
  }

  private async recordOperation(tx: Tx): Promise<void> {
    const { operation } = tx.actor;
    if (!operation || operation.recorded) return;
    const fact = { action: operation.name, outcome: 'done', code: null, subject: operation.subject } as const;
    await appendAudit(tx.manager, this.settings.auditKey, tx.actor, fact);
  }

  /**
   * The change stands by now: an effect that fails is reported and left to the sweeper, and nobody waits long for one that
   * takes its time, as when Redis is away.
   */
  async runEffects(effects: readonly Effect[]): Promise<void> {
    if (effects.length === 0) return;
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<void>((resolve) => (timer = setTimeout(resolve, EFFECTS_MS)));
    await Promise.race([this.runInOrder(effects), patience]);
    clearTimeout(timer);
  }

  private async runInOrder(effects: readonly Effect[]): Promise<void> {
    for (const effect of effects) await effect().catch(this.settings.onEffectError);
  }
}
