import { Injectable } from '@nestjs/common';
import { DomainError, systemActor } from '@sextant/contracts';
import { SystemDb, TenantDb } from '@sextant/data';
import { AttemptThrottle, networkOf } from '@sextant/identity';
import { Keys } from '@sextant/platform';

import { readAccessCode } from './access-code.js';
import { discount } from './discount.js';
import { PersonalLinks } from './personal-links.js';
import { respondentActor } from './respondent-actors.js';

/** Attempts from one network before waiting starts; those that succeed are not counted. */
const FREE_PER_NETWORK = 100;

interface Found {
  readonly tenantId: string;
  readonly id: string;
  readonly clientId: string;
  readonly waveId: string;
  readonly rotation: number;
}

/** What is shown at the door: a link's token, or a code. */
export interface Proof {
  readonly token?: string;
  readonly code?: string;
}

/** Where somebody comes from. */
export interface EntryDevice {
  readonly address: string;
  /** A member of a firm has signed in on the device. */
  readonly isOfMember: boolean;
}

/** The door for stakeholders. Wrong, expired, revoked and foreign proofs all get the same answer: LINK_NOT_VALID. */
@Injectable()
export class RespondentEntry {
  constructor(
    private readonly system: SystemDb,
    private readonly db: TenantDb,
    private readonly links: PersonalLinks,
    private readonly throttle: AttemptThrottle,
    private readonly keys: Keys,
  ) {}

  /**
   * The token to carry in the cookie. A link may be used again and again while the wave is open; a code only once. Whoever
   * comes in to an anonymous wave from a member's device is let in but does not count as a person from then on; MEMBER_DEVICE
   * where too few would be left.
   */
  async enter(proof: Proof, from: EntryDevice): Promise<string> {
    // Hashed under a key: no address of a respondent rests in the database.
    const key = this.keys.hash('link', `network|${networkOf(from.address)}`).toString('base64url');
    const network = { key, free: FREE_PER_NETWORK };
    await this.throttle.claim([network]);
    const token =
      proof.code === undefined
        ? await this.byToken(proof.token ?? '', from.isOfMember)
        : await this.byCode(proof.code, from.isOfMember);
    if (token === null) throw new DomainError('LINK_NOT_VALID');
    await this.throttle.settle([], [network]);
    return token;
  }

  private async byToken(token: string, isOfMember: boolean): Promise<string | null> {
    const keys = this.links.keysOf(token);
    const found = await this.find('p.token_hash = $1', keys.link);
    if (!found) return null;
    if (isOfMember) await this.db.run(respondentActor(found, keys), (tx) => discount(tx, found));
    return token;
  }

  private async byCode(typed: string, isOfMember: boolean): Promise<string | null> {
    const code = readAccessCode(typed) ?? '';
    const known = 'p.code_hash = $1 AND p.code_expires_at > now()';
    const before = this.links.codeHash(code, false);
    const after = this.links.codeHash(code, true);
    const unused = await this.find(known, before);
    const found = unused ?? (await this.find(known, after));
    if (!found) return null;
    const token = this.links.tokenOf(found);
    if (unused && (await this.isHandedIn(unused, token))) return null;
    const hash = unused ? before : after;
    const operation = { name: 'redeemCode', subject: {}, recorded: false };
    return this.db.run({ ...respondentActor(found, this.links.keysOf(token)), operation }, async (tx) => {
      const used = await tx.query(
        `UPDATE participant SET code_hash = NULL, code_expires_at = NULL
          WHERE id = $1 AND code_hash = $2 AND code_expires_at > now() RETURNING id`,
        [found.id, hash],
      );
      // Of two who type the same code at once, one finds it used.
      if (used.length === 0) throw new DomainError('LINK_NOT_VALID');
      if (isOfMember) await discount(tx, found);
      return token;
    });
  }

  private isHandedIn({ tenantId, id }: Found, token: string): Promise<boolean> {
    return this.db.run(systemActor(tenantId), async (tx) => {
      const found = await tx.query(
        `SELECT FROM participant p LEFT JOIN respondent r ON r.draft_key = $2
          WHERE p.id = $1 AND (p.submitted_on IS NOT NULL OR r.submitted_on IS NOT NULL)`,
        [id, this.links.keysOf(token).draft],
      );
      return found.length > 0;
    });
  }

  private async find(condition: string, hash: Buffer): Promise<Found | null> {
    const [found] = await this.system.run((tx) =>
      tx.query<Found>(
        `SELECT p.tenant_id AS "tenantId", p.id, p.client_id AS "clientId", p.wave_id AS "waveId", p.rotation
           FROM participant p JOIN wave w ON w.tenant_id = p.tenant_id AND w.id = p.wave_id AND w.status = 'open'
          WHERE ${condition}`,
        [hash],
      ),
    );
    return found ?? null;
  }
}
