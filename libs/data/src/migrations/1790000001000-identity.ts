import type { MigrationInterface, QueryRunner } from 'typeorm';

import { immutable, platformTable, tenantTable } from './tenant-table.js';

/** Tenants, users, members, sessions, invitations and the audit trail. */
export class Identity1790000001000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
      BEGIN
        RAISE EXCEPTION '% rows are never changed', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
      END $$;
      REVOKE ALL ON FUNCTION refuse_change() FROM PUBLIC;

      CREATE TABLE tenant (
        tenant_id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        name text NOT NULL,
        address text NOT NULL DEFAULT '',
        brand_colour text NOT NULL DEFAULT '#1f4e79' CHECK (brand_colour ~ '^#[0-9a-f]{6}$'),
        logo bytea,
        logo_type text CHECK (logo_type IN ('image/png', 'image/svg+xml')),
        default_minimum_group smallint NOT NULL DEFAULT 5 CHECK (default_minimum_group BETWEEN 3 AND 20),
        created_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE user_account (
        id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
        email text NOT NULL UNIQUE CHECK (email = lower(btrim(email))),
        name text NOT NULL,
        password_hash text,
        created_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE sign_in_throttle (
        key text PRIMARY KEY,
        failures integer NOT NULL,
        window_started_at timestamptz NOT NULL,
        blocked_until timestamptz
      );

      CREATE TABLE member (
        tenant_id uuid NOT NULL REFERENCES tenant,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        user_id uuid NOT NULL REFERENCES user_account,
        email text NOT NULL,
        name text NOT NULL,
        role text NOT NULL CHECK (role IN ('owner', 'consultant', 'analyst', 'executive')),
        created_at timestamptz NOT NULL DEFAULT now(),
        removed_at timestamptz,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, user_id)
      );
      CREATE INDEX member_user ON member (user_id);

      CREATE TABLE invitation (
        tenant_id uuid NOT NULL REFERENCES tenant,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        email text NOT NULL CHECK (email = lower(btrim(email))),
        role text NOT NULL CHECK (role IN ('owner', 'consultant', 'analyst', 'executive')),
        client_ids uuid[] NOT NULL DEFAULT '{}',
        token_hash bytea NOT NULL UNIQUE,
        invited_by uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        accepted_at timestamptz,
        revoked_at timestamptz,
        PRIMARY KEY (tenant_id, id),
        FOREIGN KEY (tenant_id, invited_by) REFERENCES member (tenant_id, id)
      );
      CREATE INDEX invitation_invited_by ON invitation (tenant_id, invited_by);

      CREATE TABLE session (
        tenant_id uuid NOT NULL REFERENCES tenant,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        member_id uuid NOT NULL,
        token_hash bytea NOT NULL UNIQUE,
        user_agent text NOT NULL DEFAULT '',
        created_at timestamptz NOT NULL DEFAULT now(),
        last_seen_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL,
        ended_at timestamptz,
        PRIMARY KEY (tenant_id, id),
        FOREIGN KEY (tenant_id, member_id) REFERENCES member (tenant_id, id) ON DELETE CASCADE
      );
      CREATE INDEX session_member ON session (tenant_id, member_id);

      CREATE TABLE audit_head (
        tenant_id uuid PRIMARY KEY REFERENCES tenant,
        sequence bigint NOT NULL,
        hash bytea NOT NULL
      );

      CREATE TABLE audit_entry (
        tenant_id uuid NOT NULL REFERENCES tenant,
        sequence bigint NOT NULL,
        at timestamptz NOT NULL,
        actor_kind text NOT NULL CHECK (actor_kind IN ('member', 'participant', 'system')),
        actor_id uuid,
        action text NOT NULL,
        outcome text NOT NULL CHECK (outcome IN ('done', 'denied', 'refused', 'failed')),
        code text,
        subject jsonb NOT NULL DEFAULT '{}',
        previous_hash bytea NOT NULL,
        hash bytea NOT NULL,
        PRIMARY KEY (tenant_id, sequence)
      );
    `);
    await tenantTable(queryRunner, 'tenant', {
      api: 'SELECT, UPDATE',
      worker: 'SELECT',
      results: 'SELECT',
      platform: 'SELECT (tenant_id, name), INSERT',
    });
    await platformTable(queryRunner, 'user_account', { platform: 'SELECT, INSERT, UPDATE' });
    await platformTable(queryRunner, 'sign_in_throttle', { platform: 'SELECT, INSERT, UPDATE, DELETE' });
    await tenantTable(queryRunner, 'member', {
      api: 'SELECT, INSERT, UPDATE',
      worker: 'SELECT, INSERT',
      platform: 'SELECT (tenant_id, id, user_id, role, removed_at)',
    });
    await tenantTable(queryRunner, 'invitation', {
      api: 'SELECT, INSERT, UPDATE',
      worker: 'SELECT, UPDATE',
      platform: 'SELECT (tenant_id, id, token_hash, expires_at, accepted_at, revoked_at)',
    });
    await tenantTable(queryRunner, 'session', {
      api: 'SELECT, INSERT, UPDATE',
      worker: 'DELETE, SELECT',
      platform: 'SELECT (tenant_id, id, member_id, token_hash, last_seen_at, expires_at, ended_at)',
    });
    await tenantTable(queryRunner, 'audit_head', { api: 'SELECT, INSERT, UPDATE', worker: 'SELECT, INSERT, UPDATE' });
    await tenantTable(queryRunner, 'audit_entry', { api: 'SELECT, INSERT', worker: 'SELECT, INSERT' });
    await immutable(queryRunner, 'audit_entry');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE audit_entry, audit_head, session, invitation, member, sign_in_throttle, user_account, tenant;
      DROP FUNCTION refuse_change();
    `);
  }
}
