import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Mail } from '@sextant/data';
import { bench, PASSWORD } from '@sextant/testing';

import { AuditTrailService } from '../audit/audit-trail.service.js';
import { IdentityModule } from '../identity.module.js';
import { SessionActors } from '../sessions/session-actors.js';
import { ChangePassword } from './change-password.js';
import { SignInService } from './sign-in.service.js';

const setUp = () =>
  bench(
    { passwords: ChangePassword, signIns: SignInService, actors: SessionActors, trail: AuditTrailService },
    { modules: [IdentityModule] },
  );
let the: Awaited<ReturnType<typeof setUp>>;

beforeAll(async () => {
  the = await setUp();
});

const NEXT = 'four black horses';

const signIn = async (email: string, tenantId: string | null = null, password = PASSWORD) => {
  const account = await the.signIns.authenticate(email, password, '192.0.2.1');
  const { token } = await the.signIns.signIn(account, tenantId, '');
  return { token, actor: (await the.actors.actorFor(token))! };
};

/** Mails to an address that are on their way. */
const mailsTo = (email: string, ...tenantIds: string[]) =>
  Promise.all(
    tenantIds.map((tenantId) =>
      the.given.inside(tenantId, (tx) =>
        tx.query<Pick<Mail, 'kind'>>('SELECT kind FROM mail WHERE recipient = $1', [email]),
      ),
    ),
  ).then((mails) => mails.flat().map(({ kind }) => kind));

/** How many of some sessions still let somebody in. */
const standing = async (tokens: readonly string[]) =>
  (await Promise.all(tokens.map((token) => the.actors.actorFor(token)))).filter((actor) => actor !== null).length;

