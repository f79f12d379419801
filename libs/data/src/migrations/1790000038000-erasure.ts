import type { MigrationInterface, QueryRunner } from 'typeorm';

import { tenantTable } from './tenant-table.js';

/** People who were erased: what is left of them where a result counts them, and the list from which a restore erases them again. */
export class Erasure1790000038000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE stakeholder ADD COLUMN erased_at timestamptz;
      CREATE TABLE erasure (
        tenant_id uuid NOT NULL REFERENCES tenant,
        person_hash bytea NOT NULL,
        erased_on date NOT NULL,
        PRIMARY KEY (tenant_id, person_hash)
      );
      GRANT DELETE ON mail, inbox_message TO app_api;
    `);
    await tenantTable(queryRunner, 'erasure', { api: 'SELECT, INSERT', worker: 'SELECT, INSERT' });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      REVOKE DELETE ON mail, inbox_message FROM app_api;
      DROP TABLE erasure;
      ALTER TABLE stakeholder DROP COLUMN erased_at;
    `);
  }
}
