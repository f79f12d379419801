import type { MigrationInterface, QueryRunner } from 'typeorm';

import { tenantTable } from './tenant-table.js';

/**
 * A scored wave has one result, for good, and nearly the same answers are recognised when they come again. Second results
 * made before keep their document.
 */
export class OneResult1790000035000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE result ALTER COLUMN number SET DEFAULT 1, ADD CONSTRAINT result_for_good CHECK (number = 1) NOT VALID;
      ALTER TABLE wave DROP COLUMN result_number;

      CREATE TABLE wave_fingerprint (
        tenant_id uuid NOT NULL REFERENCES tenant,
        wave_id uuid NOT NULL,
        salt bytea NOT NULL,
        sets jsonb NOT NULL,
        sizes jsonb NOT NULL,
        PRIMARY KEY (tenant_id, wave_id),
        FOREIGN KEY (tenant_id, wave_id) REFERENCES wave (tenant_id, id) ON DELETE CASCADE
      );
    `);
    await tenantTable(queryRunner, 'wave_fingerprint', {
      api: 'SELECT, INSERT, UPDATE',
      worker: 'SELECT, INSERT, UPDATE',
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE wave_fingerprint;
      ALTER TABLE wave ADD COLUMN result_number integer NOT NULL DEFAULT 1 CHECK (result_number > 0);
      ALTER TABLE result DROP CONSTRAINT result_for_good, ALTER COLUMN number DROP DEFAULT;
    `);
  }
}
