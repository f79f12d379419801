import type { MigrationInterface, QueryRunner } from 'typeorm';

import { acrossTenants } from './across-tenants.js';

/** Mails that tell a user what happened to their account. */
export class AccountNotices1790000050100 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE mail DROP CONSTRAINT mail_kind_check,
        ADD CONSTRAINT mail_kind_check CHECK (kind IN ('member-invitation', 'wave-invitation', 'wave-reminder', 'wave-test',
          'password-changed', 'sign-in-elsewhere'));
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await acrossTenants(
      queryRunner,
      ['mail'],
      `DELETE FROM mail WHERE kind IN ('password-changed', 'sign-in-elsewhere')`,
    );
    await queryRunner.query(`
      ALTER TABLE mail DROP CONSTRAINT mail_kind_check,
        ADD CONSTRAINT mail_kind_check CHECK (kind IN ('member-invitation', 'wave-invitation', 'wave-reminder', 'wave-test'));
    `);
  }
}
