import type { MigrationInterface, QueryRunner } from 'typeorm';

import { tenantTable } from './tenant-table.js';

/**
 * Codes that have let somebody in. Had redeeming one written the participant, the order in which people came in would lie beside the order
 * in which drafts were begun; a mark leads to no participant without the key outside the database.
 */
export class UsedCodes1790000057000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE used_code (
        tenant_id uuid NOT NULL REFERENCES tenant,
        mark bytea NOT NULL,
        wave_id uuid NOT NULL,
        PRIMARY KEY (tenant_id, mark),
        FOREIGN KEY (tenant_id, wave_id) REFERENCES wave (tenant_id, id) ON DELETE CASCADE
      );
      CREATE INDEX used_code_wave ON used_code (tenant_id, wave_id);
    `);
    await tenantTable(queryRunner, 'used_code', { api: 'SELECT, INSERT' });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE used_code');
  }
}
