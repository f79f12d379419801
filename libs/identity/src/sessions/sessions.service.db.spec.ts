import { randomUUID } from 'node:crypto';

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@sextant/contracts';
import { bench } from '@sextant/testing';

import { IdentityModule } from '../identity.module.js';
import { MembersService } from '../members/members.service.js';
import { SessionActors } from './session-actors.js';
import { SessionsService } from './sessions.service.js';

const setUp = () =>
  bench({ sessions: SessionsService, actors: SessionActors, members: MembersService }, { modules: [IdentityModule] });
let the: Awaited<ReturnType<typeof setUp>>;

beforeAll(async () => {
  the = await setUp();
});

const signedIn = async (member: Actor): Promise<{ token: string; actor: Actor }> => {
  const token = await the.given.inside(member.tenantId, (tx) =>
    the.sessions.open(tx, member.id!, randomUUID(), 'a browser'),
  );
  return { token, actor: (await the.actors.actorFor(token))! };
};

const change = (token: string, setting: string) =>
  the.given.inside(the.owner.tenantId, (tx) =>
    tx.query(`UPDATE session SET ${setting} WHERE token_hash = sha256($1::bytea)`, [Buffer.from(token)]),
  );

describe('a session', () => {
  it('knows its member, with the rights and the clients of now', async () => {
    const { actor, token } = await signedIn(the.executive);

    expect(actor).toMatchObject({ id: the.executive.id, role: 'executive', clientIds: [the.clientId] });
    expect([...actor.permissions].sort()).toEqual([...the.executive.permissions].sort());

    const member = await the.given.member('consultant', { tenantId: the.owner.tenantId });
    const { token: other } = await signedIn(member);
    await the.members.changeRole(the.owner, member.id!, 'analyst', []);
    expect(await the.actors.actorFor(other)).toMatchObject({ role: 'analyst' });
    expect(await the.actors.actorFor(token + 'x')).toBeNull();
  });

  it('keeps no copy of its token', async () => {
    const { token } = await signedIn(the.analyst);

    const rows = await the.given.inside(the.owner.tenantId, (tx) => tx.query('SELECT * FROM session'));

    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('runs out after an hour unused, and after a day in any case', async () => {
    const unused = await signedIn(the.analyst);
    const old = await signedIn(the.analyst);
    await change(unused.token, `last_seen_at = now() - interval '61 minutes'`);
    await change(old.token, `expires_at = now() - interval '1 second'`);

    expect(await the.actors.actorFor(unused.token)).toBeNull();
    expect(await the.actors.actorFor(old.token)).toBeNull();
  });

  it('counts as used, noted at most once a minute', async () => {
    const seen = async (token: string) => {
      await the.actors.actorFor(token);
      const own = await the.sessions.list((await the.actors.actorFor(token))!);
      return own.find(({ isCurrent }) => isCurrent)!.lastSeenAt.getTime();
    };
    const { token } = await signedIn(the.consultant);
    await change(token, `last_seen_at = now() - interval '50 minutes'`);

    const first = await seen(token);
    expect(first).toBeGreaterThan(Date.now() - 60_000);
    expect(await seen(token)).toBe(first);
  });

  it('ends with a removed member at once', async () => {
    const member = await the.given.member('consultant', { tenantId: the.owner.tenantId });
    const { token } = await signedIn(member);

    await the.members.remove(the.owner, member.id!);

    expect(await the.actors.actorFor(token)).toBeNull();
    await expect(signedIn(member)).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' });
  });
});

describe('the list of sessions', () => {
  it('shows and ends the own ones', async () => {
    const member = await the.given.member('consultant', { tenantId: the.owner.tenantId });
    const [here, there, third] = [await signedIn(member), await signedIn(member), await signedIn(member)];
    const list = await the.sessions.list(here.actor);
    expect(list).toHaveLength(3);
    expect(list.filter(({ isCurrent }) => isCurrent).map(({ id }) => id)).toEqual([here.actor.sessionId]);

    await the.sessions.end(here.actor, there.actor.sessionId!);
    expect(await the.actors.actorFor(there.token)).toBeNull();
    await expect(the.sessions.end(here.actor, there.actor.sessionId!)).rejects.toMatchObject({ code: 'NOT_FOUND' });

    expect(await the.sessions.endOthers(here.actor)).toBe(1);
    expect(await the.actors.actorFor(third.token)).toBeNull();
    expect(await the.actors.actorFor(here.token)).not.toBeNull();

    await the.sessions.endCurrent(here.actor);
    expect(await the.actors.actorFor(here.token)).toBeNull();
  });

  it("has neither a colleague's session nor another firm's", async () => {
    const { actor } = await signedIn(the.analyst);

    await expect(the.sessions.end(the.consultant, actor.sessionId!)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(the.sessions.end(the.stranger, actor.sessionId!)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('never grows past ten, however many sign in at once; the one unused for longest ends', async () => {
    const member = await the.given.member('consultant', { tenantId: the.owner.tenantId });
    const oldest = await signedIn(member);
    await change(oldest.token, `last_seen_at = now() - interval '10 minutes'`);

    const others = await Promise.all(Array.from({ length: 12 }, () => signedIn(member)));

    expect(await the.sessions.list(member)).toHaveLength(10);
    expect(await the.actors.actorFor(oldest.token)).toBeNull();
    expect(others).toHaveLength(12);
  });
});
