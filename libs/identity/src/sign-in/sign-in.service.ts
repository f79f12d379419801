import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';

import { Injectable } from '@nestjs/common';
import { DomainError, normalEmail, type Actor } from '@sextant/contracts';
import { appendAudit, SystemDb, TenantDb, type AuditFact, type SystemTx } from '@sextant/data';
import { Keys, MailOutbox } from '@sextant/platform';

import { memberActor } from '../members/member-actor.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { Accounts, type Account, type Membership } from './accounts.js';
import { AttemptThrottle } from './attempt-throttle.js';
import { attemptedSignIn } from './attempted-sign-in.js';
import { KnownDevices } from './known-devices.js';
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
    private readonly devices: KnownDevices,
    private readonly sessions: SessionsService,
    private readonly mail: MailOutbox,
    private readonly keys: Keys,
    private readonly system: SystemDb,
    private readonly db: TenantDb,
  ) {}

  /**
   * The account whose password this is. SIGN_IN_FAILED says the same of a wrong password and of no account. A device that
   * signed in before is counted by itself, so that nobody who guesses elsewhere can lock its owner out.
   */
  async authenticate(email: string, password: string, address: string, device: string | null = null): Promise<Account> {
    const began = Date.now();
    const own = normalEmail(email);
    const isKnown = this.devices.knows(device, own);
    const { account: keys, network } = attemptedSignIn(own, address, isKnown ? device : null);
    let exhausted: readonly string[] = [];
    const prove = async (): Promise<Account | null> => {
      exhausted = await this.throttle.claim(keys);
      const account = await this.accounts.find(email);
      return (await this.passwords.matches(account?.passwordHash ?? null, password)) ? account : null;
    };
    const proved = network === null ? await prove() : await this.throttle.guess(network, prove);
    if (proved) {
      await this.throttle.settle(keys.map(({ key }) => key));
      return { ...proved, isKnownDevice: isKnown };
    }
    const account = await this.accounts.find(email);
    if (account) {
      await this.record(account.userId, 'signIn', 'SIGN_IN_FAILED');
      if (exhausted.length > 0) await this.record(account.userId, 'lockOut', 'TOO_MANY_REQUESTS');
    }
    await setTimeout(Math.max(0, began + REFUSAL_MS - Date.now()));
    throw new DomainError('SIGN_IN_FAILED');
  }

  /**
   * Opens a session in the named tenant, or in the user's first. The account is held until the session stands: a password
   * that changes meanwhile either ends it, or is found changed here.
   */
  signIn(account: Account, tenantId: string | null, userAgent: string): Promise<SignedIn> {
    return this.system.run(async (system) => {
      if (!(await this.accounts.hold(system, account))) throw new DomainError('SIGN_IN_FAILED');
      const places = await this.accounts.membershipsIn(system, account.userId);
      const membership = tenantId ? places.find((place) => place.tenantId === tenantId) : places[0];
      if (!membership) throw new DomainError('SIGN_IN_FAILED');
      return this.open(system, membership, userAgent, account.isKnownDevice ? null : account.email);
    });
  }

  /** Opens a session in another tenant of the same user, as long as the present one stands. */
  switchTenant(actor: Actor, tenantId: string, userAgent: string): Promise<SignedIn> {
    const { userId = '', sessionId } = actor;
    return this.system.run(async (system) => {
      await this.accounts.hold(system, { userId });
      const places = await this.accounts.membershipsIn(system, userId);
      const [present] = await system.query<{ stands: boolean }>('SELECT doors.session_stands($1) AS stands', [
        sessionId,
      ]);
      if (!present!.stands) throw new DomainError('UNAUTHENTICATED');
      const membership = places.find((place) => place.tenantId === tenantId);
      if (!membership) throw new DomainError('NOT_FOUND', { id: tenantId });
      return this.open(system, membership, userAgent, null);
    });
  }

  /** `tell` is whom to write to when the device has not been seen before. */
  private async open(
    system: SystemTx,
    membership: Membership,
    userAgent: string,
    tell: string | null,
  ): Promise<SignedIn> {
    const sessionId = randomUUID();
    const tx = await system.enter(memberActor(membership, sessionId));
    const [earlier] = await tx.query('SELECT FROM session WHERE member_id = $1 LIMIT 1', [membership.memberId]);
    const token = await this.sessions.open(tx, membership.memberId, sessionId, userAgent);
    // The system door records nothing by itself: the entry is written here, in the same transaction.
    const fact: AuditFact = { action: 'signIn', outcome: 'done', code: null, subject: { sessionId } };
    await appendAudit(tx.manager, this.keys.of('audit'), tx.actor, fact);
    if (tell && earlier)
      await this.mail.queue(tx, { kind: 'sign-in-elsewhere', subjectId: sessionId, recipient: tell });
    return { token, membership };
  }

  /** In every firm of the user, so that each owner sees it. */
  private async record(userId: string, action: string, code: 'SIGN_IN_FAILED' | 'TOO_MANY_REQUESTS'): Promise<void> {
    const fact: AuditFact = { action, outcome: 'denied', code, subject: {} };
    for (const membership of await this.accounts.memberships(userId)) {
      await this.db.recordAlone(memberActor(membership), fact);
    }
  }
}
