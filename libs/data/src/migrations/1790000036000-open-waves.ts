import type { MigrationInterface, QueryRunner } from 'typeorm';

import { acrossTenants } from './across-tenants.js';

/**
 * Of a protected open wave nothing is computed from answers, so nothing is kept of it; who is in a result is noted at closing; and
 * the audit trail is read by day, not by number.
 */
export class OpenWaves1790000036000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE wave DROP COLUMN coverage, DROP COLUMN coverage_at;
      ALTER TABLE participant ADD COLUMN is_in_result boolean NOT NULL DEFAULT false;
      CREATE INDEX audit_entry_at ON audit_entry (tenant_id, at);
    `);
    await acrossTenants(queryRunner, ['participant'], 'UPDATE participant SET is_in_result = submitted_on IS NOT NULL');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP INDEX audit_entry_at;
      ALTER TABLE participant DROP COLUMN is_in_result;
      ALTER TABLE wave ADD COLUMN coverage jsonb, ADD COLUMN coverage_at timestamptz;
    `);
  }
}
