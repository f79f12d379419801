import { beforeAll, describe, expect, it } from '@jest/globals';
import { bench, PASSWORD } from '@sextant/testing';

import { AuditTrailService } from '../audit/audit-trail.service.js';
import { IdentityModule } from '../identity.module.js';
import { SessionActors } from '../sessions/session-actors.js';
import { SignInService } from '../sign-in/sign-in.service.js';
import { MeService } from './me.service.js';

const setUp = () =>
  bench(
    { self: MeService, signIns: SignInService, actors: SessionActors, trail: AuditTrailService },
    { modules: [IdentityModule] },
  );
let the: Awaited<ReturnType<typeof setUp>>;

beforeAll(async () => {
  the = await setUp();
});

const signIn = async (email: string, tenantId: string | null = null, password = PASSWORD) => {
  const account = await the.signIns.authenticate(email, password, '192.0.2.1');
  const { token } = await the.signIns.signIn(account, tenantId, '');
  return { token, actor: (await the.actors.actorFor(token))! };
};

describe('me', () => {
  it('is the member with the firm, the rights and the other firms', async () => {
    const me = await the.self.get(the.executive);

    expect(me).toMatchObject({ id: the.executive.id, role: 'executive', clientIds: [the.clientId] });
    expect(me.tenant.id).toBe(the.owner.tenantId);
    expect(me.permissions).toEqual([...the.executive.permissions].sort());
    expect(me.memberships).toMatchObject([{ tenantId: the.owner.tenantId, role: 'executive' }]);
  });
});

describe('changing the password', () => {
  it('takes the old one, and ends every other session of the user in every firm', async () => {
    const userId = await the.given.user('ada@example.org');
    const [one, two] = [await the.given.tenant(), await the.given.tenant()];
    for (const tenantId of [one, two]) await the.given.member('consultant', { tenantId, userId });
    const here = await signIn('ada@example.org', one);
    const others = [await signIn('ada@example.org', one), await signIn('ada@example.org', two)];

    await the.self.changePassword(here.actor, PASSWORD, 'four black horses');

    expect(await the.actors.actorFor(here.token)).not.toBeNull();
    for (const { token } of others) expect(await the.actors.actorFor(token)).toBeNull();
    await expect(signIn('ada@example.org', one, PASSWORD)).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' });
    await expect(signIn('ada@example.org', one, 'four black horses')).resolves.toBeDefined();
  });

  it('is refused with a wrong old or a bad new one, and throttled', async () => {
    await the.given.member('consultant', { tenantId: the.owner.tenantId, email: 'bo@example.org' });
    const { actor } = await signIn('bo@example.org');

    await expect(the.self.changePassword(actor, PASSWORD, 'short')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    for (let i = 0; i < 10; i += 1) {
      await expect(the.self.changePassword(actor, 'wrong', 'four black horses')).rejects.toMatchObject({
        code: 'SIGN_IN_FAILED',
      });
    }
    await expect(the.self.changePassword(actor, PASSWORD, 'four black horses')).rejects.toMatchObject({
      code: 'TOO_MANY_REQUESTS',
    });
  });
});

describe('a password set by the operator', () => {
  it('lets the user in again, and nobody who was in before', async () => {
    await the.given.member('consultant', { tenantId: the.owner.tenantId, email: 'cy@example.org' });
    const before = await signIn('cy@example.org');

    expect(await the.self.resetPassword('Cy@example.org', 'four black horses')).toBe(1);

    expect(await the.actors.actorFor(before.token)).toBeNull();
    await expect(signIn('cy@example.org')).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' });
    await expect(signIn('cy@example.org', null, 'four black horses')).resolves.toBeDefined();
    const [entry] = await the.trail
      .list(the.owner, 3, null)
      .then((entries) => entries.filter(({ action }) => action === 'resetPassword'));
    expect(entry).toMatchObject({ actorKind: 'system', outcome: 'done' });
  });

  it('is refused for nobody and when it is bad', async () => {
    await expect(the.self.resetPassword('ghost@example.org', 'four black horses')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(the.self.resetPassword('cy@example.org', 'short')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});
