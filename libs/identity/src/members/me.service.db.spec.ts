import { beforeAll, describe, expect, it } from '@jest/globals';
import { bench } from '@sextant/testing';

import { IdentityModule } from '../identity.module.js';
import { MeService } from './me.service.js';

const setUp = () => bench({ self: MeService }, { modules: [IdentityModule] });
let the: Awaited<ReturnType<typeof setUp>>;

beforeAll(async () => {
  the = await setUp();
});

describe('me', () => {
  it('is the member with the firm, the rights and the other firms', async () => {
    const me = await the.self.get(the.executive);

    expect(me).toMatchObject({ id: the.executive.id, role: 'executive', clientIds: [the.clientId] });
    expect(me.tenant.id).toBe(the.owner.tenantId);
    expect(me.permissions).toEqual([...the.executive.permissions].sort());
    expect(me.memberships).toMatchObject([{ tenantId: the.owner.tenantId, role: 'executive' }]);
  });
});
