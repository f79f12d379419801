import { beforeAll, describe, expect, it } from '@jest/globals';
import { bench, GivenEngagements } from '@sextant/testing';

import { DecisionsService, type DecisionInput } from '../decisions/decisions.service.js';
import { GoalsService } from '../goals/goals.service.js';
import { PlansModule } from '../plans.module.js';
import { PlansService } from './plans.service.js';

const setUp = () =>
  bench({ plans: PlansService, decisions: DecisionsService, goals: GoalsService }, { modules: [PlansModule] });
let the: Awaited<ReturnType<typeof setUp>>;
let engagementId: string;

beforeAll(async () => {
  the = await setUp();
  engagementId = (await new GivenEngagements(the).engagement(the.owner.tenantId, the.clientId)).id;
});

const decision = (change: Partial<DecisionInput> = {}): DecisionInput => ({
  engagementId,
  kind: 'target',
  statement: 'Enabled by 2028',
  point: { reach: 40, integration: 70 },
  reason: 'service comes first',
  name: 'Ada Sponsor',
  decidedOn: '2026-03-01',
  ...change,
});
const goal = { title: 'Answer', owner: 'Lee', figure: 'answered in a day', baseline: '40 %', dueOn: '2026-12-31' };

describe('a plan', () => {
  it('shows the client’s executive what was decided, the newest first', async () => {
    await the.decisions.record(the.consultant, decision());
    await the.decisions.record(the.consultant, decision({ kind: 'dissent', point: null, decidedOn: '2026-03-02' }));
    const { id: goalId } = await the.goals.addGoal(the.consultant, { engagementId }, goal);
    await the.goals.addActivity(the.consultant, { engagementId }, { title: 'Rota', owner: 'Kim', goalId });

    const plan = await the.plans.ofClient(the.executive, the.clientId);

    expect(plan.decisions.map(({ kind }) => kind)).toEqual(['dissent', 'target']);
    expect(plan.goals).toMatchObject([{ ...goal, aim: '', status: 'open', revision: 1 }]);
    expect(plan.activities).toMatchObject([{ title: 'Rota', goalId, dueOn: null }]);
  });

  it('is not there for another firm, and nobody but consultants writes it', async () => {
    await expect(the.plans.ofClient(the.stranger, the.clientId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(the.decisions.record(the.stranger, decision())).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(the.decisions.record(the.executive, decision())).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('refuses a target without a point, a point off the plane and a rating without a level', async () => {
    for (const wrong of [{ point: null }, { point: { reach: 120 } }, { kind: 'rating', item: 'goal' } as const]) {
      await expect(the.decisions.record(the.consultant, decision(wrong))).rejects.toMatchObject({
        code: 'INVALID_INPUT',
      });
    }
  });
});

describe('a goal', () => {
  it('is changed by one of two who change it at once', async () => {
    const { id } = await the.goals.addGoal(the.consultant, { engagementId }, goal);

    const outcomes = await Promise.allSettled([
      the.goals.updateGoal(the.consultant, id, 1, { status: 'reached' }),
      the.goals.updateGoal(the.owner, id, 1, { status: 'dropped' }),
    ]);

    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(the.goals.updateGoal(the.stranger, id, 2, {})).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a decision', () => {
  it('is never changed, whoever tries', async () => {
    const { id } = await the.decisions.record(the.consultant, decision());
    const admin = await the.admin();

    await expect(admin.query(`UPDATE decision SET name = 'x' WHERE id = $1`, [id])).rejects.toThrow();
  });
});
