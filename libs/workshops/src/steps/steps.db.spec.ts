import { beforeAll, describe, expect, it } from '@jest/globals';
import { bench, GivenWorkshops } from '@sextant/testing';

import { WorkshopsModule } from '../workshops.module.js';
import { CreateWorkshop } from '../workshops/create-workshop.js';
import { WorkshopsService } from '../workshops/workshops.service.js';
import { StepsService } from './steps.service.js';

const setUp = () =>
  bench({ creation: CreateWorkshop, workshops: WorkshopsService, steps: StepsService }, { modules: [WorkshopsModule] });
let the: Awaited<ReturnType<typeof setUp>>;
let resultId: string;

beforeAll(async () => {
  the = await setUp();
  resultId = await new GivenWorkshops(the).result(the.owner.tenantId, the.clientId);
});

async function workshop(isRunning = true): Promise<{ id: string; stepIds: string[] }> {
  const choices = { resultId, name: 'W', locale: 'en', confidentialityMode: 'named' } as const;
  const { id } = await the.creation.create(the.consultant, choices);
  if (isRunning) await the.workshops.start(the.consultant, id);
  const { steps } = await the.workshops.console(the.consultant, id);
  return { id, stepIds: steps.map((step) => step.id) };
}

describe('the agenda', () => {
  it('is put in another order, with other times, and gets steps of one’s own', async () => {
    const { id, stepIds } = await workshop(false);
    const [one, two, three] = stepIds as [string, string, string];

    await the.steps.add(the.consultant, id, { title: ' Break ', minutes: 15 });
    const { steps } = await the.workshops.console(the.consultant, id);
    const own = steps.at(-1)!.id;
    const room = await the.steps.arrange(the.consultant, id, [
      { stepId: three, minutes: 5 },
      { stepId: own },
      { stepId: one, title: 'Our place' },
      { stepId: two },
    ]);

    expect(room.steps.map(({ title, minutes }) => [title, minutes])).toEqual([
      ['Close', 5],
      ['Break', 15],
      ['Our place', 20],
      ['Where we disagree', 40],
    ]);
    await expect(the.steps.arrange(the.consultant, id, [{ stepId: one }])).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    await expect(the.steps.arrange(the.stranger, id, [])).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('goes on, back and past a step; only one is ever current, also when two move the room at once', async () => {
    const { id, stepIds } = await workshop();
    const statuses = async () => (await the.workshops.console(the.consultant, id)).steps.map(({ status }) => status);

    await the.steps.goTo(the.consultant, stepIds[1]!, false);
    expect(await statuses()).toEqual(['done', 'current', 'ahead']);
    await the.steps.goTo(the.consultant, stepIds[0]!, true);
    expect(await statuses()).toEqual(['current', 'skipped', 'ahead']);
    await Promise.all([1, 2, 1, 2].map((i) => the.steps.goTo(the.owner, stepIds[i]!, false)));

    expect((await statuses()).filter((status) => status === 'current')).toHaveLength(1);
    await expect(the.steps.remove(the.consultant, stepIds[0]!)).rejects.toMatchObject({ code: 'STEP_REACHED' });
    await expect(the.steps.goTo(the.stranger, stepIds[0]!, false)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('moves nowhere before the start and after the end', async () => {
    const { id, stepIds } = await workshop(false);
    const moving = () => the.steps.goTo(the.consultant, stepIds[0]!, false);

    await expect(moving()).rejects.toMatchObject({ code: 'WORKSHOP_NOT_RUNNING' });
    await the.workshops.start(the.consultant, id);
    await the.workshops.end(the.consultant, id);
    await expect(moving()).rejects.toMatchObject({ code: 'WORKSHOP_NOT_RUNNING' });
  });
});

describe('the clock', () => {
  it('runs, stands with what is left, runs again, and stops with the step', async () => {
    const { id, stepIds } = await workshop();

    const running = await the.steps.setTimer(the.consultant, id, 'start', 600);
    const paused = await the.steps.setTimer(the.consultant, id, 'pause', null);
    const resumed = await the.steps.setTimer(the.consultant, id, 'resume', null);
    const moved = await the.steps.goTo(the.consultant, stepIds[1]!, false);

    expect(running.timer).toMatchObject({ secondsLeft: null, endsAt: expect.any(String) });
    expect(paused.timer.endsAt).toBeNull();
    expect(paused.timer.secondsLeft).toBeLessThanOrEqual(600);
    expect(resumed.timer).toMatchObject({ secondsLeft: null, endsAt: expect.any(String) });
    expect(moved.timer).toEqual({ endsAt: null, secondsLeft: null });
    await expect(the.steps.setTimer(the.consultant, id, 'start', 0)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('notes on a step', () => {
  it('never reach the room', async () => {
    const { id, stepIds } = await workshop();
    await the.steps.note(the.consultant, stepIds[0]!, 'the board is divided');

    const room = await the.steps.setTimer(the.consultant, id, 'stop', null);

    expect(JSON.stringify(room)).not.toContain('divided');
    await expect(the.steps.note(the.consultant, stepIds[0]!, 'x'.repeat(4_001))).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });
});
