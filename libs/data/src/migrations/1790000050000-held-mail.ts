import type { MigrationInterface, QueryRunner } from 'typeorm';

import { acrossTenants } from './across-tenants.js';
import { tenantTable } from './tenant-table.js';

/** Mails that wait for a mail server; the inbox that kept links in plain text is gone with everything in it. */
export class HeldMail1790000050000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE mail DROP CONSTRAINT mail_status_check,
        ADD CONSTRAINT mail_status_check CHECK (status IN ('queued', 'held', 'sent', 'failed'));
      DROP TABLE inbox_message;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await acrossTenants(queryRunner, ['mail'], `UPDATE mail SET status = 'queued' WHERE status = 'held'`);
    await queryRunner.query(`
      ALTER TABLE mail DROP CONSTRAINT mail_status_check,
        ADD CONSTRAINT mail_status_check CHECK (status IN ('queued', 'sent', 'failed'));
      CREATE TABLE inbox_message (
        tenant_id uuid NOT NULL REFERENCES tenant,
        id uuid NOT NULL,
        recipient text NOT NULL,
        subject text NOT NULL,
        text_body text NOT NULL,
        html_body text NOT NULL,
        received_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, id)
      );
    `);
    await tenantTable(queryRunner, 'inbox_message', { api: 'SELECT', worker: 'SELECT, INSERT, DELETE' });
  }
}
