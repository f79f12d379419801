import { Injectable } from '@nestjs/common';
import { type Actor } from '@sextant/contracts';
import { Activity, Client, Decision, Goal, TenantDb, type Tx } from '@sextant/data';
import { assertCan } from '@sextant/platform';
import type { FindOptionsWhere } from 'typeorm';

/** What a client has decided and set out to do. */
export interface Plan {
  /** Newest first; the first of kind `target` is the one that stands. */
  readonly decisions: Decision[];
  readonly goals: Goal[];
  readonly activities: Activity[];
}

/** Plans as people read them. */
@Injectable()
export class PlansService {
  constructor(private readonly db: TenantDb) {}

  /** Of all engagements of a client. */
  ofClient(actor: Actor, clientId: string): Promise<Plan> {
    return this.db.run(actor, async (tx) => {
      await tx.get(Client, clientId);
      assertCan(actor, 'plan.read', { id: clientId, clientId });
      return readPlan(tx, { clientId });
    });
  }
}

/** The plan that some condition leaves: a client's, or a workshop's part in it. */
export async function readPlan(tx: Tx, where: { clientId: string } | { workshopId: string }): Promise<Plan> {
  return {
    decisions: await tx.repo(Decision).find({
      where: where as FindOptionsWhere<Decision>,
      order: { decidedOn: 'DESC', createdAt: 'DESC' },
      take: 200,
    }),
    goals: await tx.repo(Goal).find({
      where: where as FindOptionsWhere<Goal>,
      order: { dueOn: 'ASC', createdAt: 'ASC' },
      take: 200,
    }),
    activities: await tx.repo(Activity).find({
      where: where as FindOptionsWhere<Activity>,
      order: { dueOn: 'ASC', createdAt: 'ASC' },
      take: 200,
    }),
  };
}
