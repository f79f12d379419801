import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Role } from '@sextant/contracts';
import { Mail } from '@sextant/data';
import { bench, PASSWORD } from '@sextant/testing';

import { AuditTrailService } from '../audit/audit-trail.service.js';
import { IdentityModule } from '../identity.module.js';
import { MembersService } from '../members/members.service.js';
import { SessionActors } from '../sessions/session-actors.js';
import { AcceptInvitation } from './accept-invitation.js';
import { InvitationTokens } from './invitation-token.js';
import { InvitationsService } from './invitations.service.js';
import { MemberInvitationMail } from './member-invitation.mail.js';

const setUp = () =>
  bench(
    {
      invitations: InvitationsService,
      acceptance: AcceptInvitation,
      tokens: InvitationTokens,
      members: MembersService,
      actors: SessionActors,
      trail: AuditTrailService,
    },
    { modules: [IdentityModule] },
  );
let the: Awaited<ReturnType<typeof setUp>>;

beforeAll(async () => {
  the = await setUp();
});

const from = { address: '192.0.2.1', userAgent: 'a browser' };
let count = 0;

async function invited(role: Role = 'consultant', email = `guest-${(count += 1)}@example.org`) {
  const clientIds = role === 'executive' ? [the.clientId] : [];
  const invitation = await the.invitations.invite(the.owner, { email, role, clientIds });
  return { ...invitation, token: the.tokens.of(invitation.id) };
}

const accept = (token: string, password = PASSWORD) =>
  the.acceptance.accept({ token, name: ' Gerda Guest ', password }, from);

const notValid = { code: 'INVITATION_NOT_VALID' };

