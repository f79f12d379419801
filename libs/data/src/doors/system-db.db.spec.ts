import { beforeAll, describe, expect, it } from '@jest/globals';
import { systemActor } from '@sextant/contracts';
import { bench } from '@sextant/testing';

const setUp = () => bench({}, { modules: [] });
let the: Awaited<ReturnType<typeof setUp>>;

beforeAll(async () => {
  the = await setUp();
});

const ask = (sql: string) => the.system.run((tx) => tx.query(sql));

describe('the system door', () => {
  it('sees the granted columns of every tenant', async () => {
    const tenants = await the.system.run((tx) => tx.query<{ id: string }>('SELECT tenant_id AS id FROM member'));

    expect(tenants.map(({ id }) => id)).toEqual(expect.arrayContaining([the.owner.tenantId, the.stranger.tenantId]));
  });

  it.each([
    ['a column that is not granted', 'SELECT email FROM member'],
    ['a table that is not granted', 'SELECT id FROM client'],
    ['a change', 'UPDATE session SET ended_at = now()'],
    ['a removal', 'DELETE FROM member'],
    ['an answer', 'SELECT item FROM answer'],
  ])('refuses %s', async (_, sql) => {
    await expect(ask(sql)).rejects.toThrow('permission denied');
  });

  it('goes on inside one tenant, which is then all there is', async () => {
    const seen = await the.system.run(async (tx) => {
      const inside = await tx.enter(systemActor(the.stranger.tenantId));
      return inside.query<{ id: string }>('SELECT DISTINCT tenant_id AS id FROM member');
    });

    expect(seen).toEqual([{ id: the.stranger.tenantId }]);
  });

  it('keeps effects until its own commit', async () => {
    const happened: string[] = [];
    await the.system.run(async (tx) => {
      const inside = await tx.enter(systemActor(the.owner.tenantId));
      inside.afterCommit(async () => happened.push('effect'));
      happened.push('work');
    });
    const failed = the.system.run(async (tx) => {
      const inside = await tx.enter(systemActor(the.owner.tenantId));
      inside.afterCommit(async () => happened.push('never'));
      throw new Error('no');
    });

    await expect(failed).rejects.toThrow('no');
    expect(happened).toEqual(['work', 'effect']);
  });
});
