import type { MigrationInterface, QueryRunner } from 'typeorm';

import { acrossTenants } from './across-tenants.js';

/** Minutes of a workshop are a report, too: made by the same job, kept in the same place. */
export class Minutes1790000012000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE report
        DROP CONSTRAINT report_kind_check,
        ADD COLUMN workshop_id uuid,
        ADD CONSTRAINT report_kind_check CHECK (kind IN ('wave', 'minutes') AND (kind = 'minutes') = (workshop_id IS NOT NULL)),
        ADD FOREIGN KEY (tenant_id, client_id, workshop_id) REFERENCES workshop (tenant_id, client_id, id);
      CREATE INDEX report_workshop ON report (tenant_id, client_id, workshop_id);
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await acrossTenants(queryRunner, ['report'], `DELETE FROM report WHERE kind = 'minutes'`);
    await queryRunner.query(`
      ALTER TABLE report
        DROP CONSTRAINT report_kind_check,
        DROP COLUMN workshop_id,
        ADD CONSTRAINT report_kind_check CHECK (kind IN ('wave'));
    `);
  }
}
