import { Injectable } from '@nestjs/common';
import { DomainError, systemActor } from '@sextant/contracts';
import { SystemDb, TenantDb } from '@sextant/data';
import { AttemptThrottle, networkOf, type Attempted } from '@sextant/identity';
import { Coalescer, Keys } from '@sextant/platform';

import { readAccessCode } from './access-code.js';
import { discount } from './discount.js';
import { PersonalLinks } from './personal-links.js';
import { respondentActor } from './respondent-actors.js';

/** Failures from one network before waiting starts. */
const FREE_PER_NETWORK = 100;

/** Look-ups that may wait, and how many are made at once. */
const LIMITS = { mostWaiting: 10_000, mostAtOnce: 500 };

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
  /** A kick-off brings hundreds of links in a moment: those that arrive together are looked up together. */
  private readonly together = new Coalescer<Buffer, Found | null>((_, links) => this.findByLinks(links), LIMITS);

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
  async enter(proof: Proof, { address, isOfMember }: EntryDevice): Promise<string> {
    const { token, code } = proof;
    const attempted = this.attempted(code === undefined ? 'link' : 'entry-code', address);
    // A link has 256 bits and is not guessed: it always opens. A code has 40, and wrong ones brake the network.
    const entered =
      code === undefined
        ? ((await this.byToken(token ?? '', isOfMember)) ??
          (await this.throttle.guess(attempted, () => Promise.resolve(null))))
        : await this.throttle.guess(attempted, () => this.byCode(code, isOfMember));
    if (entered === null) throw new DomainError('LINK_NOT_VALID');
    return entered;
  }

  /** Hashed under a key: no address of a respondent rests in the database. */
  private attempted(what: 'link' | 'entry-code', address: string): Attempted {
    const key = this.keys.hash('link', `${what}|${networkOf(address)}`).toString('base64url');
    return { key, free: FREE_PER_NETWORK };
  }

  private async byToken(token: string, isOfMember: boolean): Promise<string | null> {
    const keys = this.links.keysOf(token);
    const found = await this.together.do('', keys.link);
    if (!found) return null;
    if (isOfMember) await this.db.run(respondentActor(found, keys), (tx) => discount(tx, found));
    return token;
  }

  /** Of each link, whose it is, if it opens a questionnaire now. */
  private async findByLinks(links: readonly Buffer[]): Promise<(Found | null)[]> {
    const rows = await this.system.run((tx) =>
      tx.query<Found & { link: Buffer }>(
        `SELECT link, tenant_id AS "tenantId", id, client_id AS "clientId", wave_id AS "waveId", rotation
           FROM doors.open_participants_by_links($1)`,
        [links],
      ),
    );
    const open = new Map(rows.map(({ link, ...found }) => [link.toString('hex'), found]));
    return links.map((link) => open.get(link.toString('hex')) ?? null);
  }

  private async byCode(typed: string, isOfMember: boolean): Promise<string | null> {
    const code = readAccessCode(typed) ?? '';
    const before = this.links.codeHash(code, false);
    const after = this.links.codeHash(code, true);
    const unused = await this.findByCode(before);
    const found = unused ?? (await this.findByCode(after));
    if (!found) return null;
    const token = this.links.tokenOf(found);
    if (unused && (await this.isHandedIn(unused, token))) return null;
    const hash = unused ? before : after;
    const operation = { name: 'redeemCode', subject: {}, recorded: false };
    return this.db.run({ ...respondentActor(found, this.links.keysOf(token)), operation }, async (tx) => {
      // The participant is read and not written: when somebody came in would lie beside when a draft was begun.
      const used = await tx.query(
        `INSERT INTO used_code (tenant_id, mark, wave_id)
         SELECT p.tenant_id, $3, p.wave_id FROM participant p
          WHERE p.id = $1 AND p.code_hash = $2 AND p.code_expires_at > now()
         ON CONFLICT DO NOTHING RETURNING mark`,
        [found.id, hash, this.links.usedMark(code)],
      );
      // Of two who type the same code at once, one finds it used.
      if (used.length === 0) return null;
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

  private async findByCode(hash: Buffer): Promise<Found | null> {
    const [found] = await this.system.run((tx) =>
      tx.query<Found>(
        `SELECT tenant_id AS "tenantId", id, client_id AS "clientId", wave_id AS "waveId", rotation
           FROM doors.open_participant_by_code($1)`,
        [hash],
      ),
    );
    return found ?? null;
  }
}
