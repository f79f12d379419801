import { setTimeout } from 'node:timers/promises';

import { Injectable } from '@nestjs/common';
import { DomainError, normalEmail, type Actor } from '@sextant/contracts';
import { TenantDb } from '@sextant/data';

import { memberActor } from '../members/member-actor.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { Accounts, type Account, type Membership } from './accounts.js';
import { AttemptThrottle } from './attempt-throttle.js';
import { attemptedSignIn } from './attempted-sign-in.js';
import { Passwords } from './passwords.js';

/** A refusal takes this long, whatever was found on the way to it: time tells nobody which accounts exist. */
const REFUSAL_MS = 300;

/** A session just opened. */
export interface SignedIn {
  readonly token: string;
  readonly membership: Membership;
}

/** Signing in with an address and a password. */
@Injectable()
export class SignInService {
  constructor(
    private readonly accounts: Accounts,
    private readonly passwords: Passwords,
    private readonly throttle: AttemptThrottle,
    private readonly sessions: SessionsService,
    private readonly db: TenantDb,
  ) {}

  /** The account whose password this is. SIGN_IN_FAILED says the same of a wrong password and of no account. */
  async authenticate(email: string, password: string, address: string): Promise<Account> {
    const began = Date.now();
    const { account: own, network } = attemptedSignIn(normalEmail(email), address);
    await this.throttle.claim([...own, network]);
    const account = await this.accounts.find(email);
    if (await this.passwords.matches(account?.passwordHash ?? null, password)) {
      await this.throttle.settle(
        own.map(({ key }) => key),
        [network],
      );
      return account!;
    }
    if (account) await this.recordFailure(account);
    await setTimeout(Math.max(0, began + REFUSAL_MS - Date.now()));
    throw new DomainError('SIGN_IN_FAILED');
  }

  /** Opens a session in the named tenant, or in the user's first. */
  async signIn(account: Account, tenantId: string | null, userAgent: string): Promise<SignedIn> {
    const memberships = await this.accounts.memberships(account.userId);
    const membership = tenantId ? memberships.find((place) => place.tenantId === tenantId) : memberships[0];
    if (!membership) throw new DomainError('SIGN_IN_FAILED');
    return { token: await this.sessions.start(membership, userAgent, 'signIn'), membership };
  }

  /** Goes on in another tenant of the same user; the present session ends. */
  async switchTenant(actor: Actor, tenantId: string, userAgent: string): Promise<SignedIn> {
    const memberships = await this.accounts.memberships(actor.userId ?? '');
    const membership = memberships.find((place) => place.tenantId === tenantId);
    if (!membership) throw new DomainError('NOT_FOUND', { id: tenantId });
    const token = await this.sessions.start(membership, userAgent, 'signIn');
    await this.sessions.endCurrent(actor);
    return { token, membership };
  }

  private async recordFailure(account: Account): Promise<void> {
    const fact = { action: 'signIn', outcome: 'denied', code: 'SIGN_IN_FAILED', subject: {} } as const;
    for (const membership of await this.accounts.memberships(account.userId)) {
      await this.db.recordAlone(memberActor(membership), fact);
    }
  }
}
