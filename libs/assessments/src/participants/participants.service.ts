import { randomUUID } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { DomainError, type Actor, type MailStatus } from '@sextant/contracts';
import { Participant, TenantDb, Wave, type Tx } from '@sextant/data';
import { assertCan } from '@sextant/platform';

import { PersonalLinks } from './personal-links.js';
import { personsOfWave } from './persons-of-wave.js';

/** A participant as consultants see them. Whether somebody has answered is told in named waves only (R15). */
export interface InvitedParticipant {
  readonly id: string;
  readonly waveId: string;
  readonly stakeholderId: string;
  readonly name: string;
  readonly email: string | null;
  readonly function: string;
  readonly level: string;
  readonly unitId: string | null;
  readonly invitedAt: Date | null;
  readonly remindedAt: Date | null;
  readonly submittedOn: string | null;
  /** What became of the invitation's mail. */
  readonly invitationStatus: MailStatus | null;
  readonly invitationFailure: string | null;
}

/** Who takes part in a wave. */
@Injectable()
export class ParticipantsService {
  constructor(
    private readonly db: TenantDb,
    private readonly links: PersonalLinks,
  ) {}

  /** Everybody invited to some waves that the caller has seen, by name. Executives see counts: for them the list is empty. */
  list(actor: Actor, waveIds: readonly string[]): Promise<InvitedParticipant[]> {
    if (!actor.permissions.has('stakeholder.read')) return Promise.resolve([]);
    return this.db.run(actor, (tx) => this.read(tx, waveIds));
  }

  /**
   * Adds stakeholders of the wave's client; who is in already stays as they are. To an open anonymous wave people are
   * added in groups of at least the minimum of distinct persons (R22), else a newcomer's answers would stand alone.
   */
  invite(actor: Actor, waveId: string, stakeholderIds: readonly string[]): Promise<InvitedParticipant[]> {
    return this.db.run(actor, async (tx) => {
      const wave = await tx.lock(Wave, waveId);
      assertCan(actor, 'wave.invite', wave);
      if (wave.status !== 'draft' && wave.status !== 'open') {
        throw new DomainError('WAVE_NOT_OPEN', { status: wave.status });
      }
      const wanted = [...new Set(stakeholderIds)];
      await this.assertStakeholders(tx, wave, wanted);
      const isOpenAnonymous = wave.status === 'open' && wave.confidentialityMode === 'anonymous';
      const before = isOpenAnonymous ? (await personsOfWave(tx, wave)).counted : 0;
      const added = await this.add(tx, wave, wanted);
      if (isOpenAnonymous && added > 0) {
        const invited = (await personsOfWave(tx, wave)).counted - before;
        const needed = wave.minimumGroup;
        if (invited < needed) throw new DomainError('TOO_FEW_PARTICIPANTS', { needed, invited });
      }
      return this.read(tx, [waveId]);
    });
  }

  /**
   * Takes a participant out of a draft, or out of an open named wave before they handed in. Of other open waves nobody
   * can be taken out: the refusal, or the count after it, would tell who has answered.
   */
  withdraw(actor: Actor, participantId: string): Promise<InvitedParticipant[]> {
    return this.db.run(actor, async (tx) => {
      const { waveId } = await tx.get(Participant, participantId);
      const wave = await tx.lock(Wave, waveId);
      assertCan(actor, 'wave.invite', wave);
      const participant = await tx.lock(Participant, participantId);
      const isOpenNamed = wave.status === 'open' && wave.confidentialityMode === 'named';
      if (wave.status !== 'draft' && !isOpenNamed) throw new DomainError('WAVE_NOT_DRAFT', { status: wave.status });
      if (participant.submittedOn !== null) throw new DomainError('ALREADY_SUBMITTED');
      await tx.query('DELETE FROM respondent WHERE participant_id = $1', [participantId]);
      await tx.query('DELETE FROM participant WHERE id = $1', [participantId]);
      return this.read(tx, [waveId]);
    });
  }

  private async assertStakeholders(tx: Tx, wave: Wave, wanted: readonly string[]): Promise<void> {
    const known = await tx.query<{ id: string }>(
      'SELECT id FROM stakeholder WHERE client_id = $1 AND id = ANY ($2) AND archived_at IS NULL',
      [wave.clientId, wanted],
    );
    if (known.length === wanted.length) return;
    const ids = new Set(known.map(({ id }) => id));
    throw new DomainError('NOT_FOUND', { id: wanted.find((id) => !ids.has(id)) });
  }

  private async add(tx: Tx, wave: Wave, stakeholderIds: readonly string[]): Promise<number> {
    const { tenantId } = tx.actor;
    const ids = stakeholderIds.map(() => randomUUID());
    const hashes = ids.map((id) => this.links.keysOf(this.links.tokenOf({ tenantId, id, rotation: 0 })).link);
    const added = await tx.query(
      `INSERT INTO participant (tenant_id, id, client_id, wave_id, stakeholder_id, function, unit_id, level, token_hash)
       SELECT s.tenant_id, n.id, s.client_id, $1, s.id, s.function, s.unit_id, s.level, n.token_hash
         FROM unnest($2::uuid[], $3::uuid[], $4::bytea[]) AS n (stakeholder_id, id, token_hash)
         JOIN stakeholder s ON s.id = n.stakeholder_id
       ON CONFLICT (tenant_id, wave_id, stakeholder_id) DO NOTHING RETURNING id`,
      [wave.id, stakeholderIds, ids, hashes],
    );
    return added.length;
  }

  private read(tx: Tx, waveIds: readonly string[]): Promise<InvitedParticipant[]> {
    return tx.query<InvitedParticipant>(
      `SELECT p.id, p.wave_id AS "waveId", p.stakeholder_id AS "stakeholderId", s.name, s.email, p.function, p.level,
              p.unit_id AS "unitId", p.invited_at AS "invitedAt", p.reminded_at AS "remindedAt",
              CASE WHEN w.confidentiality_mode = 'named' THEN p.submitted_on::text END AS "submittedOn",
              m.status AS "invitationStatus", m.failure AS "invitationFailure"
         FROM participant p
         JOIN stakeholder s ON s.id = p.stakeholder_id
         JOIN wave w ON w.id = p.wave_id
         LEFT JOIN mail m ON m.subject_id = p.id AND m.kind = 'wave-invitation'
        WHERE p.wave_id = ANY ($1) AND s.erased_at IS NULL ORDER BY s.name, p.id`,
      [waveIds],
    );
  }
}
