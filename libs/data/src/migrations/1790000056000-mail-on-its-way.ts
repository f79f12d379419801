import type { MigrationInterface, QueryRunner } from 'typeorm';

import { acrossTenants } from './across-tenants.js';

/**
 * A mail is claimed before it is sent and marked afterwards, so that what may have been sent can be told from what was
 * not. Mails wait in batches (a wave's, or alone), so that a big one does not keep a small one waiting.
 */
export class MailOnItsWay1790000056000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE mail
        DROP CONSTRAINT mail_status_check,
        ADD CONSTRAINT mail_status_check CHECK (status IN ('queued', 'held', 'sending', 'sent', 'unclear', 'failed')),
        ADD COLUMN batch_id uuid NOT NULL DEFAULT gen_random_uuid(),
        ADD COLUMN claimed_at timestamptz,
        ADD COLUMN tried_since timestamptz;
      CREATE INDEX mail_waiting ON mail (tenant_id, batch_id, deliver_after) WHERE status = 'queued';
      CREATE INDEX mail_under_way ON mail (tenant_id, claimed_at) WHERE status = 'sending';
      GRANT SELECT (claimed_at) ON mail TO app_platform;
    `);
    await acrossTenants(
      queryRunner,
      ['mail', 'participant'],
      `UPDATE mail SET batch_id = p.wave_id FROM participant p WHERE p.tenant_id = mail.tenant_id AND p.id = mail.subject_id`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await acrossTenants(
      queryRunner,
      ['mail'],
      `UPDATE mail SET status = CASE status WHEN 'sending' THEN 'queued' ELSE 'failed' END WHERE status IN ('sending', 'unclear')`,
    );
    await queryRunner.query(`
      DROP INDEX mail_waiting, mail_under_way;
      ALTER TABLE mail
        DROP CONSTRAINT mail_status_check,
        ADD CONSTRAINT mail_status_check CHECK (status IN ('queued', 'sent', 'failed')),
        DROP COLUMN batch_id,
        DROP COLUMN claimed_at,
        DROP COLUMN tried_since;
    `);
  }
}
