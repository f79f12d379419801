import { randomBytes } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { DomainError, type Actor, type ConfidentialityMode, type WaveStatus } from '@sextant/contracts';
import { Stakeholder, TenantDb, type Tx } from '@sextant/data';
import { StakeholdersService } from '@sextant/engagements';
import { assertCan, Inbox, Keys } from '@sextant/platform';

import { deleteAnswersOf } from './answers-of-participant.js';
import { PersonalLinks } from './personal-links.js';

interface Place {
  readonly id: string;
  readonly tenantId: string;
  readonly rotation: number;
  readonly waveId: string;
  readonly mode: ConfidentialityMode;
  readonly status: WaveStatus;
}

/** Erases a person: name, address, links, mails, and what they answered as far as it can be found. Results stay as they are. */
@Injectable()
export class EraseStakeholder {
  constructor(
    private readonly db: TenantDb,
    private readonly links: PersonalLinks,
    private readonly stakeholders: StakeholdersService,
    private readonly keys: Keys,
    private readonly inbox: Inbox,
  ) {}

  /**
   * Before scoring their answers go; after it raw answers go where there are any, and the frozen result stays and is never
   * computed again. Where a result counts somebody, a row without anything about them stays: without it a later wave would be
   * compared as if they had never been in it. Safe to send again.
   */
  erase(actor: Actor, stakeholderId: string): Promise<string> {
    return this.db.run(actor, async (tx) => {
      const person = await tx.repo(Stakeholder).findOneBy({ id: stakeholderId });
      if (!person && (await this.isErased(tx, stakeholderId))) return stakeholderId;
      if (!person) throw new DomainError('NOT_FOUND', { id: stakeholderId });
      assertCan(actor, 'stakeholder.erase', person);
      await this.eraseOne(tx, stakeholderId, person.email);
      return stakeholderId;
    });
  }

  /** Erases again whoever is on the list of erasures, as after a backup was restored. Answers how many came back. */
  async eraseAgain(actor: Actor): Promise<number> {
    return this.db.run(actor, async (tx) => {
      const people = await tx.query<{ id: string; email: string | null }>(
        'SELECT id, email FROM stakeholder WHERE erased_at IS NULL',
      );
      const listed = await tx.query<{ hash: string }>(`SELECT encode(person_hash, 'hex') AS hash FROM erasure`);
      const known = new Set(listed.map(({ hash }) => hash));
      const back = people.filter(({ id }) => known.has(this.hashOf(id).toString('hex')));
      for (const { id, email } of back) await this.eraseOne(tx, id, email);
      return back.length;
    });
  }

  private async eraseOne(tx: Tx, stakeholderId: string, email: string | null): Promise<void> {
    // Saves and scoring hold or lock the wave's row: none of them comes between.
    const places = await tx.query<Place>(
      `SELECT p.id, p.tenant_id AS "tenantId", p.rotation, w.id AS "waveId", w.confidentiality_mode AS mode, w.status
         FROM participant p JOIN wave w ON w.id = p.wave_id
        WHERE p.stakeholder_id = $1 ORDER BY w.id FOR UPDATE`,
      [stakeholderId],
    );
    for (const place of places) await this.leave(tx, place);
    await tx.query('DELETE FROM mail WHERE subject_id = ANY ($1)', [places.map(({ id }) => id)]);
    if (email !== null) tx.afterCommit(() => this.inbox.forget(email));
    await tx.query(
      `INSERT INTO erasure (tenant_id, person_hash, erased_on) VALUES ($1, $2, (now() AT TIME ZONE 'UTC')::date)
       ON CONFLICT (tenant_id, person_hash) DO NOTHING`,
      [tx.actor.tenantId, this.hashOf(stakeholderId)],
    );
    await this.stakeholders.erase(tx, stakeholderId, places.some(staysCounted));
  }

  private async leave(tx: Tx, place: Place): Promise<void> {
    await deleteAnswersOf(tx, this.links, place);
    if (!staysCounted(place)) {
      await tx.query('DELETE FROM participant WHERE id = $1', [place.id]);
      return;
    }
    await tx.query(
      `UPDATE participant
          SET token_hash = $2, rotation = rotation + 1, code_hash = NULL, code_expires_at = NULL, invited_at = NULL, reminded_at = NULL
        WHERE id = $1`,
      [place.id, randomBytes(32)],
    );
  }

  private async isErased(tx: Tx, stakeholderId: string): Promise<boolean> {
    const found = await tx.query('SELECT FROM erasure WHERE person_hash = $1', [this.hashOf(stakeholderId)]);
    return found.length > 0;
  }

  private hashOf(stakeholderId: string): Buffer {
    return this.keys.hash('erasure', stakeholderId);
  }
}

/**
 * Whether the answers are, or may be, in a result. In an open anonymous wave always: a row that stays only if somebody had
 * handed in would tell that they had.
 */
function staysCounted({ status, mode }: Place): boolean {
  return status === 'scored' || (mode === 'anonymous' && status !== 'draft');
}
