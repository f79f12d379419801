import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '@sextant/contracts';
import { TenantDb, Wave, type Tx } from '@sextant/data';
import { assertCan, MailOutbox } from '@sextant/platform';

/** Invitations and reminders of a wave. The rows are the outbox; nobody is told whom a reminder reaches. */
@Injectable()
export class WaveMail {
  constructor(
    private readonly db: TenantDb,
    private readonly outbox: MailOutbox,
  ) {}

  /** One invitation for each participant with an address who has none yet, now or at a given time. */
  sendInvitations(actor: Actor, waveId: string, at: Date | null): Promise<Wave> {
    return this.db.run(actor, async (tx) => {
      const wave = await this.openWave(tx, waveId);
      await tx.query(
        `WITH chosen AS (
           UPDATE participant p SET invited_at = now() FROM stakeholder s
            WHERE p.wave_id = $1 AND p.invited_at IS NULL AND s.id = p.stakeholder_id AND s.email IS NOT NULL
           RETURNING p.tenant_id, p.id, s.email)
         INSERT INTO mail (tenant_id, kind, subject_id, batch_id, recipient, status, deliver_after)
         SELECT tenant_id, 'wave-invitation', id, $1, email, 'queued', coalesce($2::timestamptz, now()) FROM chosen`,
        [waveId, at],
      );
      if (at) await tx.query('UPDATE wave SET invite_on = $2 WHERE id = $1', [waveId, at]);
      return at ? Object.assign(wave, { inviteOn: at }) : wave;
    });
  }

  /**
   * A reminder for everybody invited; the mail of who has handed in is dropped when its turn to be written comes. So
   * neither the answer to this call nor the list of mails tells who that is (R15).
   */
  sendReminders(actor: Actor, waveId: string): Promise<Wave> {
    return this.db.run(actor, async (tx) => {
      const wave = await this.openWave(tx, waveId);
      await tx.query(
        `WITH chosen AS (
           UPDATE participant p SET reminded_at = now() FROM stakeholder s
            WHERE p.wave_id = $1 AND p.invited_at IS NOT NULL AND s.id = p.stakeholder_id AND s.email IS NOT NULL
           RETURNING p.tenant_id, p.id, s.email)
         INSERT INTO mail (tenant_id, kind, subject_id, batch_id, recipient, status)
         SELECT tenant_id, 'wave-reminder', id, $1, email, 'queued' FROM chosen`,
        [waveId],
      );
      return wave;
    });
  }

  /** The invitation as it will look, to whoever asks for it; its link leads nowhere. */
  sendTest(actor: Actor, waveId: string): Promise<Wave> {
    return this.db.run(actor, async (tx) => {
      const wave = await tx.get(Wave, waveId);
      assertCan(actor, 'wave.invite', wave);
      const [member] = await tx.query<{ email: string }>('SELECT email FROM member WHERE id = $1', [actor.id]);
      if (!member) throw new DomainError('NOT_FOUND', { id: actor.id });
      await this.outbox.queue(tx, { kind: 'wave-test', subjectId: waveId, recipient: member.email });
      return wave;
    });
  }

  private async openWave(tx: Tx, waveId: string): Promise<Wave> {
    const wave = await tx.lock(Wave, waveId);
    assertCan(tx.actor, 'wave.invite', wave);
    if (wave.status !== 'open') throw new DomainError('WAVE_NOT_OPEN', { status: wave.status });
    return wave;
  }
}
