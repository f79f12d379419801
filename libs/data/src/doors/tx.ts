import { DomainError, type Actor } from '@sextant/contracts';
import type { EntityManager, EntityTarget, FindOptionsWhere, ObjectLiteral, Repository } from 'typeorm';

/** What must only happen once the transaction stands: a job, a live event. */
export type Effect = () => Promise<unknown>;

/** An open transaction, already confined to the actor's tenant. */
export class Tx {
  constructor(
    readonly actor: Actor,
    readonly manager: EntityManager,
    private readonly effects: Effect[],
  ) {}

  repo<E extends ObjectLiteral>(entity: EntityTarget<E>): Repository<E> {
    return this.manager.getRepository(entity);
  }

  /** Inserts one row of the actor's tenant and answers with it as stored. */
  async insert<E extends ObjectLiteral & { tenantId: string }>(
    entity: EntityTarget<E>,
    values: Partial<Omit<E, 'tenantId'>>,
  ): Promise<E> {
    const repository = this.repo(entity);
    const row = repository.create({ ...values, tenantId: this.actor.tenantId } as never) as unknown as E;
    await repository.insert(row);
    for (const column of repository.metadata.columns) {
      if (column.isNullable && column.getEntityValue(row) === undefined) column.setEntityValue(row, null);
    }
    return row;
  }

  /** Loads a row, or says that there is none in sight. */
  async get<E extends ObjectLiteral & { id: string }>(entity: EntityTarget<E>, id: string): Promise<E> {
    const row = await this.repo(entity).findOneBy({ id } as FindOptionsWhere<E>);
    if (!row) throw new DomainError('NOT_FOUND', { id });
    return row;
  }

  /** Loads a row and holds it until commit, so that whoever changes it next must wait. */
  async lock<E extends ObjectLiteral & { id: string }>(entity: EntityTarget<E>, id: string): Promise<E> {
    const where = { id } as FindOptionsWhere<E>;
    const row = await this.repo(entity).findOne({ where, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('NOT_FOUND', { id });
    return row;
  }

  /** The rows of any statement. (TypeORM answers `[rows, count]` to UPDATE and DELETE.) */
  async query<R>(sql: string, parameters: readonly unknown[] = []): Promise<R[]> {
    const answer: unknown = await this.manager.query(sql, [...parameters]);
    const rows = Array.isArray(answer) && Array.isArray(answer[0]) ? answer[0] : answer;
    return rows as R[];
  }

  /** What time it is. Machines disagree about it; whatever has a time goes by the database. */
  async now(): Promise<Date> {
    const [row] = await this.query<{ now: Date }>('SELECT now() AS now');
    return row!.now;
  }

  /** Holds back what must only happen once the transaction stands: jobs, live events. */
  afterCommit(effect: Effect): void {
    this.effects.push(effect);
  }
}
