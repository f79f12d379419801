import type { MigrationInterface, QueryRunner } from 'typeorm';

import { immutable, tenantTable } from './tenant-table.js';

/** The context questionnaire of an engagement, and destinations that somebody set by hand. */
export class Advice1790000006000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE engagement_context (
        tenant_id uuid NOT NULL REFERENCES tenant,
        client_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        instrument_id uuid NOT NULL,
        answers jsonb NOT NULL,
        revision integer NOT NULL DEFAULT 1,
        answered_by uuid,
        answered_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, engagement_id, instrument_id),
        FOREIGN KEY (tenant_id, client_id, engagement_id) REFERENCES engagement (tenant_id, client_id, id),
        FOREIGN KEY (tenant_id, instrument_id) REFERENCES instrument (tenant_id, id),
        FOREIGN KEY (tenant_id, answered_by) REFERENCES member (tenant_id, id)
      );
      CREATE INDEX engagement_context_engagement ON engagement_context (tenant_id, client_id, engagement_id);
      CREATE INDEX engagement_context_instrument ON engagement_context (tenant_id, instrument_id);
      CREATE INDEX engagement_context_answered_by ON engagement_context (tenant_id, answered_by);

      CREATE TABLE destination_override (
        tenant_id uuid NOT NULL REFERENCES tenant,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        client_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        instrument_id uuid NOT NULL,
        point jsonb NOT NULL,
        name text NOT NULL,
        decided_on date NOT NULL,
        reason text NOT NULL,
        role text NOT NULL,
        created_by uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, id),
        FOREIGN KEY (tenant_id, client_id, engagement_id) REFERENCES engagement (tenant_id, client_id, id),
        FOREIGN KEY (tenant_id, instrument_id) REFERENCES instrument (tenant_id, id),
        FOREIGN KEY (tenant_id, created_by) REFERENCES member (tenant_id, id)
      );
      CREATE INDEX destination_override_engagement ON destination_override (tenant_id, client_id, engagement_id);
      CREATE INDEX destination_override_instrument ON destination_override (tenant_id, instrument_id);
      CREATE INDEX destination_override_created_by ON destination_override (tenant_id, created_by);
    `);
    await tenantTable(queryRunner, 'engagement_context', { api: 'SELECT, INSERT, UPDATE', results: 'SELECT' });
    await tenantTable(queryRunner, 'destination_override', { api: 'SELECT, INSERT', results: 'SELECT' });
    await immutable(queryRunner, 'destination_override');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE destination_override, engagement_context');
  }
}
