import { Injectable } from '@nestjs/common';
import { DomainError, type Actor, type ActivityStatus, type GoalStatus } from '@sextant/contracts';
import { Activity, Engagement, Goal, TenantDb, type Tx } from '@sextant/data';
import { assertCan } from '@sextant/platform';

/** Where a goal or an activity was agreed on. */
export interface AgreedIn {
  readonly engagementId: string;
  readonly workshopId?: string | null;
}

/** Whose goal it is, the figure that shows it, where that stands today, and by when. */
export interface GoalInput {
  readonly title: string;
  readonly owner: string;
  readonly figure: string;
  readonly baseline: string;
  readonly aim?: string | null;
  readonly dueOn: string;
}

/** What somebody will do, on its own or for a goal of the same engagement. */
export interface ActivityInput {
  readonly title: string;
  readonly owner: string;
  readonly dueOn?: string | null;
  readonly goalId?: string | null;
}

/** Goals and the activities that lead to them. */
@Injectable()
export class GoalsService {
  constructor(private readonly db: TenantDb) {}

  addGoal(actor: Actor, agreed: AgreedIn, input: GoalInput): Promise<Goal> {
    return this.db.run(actor, async (tx) =>
      tx.insert(Goal, { ...input, aim: input.aim ?? '', ...(await this.place(tx, agreed)) }),
    );
  }

  addActivity(actor: Actor, agreed: AgreedIn, input: ActivityInput): Promise<Activity> {
    return this.db.run(actor, async (tx) => tx.insert(Activity, { ...input, ...(await this.place(tx, agreed)) }));
  }

  /** CHANGED_MEANWHILE if somebody changed it since `revision`. */
  updateGoal(
    actor: Actor,
    goalId: string,
    revision: number,
    change: Partial<GoalInput> & { status?: GoalStatus },
  ): Promise<Goal> {
    return this.db.run(actor, (tx) => this.update(tx, Goal, goalId, revision, said(change)));
  }

  /** CHANGED_MEANWHILE if somebody changed it since `revision`. */
  updateActivity(
    actor: Actor,
    activityId: string,
    revision: number,
    change: Partial<ActivityInput> & { status?: ActivityStatus },
  ): Promise<Activity> {
    // Only the day can be taken away again.
    const noDay = change.dueOn === null ? { dueOn: null } : {};
    return this.db.run(actor, (tx) => this.update(tx, Activity, activityId, revision, { ...said(change), ...noDay }));
  }

  private async place(
    tx: Tx,
    { engagementId, workshopId = null }: AgreedIn,
  ): Promise<{ clientId: string; engagementId: string; workshopId: string | null }> {
    const { clientId } = await tx.get(Engagement, engagementId);
    assertCan(tx.actor, 'plan.write', { id: engagementId, clientId });
    return { clientId, engagementId, workshopId };
  }

  private async update<E extends Goal | Activity>(
    tx: Tx,
    entity: new () => E,
    id: string,
    revision: number,
    change: object,
  ): Promise<E> {
    const row = await tx.lock<Goal | Activity>(entity, id);
    assertCan(tx.actor, 'plan.write', row);
    if (row.revision !== revision) throw new DomainError('CHANGED_MEANWHILE', { revision: row.revision });
    await tx.repo<Goal | Activity>(entity).save(Object.assign(row, change, { revision: revision + 1 }));
    return row as E;
  }
}

/** A change without what was left unsaid; null says nothing either. */
function said<T extends object>(change: T): Partial<T> {
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value != null)) as Partial<T>;
}
