import { randomUUID } from 'node:crypto';

import { beforeAll, describe, expect, it } from '@jest/globals';
import { bench } from '@sextant/testing';

import { IdentityModule } from '../identity.module.js';
import { MembersService } from './members.service.js';

const setUp = () => bench({ members: MembersService }, { modules: [IdentityModule] });
let the: Awaited<ReturnType<typeof setUp>>;

beforeAll(async () => {
  the = await setUp();
});

describe('members', () => {
  it('are those of the own firm', async () => {
    const ids = (await the.members.list(the.owner)).map(({ id }) => id);

    expect(ids).toEqual(expect.arrayContaining([the.owner.id, the.consultant.id, the.analyst.id, the.executive.id]));
    expect(ids).not.toContain(the.stranger.id);
  });

  it('change their role, and with it the clients they are confined to', async () => {
    const { id } = await the.given.member('analyst', { tenantId: the.owner.tenantId });

    const confined = await the.members.changeRole(the.owner, id!, 'executive', [the.clientId]);
    expect(confined).toMatchObject({ role: 'executive', clientIds: [the.clientId] });

    const freed = await the.members.changeRole(the.owner, id!, 'consultant', []);
    expect(freed).toMatchObject({ role: 'consultant', clientIds: [] });
  });

  it('see a client as executives only, and executives at least one that is there', async () => {
    const theirs = await the.given.client(the.stranger.tenantId);
    const change = (role: 'executive' | 'analyst', clientIds: string[]) =>
      the.members.changeRole(the.owner, the.analyst.id!, role, clientIds);

    await expect(change('executive', [])).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(change('analyst', [the.clientId])).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(change('executive', [the.clientId, randomUUID()])).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(change('executive', [theirs])).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('are not there for another firm', async () => {
    const { id } = the.analyst;

    await expect(the.members.changeRole(the.stranger, id!, 'owner', [])).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(the.members.remove(the.stranger, id!)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await the.members.list(the.owner)).find((member) => member.id === id)).toMatchObject({ role: 'analyst' });
  });

  it('are gone once removed', async () => {
    const { id } = await the.given.member('analyst', { tenantId: the.owner.tenantId });

    await the.members.remove(the.owner, id!);

    expect((await the.members.list(the.owner)).map((member) => member.id)).not.toContain(id);
    await expect(the.members.remove(the.owner, id!)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the last owner', () => {
  it('stays, and stays an owner', async () => {
    const { stranger } = the;
    const refusal = { code: 'LAST_OWNER' };

    await expect(the.members.remove(stranger, stranger.id!)).rejects.toMatchObject(refusal);
    await expect(the.members.changeRole(stranger, stranger.id!, 'analyst', [])).rejects.toMatchObject(refusal);
    await expect(the.members.changeRole(stranger, stranger.id!, 'owner', [])).resolves.toMatchObject({ role: 'owner' });
  });

  it('is left when two owners remove each other at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const tenantId = await the.given.tenant();
      const [one, two] = [await the.given.member('owner', { tenantId }), await the.given.member('owner', { tenantId })];

      const outcomes = await Promise.allSettled([
        the.members.remove(one, two.id!),
        the.members.changeRole(two, one.id!, 'consultant', []),
      ]);

      const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
      expect(refused).toMatchObject([{ reason: { code: 'LAST_OWNER' } }]);
      const owners = (await the.members.list(one)).filter(({ role }) => role === 'owner');
      expect(owners).toHaveLength(1);
    }
  });
});
