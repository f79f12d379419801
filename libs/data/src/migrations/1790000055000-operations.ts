import type { MigrationInterface, QueryRunner } from 'typeorm';

import { tenantTable } from './tenant-table.js';

/** What members' clients sent under an id of their own, so that a repetition finds it done. */
export class Operations1790000055000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE operation (
        tenant_id uuid NOT NULL REFERENCES tenant,
        member_id uuid NOT NULL,
        id uuid NOT NULL,
        fingerprint bytea NOT NULL,
        reply bytea,
        made_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, member_id, id),
        FOREIGN KEY (tenant_id, member_id) REFERENCES member (tenant_id, id) ON DELETE CASCADE
      );
      GRANT SELECT (tenant_id, made_at) ON operation TO app_platform;
    `);
    await tenantTable(queryRunner, 'operation', { api: 'SELECT, INSERT, UPDATE', worker: 'SELECT, DELETE' });
    await queryRunner.query('CREATE POLICY platform_lookup ON operation TO app_platform USING (true)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE operation');
  }
}
