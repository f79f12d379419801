import { Inject, Injectable } from '@nestjs/common';
import type { Actor, MailWay, Permission, Role } from '@sextant/contracts';
import { Member, TenantDb } from '@sextant/data';
import { ENVIRONMENT, mailWay, type Environment } from '@sextant/platform';

import { Accounts } from '../sign-in/accounts.js';
import { TenantsService, type TenantProfile } from '../tenants/tenants.service.js';

/** The signed-in member, the firm they are in at the moment, and the other firms they could work for. */
export interface Me {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly clientIds: readonly string[] | null;
  readonly permissions: readonly Permission[];
  readonly tenant: TenantProfile;
  readonly mailWay: MailWay;
  readonly memberships: readonly { tenantId: string; tenantName: string; role: Role }[];
}

/** What a member sees of themselves. */
@Injectable()
export class MeService {
  constructor(
    @Inject(ENVIRONMENT) private readonly environment: Environment,
    private readonly db: TenantDb,
    private readonly tenants: TenantsService,
    private readonly accounts: Accounts,
  ) {}

  async get(actor: Actor): Promise<Me> {
    const { id, name, email, role } = await this.db.run(actor, (tx) => tx.get(Member, actor.id!));
    return {
      ...{ id, name, email, role },
      clientIds: actor.clientIds,
      permissions: [...actor.permissions].sort(),
      tenant: await this.tenants.get(actor),
      mailWay: mailWay(this.environment),
      memberships: await this.accounts.memberships(actor.userId!),
    };
  }
}
