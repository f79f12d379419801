import { Injectable } from '@nestjs/common';
import { DomainError, normalEmail, systemActor, type Actor } from '@sextant/contracts';
import { appendAudit, SystemDb, type AuditFact, type SystemTx } from '@sextant/data';
import { Keys, MailOutbox } from '@sextant/platform';

import { memberActor } from '../members/member-actor.js';
import { SessionsService } from '../sessions/sessions.service.js';
import { Accounts, type Membership } from './accounts.js';
import { AttemptThrottle } from './attempt-throttle.js';
import { assertGoodPassword } from './password-rules.js';
import { Passwords } from './passwords.js';

/**
 * A new password. The account's row is held from the change until every other session has ended, and sign-ins hold it
 * while they open one: whoever came in with the old password is out, and nobody comes in with it after.
 */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly system: SystemDb,
    private readonly accounts: Accounts,
    private readonly passwords: Passwords,
    private readonly throttle: AttemptThrottle,
    private readonly sessions: SessionsService,
    private readonly mail: MailOutbox,
    private readonly keys: Keys,
  ) {}

  /** By the user, which takes the old one. Ends every other session in every firm, and says how many of them here. */
  async change(actor: Actor, current: string, next: string): Promise<number> {
    const { userId = '' } = actor;
    const attempt = { key: `change-password:${userId}`, free: 10 };
    await this.throttle.claim([attempt]);
    const account = await this.accounts.get(userId);
    if (!account || !(await this.passwords.matches(account.passwordHash, current))) {
      throw new DomainError('SIGN_IN_FAILED');
    }
    await this.throttle.settle([attempt.key]);
    assertGoodPassword(next, account.email);
    const hash = await this.passwords.hash(next);
    const ended = await this.system.run(async (system) => {
      if (!(await this.accounts.replacePassword(system, userId, account.passwordHash, hash))) {
        throw new DomainError('SIGN_IN_FAILED');
      }
      const places = await this.accounts.membershipsIn(system, userId);
      return this.endSessions(system, places, account.email, (place) =>
        place.tenantId === actor.tenantId ? { ...actor, operation: undefined } : memberActor(place),
      );
    });
    if (actor.operation) actor.operation.recorded = true;
    return ended.get(actor.tenantId) ?? 0;
  }

  /** By the operator, for a user who has lost theirs. Ends all their sessions and counts them. */
  async reset(email: string, next: string): Promise<number> {
    const account = await this.accounts.find(email);
    if (!account) throw new DomainError('NOT_FOUND', { email });
    assertGoodPassword(next, normalEmail(email));
    const hash = await this.passwords.hash(next);
    return this.system.run(async (system) => {
      await this.accounts.setPassword(system, account.userId, hash);
      const places = await this.accounts.membershipsIn(system, account.userId);
      const ended = await this.endSessions(system, places, account.email, ({ tenantId }) => systemActor(tenantId));
      return [...ended.values()].reduce((sum, some) => sum + some, 0);
    });
  }

  /** In each firm: the sessions but the actor's own, one entry in the trail. The user is told once. */
  private async endSessions(
    system: SystemTx,
    places: readonly Membership[],
    email: string,
    actorIn: (place: Membership) => Actor,
  ): Promise<ReadonlyMap<string, number>> {
    const ended = new Map<string, number>();
    for (const place of places) {
      const actor = actorIn(place);
      const tx = await system.enter(actor);
      ended.set(place.tenantId, await this.sessions.endAllOf(tx, place.memberId, actor.sessionId));
      const action = actor.kind === 'system' ? 'resetPassword' : 'changePassword';
      const fact: AuditFact = { action, outcome: 'done', code: null, subject: { memberId: place.memberId } };
      await appendAudit(tx.manager, this.keys.of('audit'), actor, fact);
      if (ended.size === 1)
        await this.mail.queue(tx, { kind: 'password-changed', subjectId: place.memberId, recipient: email });
    }
    return ended;
  }
}
