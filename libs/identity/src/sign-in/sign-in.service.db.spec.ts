import { beforeAll, describe, expect, it } from '@jest/globals';
import { bench, PASSWORD } from '@sextant/testing';

import { AuditTrailService } from '../audit/audit-trail.service.js';
import { IdentityModule } from '../identity.module.js';
import { SessionActors } from '../sessions/session-actors.js';
import { KnownDevices } from './known-devices.js';
import { SignInService } from './sign-in.service.js';

const setUp = () =>
  bench(
    { signIns: SignInService, actors: SessionActors, trail: AuditTrailService, devices: KnownDevices },
    { modules: [IdentityModule] },
  );
let the: Awaited<ReturnType<typeof setUp>>;
let admin: Awaited<ReturnType<typeof the.admin>>;

beforeAll(async () => {
  the = await setUp();
  admin = await the.admin();
});

const ADDRESS = '192.0.2.1';

/** Waits are short at first: on a busy machine they would be over before they are looked at. */
const prolongWaits = () => admin.query(`UPDATE sign_in_throttle SET blocked_until = blocked_until + interval '1 hour'`);

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
    await prolongWaits();

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
    expect(await the.actors.actorFor(before.token)).toMatchObject({ tenantId: one });
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

describe('a device', () => {
  const NETWORKS = Array.from({ length: 10 }, (_, i) => `203.0.113.${i + 1}`);

  it('that signed in before is let through while others lock the account, and each owner sees the lock-out once', async () => {
    const tenantId = await the.given.tenant();
    const owner = await the.given.member('owner', { tenantId, email: 'gia@example.org' });
    const device = the.devices.remember(null, 'gia@example.org');
    for (const network of NETWORKS) {
      const wrong = Array.from({ length: 10 }, () => the.signIns.authenticate('gia@example.org', 'wrong', network));
      await Promise.allSettled(wrong);
    }
    await prolongWaits();

    await expect(the.signIns.authenticate('gia@example.org', PASSWORD, '198.51.100.9')).rejects.toMatchObject({
      code: 'TOO_MANY_REQUESTS',
    });
    await expect(the.signIns.authenticate('gia@example.org', PASSWORD, '198.51.100.9', device)).resolves.toBeDefined();
    const entries = await the.trail.list(owner, 200, null);
    const lockOuts = entries.filter(({ action }) => action === 'lockOut');
    // Ten networks, each after ten failures; the hundredth failure of all is also the last network's tenth.
    expect(lockOuts).toHaveLength(10);
    expect(lockOuts[0]).toMatchObject({ outcome: 'denied', actorId: owner.id });
  }, 120_000);

  it('is none that names itself, nor one of somebody else', () => {
    const own = the.devices.remember(null, 'hal@example.org');

    expect(the.devices.knows(own, 'Hal@example.org')).toBe(true);
    expect(the.devices.knows(own, 'ida@example.org')).toBe(false);
    expect(
      the.devices.knows(
        own.replace(/^./, (sign) => (sign === 'A' ? 'B' : 'A')),
        'hal@example.org',
      ),
    ).toBe(false);
    expect(the.devices.knows('', 'hal@example.org')).toBe(false);
    const shared = the.devices.remember(own, 'ida@example.org');
    expect([the.devices.knows(shared, 'hal@example.org'), the.devices.knows(shared, 'ida@example.org')]).toEqual([
      true,
      true,
    ]);
  });

  it('guesses no more often than others', async () => {
    await the.given.member('analyst', { tenantId: the.owner.tenantId, email: 'jo@example.org' });
    const device = the.devices.remember(null, 'jo@example.org');
    const wrong = Array.from({ length: 10 }, () =>
      the.signIns.authenticate('jo@example.org', 'wrong', ADDRESS, device),
    );
    await Promise.allSettled(wrong);
    await prolongWaits();

    await expect(the.signIns.authenticate('jo@example.org', PASSWORD, ADDRESS, device)).rejects.toMatchObject({
      code: 'TOO_MANY_REQUESTS',
    });
  });

  it('that is new is told to the user by mail; the first of all, and a known one, are not', async () => {
    const tenantId = await the.given.tenant();
    await the.given.member('owner', { tenantId, email: 'kim@example.org' });
    const signIn = async (device: string | null) =>
      the.signIns.signIn(
        await the.signIns.authenticate('kim@example.org', PASSWORD, ADDRESS, device),
        null,
        'Some browser',
      );
    const mails = () => the.given.inside(tenantId, (tx) => tx.query<{ kind: string }>('SELECT kind FROM mail'));

    await signIn(null);
    await signIn(the.devices.remember(null, 'kim@example.org'));
    expect(await mails()).toEqual([]);
    await signIn(null);

    expect(await mails()).toEqual([{ kind: 'sign-in-elsewhere' }]);
  });
});