describe('an invitation', () => {
  it('makes its bearer a member and signs them in', async () => {
    const { token, email } = await invited();
    expect(await the.acceptance.read(token)).toMatchObject({ email, role: 'consultant', hasAccount: false });

    const { token: session } = await accept(token);

    const actor = await the.actors.actorFor(session);
    const member = (await the.members.list(the.owner)).find(({ id }) => id === actor?.id);
    expect(member).toMatchObject({ email, name: 'Gerda Guest', role: 'consultant' });
  });

  it('shows an executive the named clients and no others', async () => {
    const other = await the.given.client(the.owner.tenantId);
    const { token } = await invited('executive');

    const actor = await the.actors.actorFor((await accept(token)).token);

    expect(actor?.clientIds).toEqual([the.clientId]);
    expect(actor?.clientIds).not.toContain(other);
  });

  it('queues a mail that carries the link and its own end', async () => {
    const { id, token } = await invited();
    const mail = await the.db.run(the.owner, (tx) => tx.repo(Mail).findOneByOrFail({ subjectId: id }));
    const composer = new MemberInvitationMail(the.tokens);

    const message = await the.db.run(the.owner, (tx) => composer.compose(tx, mail));
    expect(message?.text).toContain(`${the.environment.PUBLIC_URL}/invitation#${token}`);

    await the.invitations.revoke(the.owner, id);
    expect(await the.db.run(the.owner, (tx) => composer.compose(tx, mail))).toBeNull();
  });

  it('tells beside the address what became of its mail', async () => {
    const { id } = await invited();
    const told = async () => (await the.invitations.list(the.owner)).find((one) => one.id === id);
    expect(await told()).toMatchObject({ mailStatus: 'queued', mailFailure: null });

    const failed = `UPDATE mail SET status = 'failed', failure = '550 no such user' WHERE subject_id = $1`;
    await (await the.admin()).query(failed, [id]);

    expect(await told()).toMatchObject({ mailStatus: 'failed', mailFailure: '550 no such user' });
  });

  it('keeps no link in the database', async () => {
    const { token } = await invited();

    const rows = await the.db.run(the.owner, (tx) => tx.query('SELECT * FROM invitation, mail'));

    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('works once, also when two take it at the same moment', async () => {
    const email = 'eager@example.org';
    await the.given.user(email);
    const { token } = await invited('consultant', email);

    const outcomes = await Promise.allSettled(Array.from({ length: 4 }, () => accept(token)));

    const refused = outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => reason as unknown);
    expect(refused).toMatchObject([notValid, notValid, notValid]);
    expect((await the.members.list(the.owner)).filter((member) => member.email === email)).toHaveLength(1);
    await expect(accept(token)).rejects.toMatchObject(notValid);
  });

  it('is worth nothing when revoked, replaced, run out or made up', async () => {
    const [revoked, replaced, late] = [await invited(), await invited(), await invited()];
    await the.invitations.revoke(the.owner, revoked.id);
    const newest = await invited('consultant', replaced.email);
    await the.given.inside(the.owner.tenantId, (tx) =>
      tx.query(`UPDATE invitation SET expires_at = now() - interval '1 second' WHERE id = $1`, [late.id]),
    );

    for (const { token } of [revoked, replaced, late]) {
      await expect(the.acceptance.read(token)).rejects.toMatchObject(notValid);
      await expect(accept(token)).rejects.toMatchObject(notValid);
    }
    await expect(accept('x'.repeat(43))).rejects.toMatchObject(notValid);
    await expect(accept(newest.token)).resolves.toBeDefined();
  });

  it('asks for a good password, and uses nothing up when it gets a bad one', async () => {
    const { token } = await invited();

    await expect(accept(token, 'short')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(accept(token)).resolves.toBeDefined();
  });

  it('is no way past the password of an account that exists', async () => {
    const { email, tenantId } = { email: 'twice@example.org', tenantId: await the.given.tenant() };
    await the.given.member('consultant', { tenantId, email });
    const { token } = await invited('analyst', email);
    expect(await the.acceptance.read(token)).toMatchObject({ hasAccount: true });

    await expect(accept(token, 'another fine password')).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' });
    const { membership } = await accept(token);
    expect(membership).toMatchObject({ tenantId: the.owner.tenantId, role: 'analyst' });
  });

  it('brings back a member who had left, with the new role', async () => {
    const first = await accept((await invited('consultant', 'back@example.org')).token);
    await the.members.remove(the.owner, first.membership.memberId);

    const again = await accept((await invited('executive', 'back@example.org')).token);

    expect(again.membership).toMatchObject({ memberId: first.membership.memberId, role: 'executive' });
    expect(await the.actors.actorFor(first.token)).toBeNull();
  });

  it('is refused for somebody who is a member, and for clients that are not there', async () => {
    const { email } = (await the.members.list(the.owner))[0]!;
    const theirs = await the.given.client(the.stranger.tenantId);
    const executive = { email: 'x@example.org', role: 'executive' as const, clientIds: [theirs] };

    await expect(invited('analyst', email)).rejects.toMatchObject({ code: 'ALREADY_THERE' });
    await expect(the.invitations.invite(the.owner, executive)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is not there for another firm', async () => {
    const { id } = await invited();

    expect((await the.invitations.list(the.stranger)).map((invitation) => invitation.id)).not.toContain(id);
    await expect(the.invitations.revoke(the.stranger, id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await the.invitations.list(the.owner)).map((invitation) => invitation.id)).toContain(id);
  });

  it('leaves one entry in the audit trail when it is taken up', async () => {
    const { id, token } = await invited();
    const before = (await the.trail.list(the.owner, 1, null))[0]!;
    const { membership } = await accept(token);

    const [entry, previous] = await the.trail.list(the.owner, 2, null);

    expect(entry).toMatchObject({ action: 'acceptInvitation', outcome: 'done', actorId: membership.memberId });
    expect(entry?.subject.invitationId).toBe(id);
    expect(previous?.id).toBe(before.id);
    expect(await the.trail.firstBreak(the.owner)).toBeNull();
  });
});
