import { Injectable } from '@nestjs/common';
import { normalEmail } from '@sextant/contracts';
import { SystemDb, type SystemTx } from '@sextant/data';

import type { MemberRow } from '../members/member-actor.js';

/** Somebody who can sign in. */
export interface Account {
  readonly userId: string;
  readonly email: string;
  readonly passwordHash: string | null;
  /** Whether it was proved on a device that its user has signed in on before. */
  readonly isKnownDevice?: boolean;
}

/** A place that a user may sign in to. */
export interface Membership extends MemberRow {
  readonly tenantName: string;
}

/** Users across tenants: looked up before it is known which tenant they speak for. */
@Injectable()
export class Accounts {
  constructor(private readonly system: SystemDb) {}

  async find(email: string): Promise<Account | null> {
    const [account] = await this.system.run((tx) =>
      tx.query<Account>(
        'SELECT id AS "userId", email, password_hash AS "passwordHash" FROM doors.account_by_email($1)',
        [normalEmail(email)],
      ),
    );
    return account ?? null;
  }

  async get(userId: string): Promise<{ email: string; name: string; passwordHash: string | null } | null> {
    const [account] = await this.system.run((tx) =>
      tx.query<{ email: string; name: string; passwordHash: string | null }>(
        'SELECT email, name, password_hash AS "passwordHash" FROM doors.account_by_id($1)',
        [userId],
      ),
    );
    return account ?? null;
  }

  /** The user's places, by the firm's name. */
  memberships(userId: string): Promise<Membership[]> {
    return this.system.run((tx) => this.membershipsIn(tx, userId));
  }

  /** As `memberships`, inside a transaction that belongs to no tenant yet. */
  membershipsIn(tx: SystemTx, userId: string): Promise<Membership[]> {
    return tx.query<Membership>(
      `SELECT tenant_id AS "tenantId", member_id AS "memberId", user_id AS "userId", role, tenant_name AS "tenantName",
              client_ids AS "clientIds" FROM doors.places_of($1)`,
      [userId],
    );
  }

  /**
   * Holds an account until commit, so that its password cannot change meanwhile; answers whether it is still the one that
   * was proved, where a proof is given.
   */
  async hold(
    tx: SystemTx,
    { userId, passwordHash }: { userId: string; passwordHash?: string | null },
  ): Promise<boolean> {
    const [held] = await tx.query<{ passwordHash: string | null }>(
      'SELECT password_hash AS "passwordHash" FROM doors.hold_account($1)',
      [userId],
    );
    return held !== undefined && (passwordHash === undefined || held.passwordHash === passwordHash);
  }

  /** The account of an address, made if there is none; null when it has another password by now. */
  async claim(tx: SystemTx, email: string, name: string, passwordHash: string | null): Promise<string | null> {
    const [account] = await tx.query<{ id: string | null }>('SELECT doors.claim_account($1, $2, $3) AS id', [
      normalEmail(email),
      name,
      passwordHash,
    ]);
    return account!.id;
  }

  /** Sets a password and holds the account until commit. */
  async setPassword(tx: SystemTx, userId: string, passwordHash: string): Promise<void> {
    await tx.query('SELECT doors.set_password($1, $2)', [userId, passwordHash]);
  }

  /** As `setPassword`, unless the password is another one by now; answers whether it was set. */
  async replacePassword(tx: SystemTx, userId: string, before: string | null, after: string): Promise<boolean> {
    const changed = await tx.query('SELECT id FROM doors.replace_password($1, $2, $3)', [userId, before, after]);
    return changed.length > 0;
  }
}
