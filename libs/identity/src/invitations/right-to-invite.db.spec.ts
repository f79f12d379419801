import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@sextant/contracts';
import { bench, PASSWORD } from '@sextant/testing';

import { IdentityModule } from '../identity.module.js';
import { MembersService } from '../members/members.service.js';
import { AcceptInvitation } from './accept-invitation.js';
import { InvitationTokens } from './invitation-token.js';
import { InvitationsService } from './invitations.service.js';

const setUp = () =>
  bench(
    { invitations: InvitationsService, tokens: InvitationTokens, accepting: AcceptInvitation, members: MembersService },
    { modules: [IdentityModule] },
  );
let the: Awaited<ReturnType<typeof setUp>>;

beforeAll(async () => {
  the = await setUp();
});

const anotherOwner = () => the.given.member('owner', { tenantId: the.owner.tenantId });
const invite = (inviter: Actor, email: string) =>
  the.invitations.invite(inviter, { email, role: 'owner', clientIds: [] });
const takeUp = (invitationId: string) =>
  the.accepting.accept(
    { token: the.tokens.of(invitationId), name: 'Back Again', password: PASSWORD },
    { address: '192.0.2.1', userAgent: '' },
  );

const ENDS: [string, (member: Actor) => Promise<unknown>][] = [
  ['is removed', (member) => the.members.remove(the.owner, member.id!)],
  ['is made a consultant', (member) => the.members.changeRole(the.owner, member.id!, 'consultant', [])],
];

describe('what an owner has offered', () => {
  it.each(ENDS)('ends when they %s', async (how, end) => {
    const owner = await anotherOwner();
    const own = await invite(owner, `side-door-${how.length}@example.org`);
    const others = await invite(the.owner, `other-${how.length}@example.org`);

    await end(owner);

    await expect(takeUp(own.id)).rejects.toMatchObject({ code: 'INVITATION_NOT_VALID' });
    await expect(takeUp(others.id)).resolves.toBeDefined();
  });

  it.each(ENDS)(
    'ends also when it is written while they %s',
    async (_, end) => {
      for (let round = 0; round < 8; round += 1) {
        const owner = await anotherOwner();
        const written = Promise.allSettled(
          Array.from({ length: 4 }, (_none, i) => invite(owner, `race-${owner.id}-${i}@example.org`)),
        );
        await end(owner);
        for (const outcome of await written) {
          if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'FORBIDDEN' });
          else await expect(takeUp(outcome.value.id)).rejects.toMatchObject({ code: 'INVITATION_NOT_VALID' });
        }
      }
    },
    60_000,
  );

  it('ends for whoever is removed, whoever wrote it', async () => {
    const userId = await the.given.user('twice@example.org');
    const offer = await invite(the.owner, 'twice@example.org');
    const member = await the.given.member('analyst', {
      tenantId: the.owner.tenantId,
      userId,
      email: 'twice@example.org',
    });

    await the.members.remove(the.owner, member.id!);

    await expect(takeUp(offer.id)).rejects.toMatchObject({ code: 'INVITATION_NOT_VALID' });
  });
});
