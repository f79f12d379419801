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
  it('looks things up in every tenant', async () => {
    const tenants = await the.system.run((tx) =>
      tx.query<{ id: string }>('SELECT tenant_id AS id FROM doors.all_tenants()'),
    );

    expect(tenants.map(({ id }) => id)).toEqual(expect.arrayContaining([the.owner.tenantId, the.stranger.tenantId]));
  });

  it.each([
    ['no row by itself', 'SELECT id FROM member'],
    ['no change', 'UPDATE session SET ended_at = now() RETURNING id'],
    ['no answer', 'SELECT item FROM answer'],
  ])('has %s', async (_, sql) => {
    expect(await ask(sql)).toEqual([]);
  });

  it('leads nowhere from inside a tenant', async () => {
    const { userId, tenantId } = the.owner;
    const accounts = (tx: { query(sql: string, values: unknown[]): Promise<unknown[]> }) =>
      tx.query('SELECT email FROM doors.account_by_id($1)', [userId]);

    expect(await the.system.run(accounts)).toHaveLength(1);
    expect(await the.db.run(the.owner, accounts)).toEqual([]);
    expect(await the.system.run(async (tx) => accounts(await tx.enter(systemActor(tenantId))))).toEqual([]);
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
