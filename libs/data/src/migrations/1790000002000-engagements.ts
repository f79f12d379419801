import type { MigrationInterface, QueryRunner } from 'typeorm';

import { tenantTable } from './tenant-table.js';

/** Clients with their units, executives who may look, engagements with their teams, and stakeholders. */
export class Engagements1790000002000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE client (
        tenant_id uuid NOT NULL REFERENCES tenant,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        name text NOT NULL,
        sector text NOT NULL DEFAULT '',
        country text NOT NULL DEFAULT '',
        context_profile jsonb NOT NULL DEFAULT '{}',
        created_at timestamptz NOT NULL DEFAULT now(),
        archived_at timestamptz,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, name)
      );

      CREATE TABLE client_viewer (
        tenant_id uuid NOT NULL REFERENCES tenant,
        client_id uuid NOT NULL,
        member_id uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, client_id, member_id),
        FOREIGN KEY (tenant_id, client_id) REFERENCES client (tenant_id, id) ON DELETE CASCADE,
        FOREIGN KEY (tenant_id, member_id) REFERENCES member (tenant_id, id) ON DELETE CASCADE
      );
      CREATE INDEX client_viewer_member ON client_viewer (tenant_id, member_id);

      CREATE TABLE unit (
        tenant_id uuid NOT NULL REFERENCES tenant,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        client_id uuid NOT NULL,
        parent_id uuid,
        name text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, client_id, id),
        UNIQUE NULLS NOT DISTINCT (tenant_id, client_id, parent_id, name),
        CHECK (parent_id <> id),
        FOREIGN KEY (tenant_id, client_id) REFERENCES client (tenant_id, id) ON DELETE CASCADE,
        FOREIGN KEY (tenant_id, client_id, parent_id) REFERENCES unit (tenant_id, client_id, id)
      );

      CREATE TABLE engagement (
        tenant_id uuid NOT NULL REFERENCES tenant,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        client_id uuid NOT NULL,
        name text NOT NULL,
        starts_on date NOT NULL,
        ends_on date,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, client_id, id),
        CHECK (ends_on >= starts_on),
        FOREIGN KEY (tenant_id, client_id) REFERENCES client (tenant_id, id)
      );

      CREATE TABLE engagement_member (
        tenant_id uuid NOT NULL REFERENCES tenant,
        engagement_id uuid NOT NULL,
        member_id uuid NOT NULL,
        is_lead boolean NOT NULL DEFAULT false,
        PRIMARY KEY (tenant_id, engagement_id, member_id),
        FOREIGN KEY (tenant_id, engagement_id) REFERENCES engagement (tenant_id, id) ON DELETE CASCADE,
        FOREIGN KEY (tenant_id, member_id) REFERENCES member (tenant_id, id)
      );
      CREATE INDEX engagement_member_member ON engagement_member (tenant_id, member_id);

      CREATE TABLE stakeholder (
        tenant_id uuid NOT NULL REFERENCES tenant,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        client_id uuid NOT NULL,
        unit_id uuid,
        name text NOT NULL,
        email text CHECK (email = lower(btrim(email))),
        function text NOT NULL DEFAULT '',
        level text NOT NULL DEFAULT '',
        locale text NOT NULL DEFAULT 'en',
        created_at timestamptz NOT NULL DEFAULT now(),
        archived_at timestamptz,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, client_id, id),
        UNIQUE (tenant_id, client_id, email),
        FOREIGN KEY (tenant_id, client_id) REFERENCES client (tenant_id, id),
        FOREIGN KEY (tenant_id, client_id, unit_id) REFERENCES unit (tenant_id, client_id, id)
      );
      CREATE INDEX stakeholder_unit ON stakeholder (tenant_id, client_id, unit_id);
    `);
    const owned = 'SELECT, INSERT, UPDATE, DELETE';
    await tenantTable(queryRunner, 'client', { api: owned, worker: 'SELECT, INSERT', results: 'SELECT' });
    await tenantTable(queryRunner, 'client_viewer', {
      api: owned,
      worker: 'SELECT, INSERT',
      platform: 'SELECT (tenant_id, client_id, member_id)',
    });
    await tenantTable(queryRunner, 'unit', { api: owned, worker: 'SELECT, INSERT', results: 'SELECT' });
    await tenantTable(queryRunner, 'engagement', { api: owned, worker: 'SELECT, INSERT', results: 'SELECT' });
    await tenantTable(queryRunner, 'engagement_member', { api: owned, worker: 'SELECT, INSERT' });
    await tenantTable(queryRunner, 'stakeholder', { api: owned, worker: 'SELECT, INSERT' });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE stakeholder, engagement_member, engagement, unit, client_viewer, client`);
  }
}
