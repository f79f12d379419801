import { beforeAll, describe, expect, it } from '@jest/globals';
import { bench, PASSWORD } from '@sextant/testing';

import { AuditTrailService } from '../audit/audit-trail.service.js';
import { IdentityModule } from '../identity.module.js';
import { SessionActors } from '../sessions/session-actors.js';
import { SignInService } from './sign-in.service.js';

const setUp = () =>
  bench({ signIns: SignInService, actors: SessionActors, trail: AuditTrailService }, { modules: [IdentityModule] });
let the: Awaited<ReturnType<typeof setUp>>;

beforeAll(async () => {
  the = await setUp();
});

const ADDRESS = '192.0.2.1';

describe('signing in', () => {
  it('makes the member the actor of the session', async () => {
    const { tenantId } = the.owner;
    const member = await the.given.member('analyst', { tenantId, email: 'amal@example.org' });

    const account = await the.signIns.authenticate(' Amal@Example.org', PASSWORD, ADDRESS);
    const { token, membership } = await the.signIns.signIn(account, null, 'a browser');

    expect(membership).toMatchObject({ tenantId, memberId: member.id, role: 'analyst' });
    expect(await the.actors.actorFor(token)).toMatchObject({
      id: member.id,
      tenantId,
      role: 'analyst',
      clientIds: null,
    });
  });

  it('says the same of a wrong password, of no account and of an account without a place', async () => {
    await the.given.member('analyst', { tenantId: the.owner.tenantId, email: 'ben@example.org' });
    await the.given.user('nowhere@example.org');
    const refusal = { code: 'SIGN_IN_FAILED', details: {} };

    await expect(the.signIns.authenticate('ben@example.org', 'wrong', ADDRESS)).rejects.toMatchObject(refusal);
    await expect(the.signIns.authenticate('ghost@example.org', PASSWORD, ADDRESS)).rejects.toMatchObject(refusal);
    const account = await the.signIns.authenticate('nowhere@example.org', PASSWORD, ADDRESS);
    await expect(the.signIns.signIn(account, null, '')).rejects.toMatchObject(refusal);
  });

  it('is refused before any hashing once there were too many failures, also with the right password', async () => {
    await the.given.member('analyst', { tenantId: the.owner.tenantId, email: 'cleo@example.org' });
    const wrong = Array.from({ length: 10 }, () => the.signIns.authenticate('cleo@example.org', 'wrong', ADDRESS));
    await Promise.allSettled(wrong);

    await expect(the.signIns.authenticate('cleo@example.org', PASSWORD, ADDRESS)).rejects.toMatchObject({
      code: 'TOO_MANY_REQUESTS',
    });
    const elsewhere = await the.signIns.authenticate('cleo@example.org', PASSWORD, '198.51.100.7');
    expect(elsewhere.userId).toEqual(expect.any(String));
  });

  it('leads to the first firm by name, or to the one that was named', async () => {
    const userId = await the.given.user('dana@example.org');
    const [later, first] = [await the.given.tenant('Zeta'), await the.given.tenant('Alpha')];
    for (const tenantId of [later, first]) await the.given.member('consultant', { tenantId, userId });
    const account = await the.signIns.authenticate('dana@example.org', PASSWORD, ADDRESS);

    expect((await the.signIns.signIn(account, null, '')).membership.tenantId).toBe(first);
    expect((await the.signIns.signIn(account, later, '')).membership.tenantId).toBe(later);
    await expect(the.signIns.signIn(account, the.owner.tenantId, '')).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' });
  });

  it('goes on in another firm of the same user, and nowhere else', async () => {
    const userId = await the.given.user('edda@example.org');
    const [one, two] = [await the.given.tenant(), await the.given.tenant()];
    for (const tenantId of [one, two]) await the.given.member('consultant', { tenantId, userId });
    const account = await the.signIns.authenticate('edda@example.org', PASSWORD, ADDRESS);
    const before = await the.signIns.signIn(account, one, '');
    const actor = (await the.actors.actorFor(before.token))!;

    const after = await the.signIns.switchTenant(actor, two, '');

    expect(await the.actors.actorFor(after.token)).toMatchObject({ tenantId: two });
    expect(await the.actors.actorFor(before.token)).toBeNull();
    await expect(the.signIns.switchTenant(actor, the.owner.tenantId, '')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('leaves one entry in the audit trail, done or denied', async () => {
    const tenantId = await the.given.tenant();
    const owner = await the.given.member('owner', { tenantId, email: 'fay@example.org' });
    const account = await the.signIns.authenticate('fay@example.org', PASSWORD, ADDRESS);
    await the.signIns.signIn(account, null, '');
    await the.signIns.authenticate('fay@example.org', 'wrong', ADDRESS).catch(() => undefined);

    const entries = await the.trail.list(owner, 10, null);

    expect(entries.map(({ action, outcome, actorId }) => [action, outcome, actorId])).toEqual([
      ['signIn', 'denied', owner.id],
      ['signIn', 'done', owner.id],
    ]);
  });
});
