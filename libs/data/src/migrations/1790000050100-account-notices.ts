import type { MigrationInterface, QueryRunner } from 'typeorm';

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
    await queryRunner.query(`
      -- The policies hold the owner back too; this change is about all firms.
      ALTER TABLE mail NO FORCE ROW LEVEL SECURITY;
      DELETE FROM mail WHERE kind IN ('password-changed', 'sign-in-elsewhere');
      ALTER TABLE mail FORCE ROW LEVEL SECURITY;
      ALTER TABLE mail DROP CONSTRAINT mail_kind_check,
        ADD CONSTRAINT mail_kind_check CHECK (kind IN ('member-invitation', 'wave-invitation', 'wave-reminder', 'wave-test'));
    `);
  }
}
