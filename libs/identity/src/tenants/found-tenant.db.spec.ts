import { beforeAll, describe, expect, it } from '@jest/globals';
import { systemActor } from '@sextant/contracts';
import { bench, PASSWORD } from '@sextant/testing';

import { AuditTrailService } from '../audit/audit-trail.service.js';
import { IdentityModule } from '../identity.module.js';
import { AcceptInvitation } from '../invitations/accept-invitation.js';
import { SignInService } from '../sign-in/sign-in.service.js';
import { FoundTenant } from './found-tenant.js';

const setUp = () =>
  bench(
    { founding: FoundTenant, signIns: SignInService, acceptance: AcceptInvitation, trail: AuditTrailService },
    { modules: [IdentityModule] },
  );
let the: Awaited<ReturnType<typeof setUp>>;

beforeAll(async () => {
  the = await setUp();
});

const firm = { name: 'Northlight', ownerName: 'Ada Owner' };

describe('founding a firm', () => {
  it('lets its owner sign in with the given password', async () => {
    const ownerEmail = 'ada@example.org';
    const { tenantId, memberId } = await the.founding.found({ ...firm, ownerEmail, password: PASSWORD });

    const { membership } = await the.signIns.signIn(
      await the.signIns.authenticate(ownerEmail, PASSWORD, '192.0.2.1'),
      null,
      '',
    );

    expect(membership).toMatchObject({ tenantId, memberId, role: 'owner', tenantName: 'Northlight' });
  });

  it('hands out a link when no password was given', async () => {
    const { tenantId, link } = await the.founding.found({ ...firm, ownerEmail: 'bo@example.org', password: null });

    const { membership } = await the.acceptance.accept(
      { token: link!.split('#')[1]!, name: 'Bo', password: PASSWORD },
      { address: '192.0.2.1', userAgent: '' },
    );

    expect(membership).toMatchObject({ tenantId, role: 'owner' });
    expect(await the.trail.list(systemActor(tenantId), 10, null)).toMatchObject([
      { action: 'acceptInvitation' },
      { action: 'foundTenant', actorKind: 'system' },
    ]);
  });

  it('changes no password of an account that exists', async () => {
    await the.given.user('cy@example.org');
    const founding = { ...firm, ownerEmail: 'cy@example.org' };

    await expect(the.founding.found({ ...founding, password: 'another fine password' })).rejects.toMatchObject({
      code: 'ACCOUNT_NOT_LINKABLE',
    });
    await expect(the.founding.found({ ...founding, password: PASSWORD })).resolves.toMatchObject({ link: null });
  });

  it('leaves nothing behind when the password is not good enough', async () => {
    const name = 'Never founded';
    const founding = { ...firm, name, ownerEmail: 'di@example.org', password: 'short' };
    await expect(the.founding.found(founding)).rejects.toMatchObject({ code: 'INVALID_INPUT' });

    const tenants = await the.system.run((tx) => tx.query('SELECT FROM doors.all_tenants() WHERE name = $1', [name]));
    expect(tenants).toEqual([]);
  });
});
