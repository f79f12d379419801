import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The languages of workshops and reports, and the groupings of a wave, are of a list like every other word. */
export class ClosedWords1790000065000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE workshop ADD CONSTRAINT workshop_locale_check CHECK (locale IN ('en', 'de'));
      ALTER TABLE report ADD CONSTRAINT report_locale_check CHECK (locale IN ('en', 'de'));
      ALTER TABLE wave ADD CONSTRAINT wave_breakdowns_check CHECK (breakdowns <@ ARRAY['function', 'unit', 'level']);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE wave DROP CONSTRAINT wave_breakdowns_check;
      ALTER TABLE report DROP CONSTRAINT report_locale_check;
      ALTER TABLE workshop DROP CONSTRAINT workshop_locale_check;
    `);
  }
}