describe('changing the password', () => {
  it('takes the old one, and ends every other session of the user in every firm', async () => {
    const userId = await the.given.user('ada@example.org');
    const [one, two] = [await the.given.tenant(), await the.given.tenant()];
    for (const tenantId of [one, two]) await the.given.member('consultant', { tenantId, userId });
    const here = await signIn('ada@example.org', one);
    const others = [await signIn('ada@example.org', one), await signIn('ada@example.org', two)];
    const before = await mailsTo('ada@example.org', one, two);

    await the.passwords.change(here.actor, PASSWORD, NEXT);

    expect(await the.actors.actorFor(here.token)).not.toBeNull();
    for (const { token } of others) expect(await the.actors.actorFor(token)).toBeNull();
    await expect(signIn('ada@example.org', one, PASSWORD)).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' });
    expect((await mailsTo('ada@example.org', one, two)).length).toBe(before.length + 1);
    expect(await mailsTo('ada@example.org', one, two)).toContain('password-changed');
    await expect(signIn('ada@example.org', one, NEXT)).resolves.toBeDefined();
  });

  it('is refused with a wrong old or a bad new one, and throttled', async () => {
    await the.given.member('consultant', { tenantId: the.owner.tenantId, email: 'bo@example.org' });
    const { actor } = await signIn('bo@example.org');

    await expect(the.passwords.change(actor, PASSWORD, 'short')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    for (let i = 0; i < 10; i += 1) {
      await expect(the.passwords.change(actor, 'wrong', NEXT)).rejects.toMatchObject({
        code: 'SIGN_IN_FAILED',
      });
    }
    await expect(the.passwords.change(actor, PASSWORD, NEXT)).rejects.toMatchObject({
      code: 'TOO_MANY_REQUESTS',
    });
  });
});

describe('a password set by the operator', () => {
  it('lets the user in again, and nobody who was in before', async () => {
    await the.given.member('consultant', { tenantId: the.owner.tenantId, email: 'cy@example.org' });
    const before = await signIn('cy@example.org');

    expect(await the.passwords.reset('Cy@example.org', NEXT)).toBe(1);

    expect(await the.actors.actorFor(before.token)).toBeNull();
    await expect(signIn('cy@example.org')).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' });
    await expect(signIn('cy@example.org', null, NEXT)).resolves.toBeDefined();
    const [entry] = await the.trail
      .list(the.owner, 3, null)
      .then((entries) => entries.filter(({ action }) => action === 'resetPassword'));
    expect(entry).toMatchObject({ actorKind: 'system', outcome: 'done' });
  });

  it('is refused for nobody and when it is bad', async () => {
    await expect(the.passwords.reset('ghost@example.org', NEXT)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(the.passwords.reset('cy@example.org', 'short')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('a password that changes beside sign-ins with the old one', () => {
  /** Sign-ins that have proved the old password and are about to open their sessions. */
  async function underWay(email: string, count: number): Promise<(() => Promise<string | null>)[]> {
    const account = await the.signIns.authenticate(email, PASSWORD, '192.0.2.1');
    return Array.from(
      { length: count },
      () => () =>
        the.signIns.signIn(account, null, '').then(
          ({ token }) => token,
          () => null,
        ),
    );
  }

  /** Runs the change somewhere among the sign-ins. */
  async function race(change: () => Promise<unknown>, signIns: (() => Promise<string | null>)[]): Promise<string[]> {
    const half = signIns.length / 2;
    const all = [...signIns.slice(0, half), async () => (await change(), null), ...signIns.slice(half)];
    const outcomes = await Promise.all(all.map((one) => one()));
    return outcomes.filter((token) => token !== null);
  }

  it.each([1, 2, 3, 4, 5, 6])('leaves no session but the one it was changed in (%i)', async (round) => {
    const email = `dee${round}@example.org`;
    await the.given.member('consultant', { tenantId: the.owner.tenantId, email });
    const here = await signIn(email);
    const signIns = await underWay(email, 8);

    const opened = await race(() => the.passwords.change(here.actor, PASSWORD, NEXT), signIns);

    expect(await standing(opened)).toBe(0);
    expect(await standing([here.token])).toBe(1);
  });

  it.each([1, 2, 3])('leaves none when the operator sets it (%i)', async (round) => {
    const email = `eve${round}@example.org`;
    await the.given.member('consultant', { tenantId: the.owner.tenantId, email });
    const signIns = await underWay(email, 8);

    const opened = await race(() => the.passwords.reset(email, NEXT), signIns);

    expect(await standing(opened)).toBe(0);
  });

  it('lets nobody in who proved the old one before', async () => {
    await the.given.member('consultant', { tenantId: the.owner.tenantId, email: 'flo@example.org' });
    const [late] = await underWay('flo@example.org', 1);
    await the.passwords.reset('flo@example.org', NEXT);

    expect(await late!()).toBeNull();
  });

  it('is changed by one of two who know the old one', async () => {
    await the.given.member('consultant', { tenantId: the.owner.tenantId, email: 'gil@example.org' });
    const [one, two] = [await signIn('gil@example.org'), await signIn('gil@example.org')];

    const outcomes = await Promise.allSettled(
      [one, two].map(({ actor }, i) => the.passwords.change(actor, PASSWORD, `${NEXT} ${i}`)),
    );

    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await standing([one.token, two.token])).toBe(1);
  });

  it('cannot be outrun by going on in another firm', async () => {
    const userId = await the.given.user('hana@example.org');
    const [one, two] = [await the.given.tenant('One of Hana'), await the.given.tenant('Two of Hana')];
    for (const tenantId of [one, two]) await the.given.member('consultant', { tenantId, userId });
    const [here, stolen] = [await signIn('hana@example.org', one), await signIn('hana@example.org', one)];

    const opened = await race(
      () => the.passwords.change(here.actor, PASSWORD, NEXT),
      Array.from(
        { length: 8 },
        () => () =>
          the.signIns.switchTenant(stolen.actor, two, '').then(
            ({ token }) => token,
            () => null,
          ),
      ),
    );

    expect(await standing(opened)).toBe(0);
  });
});
