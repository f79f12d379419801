import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was last told about the coverage of an open wave, so that nobody can watch it move answer by answer. */
export class Coverage1790000007000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE wave ADD COLUMN coverage jsonb, ADD COLUMN coverage_at timestamptz');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE wave DROP COLUMN coverage, DROP COLUMN coverage_at');
  }
}
