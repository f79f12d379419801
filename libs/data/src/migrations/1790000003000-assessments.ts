import type { MigrationInterface, QueryRunner } from 'typeorm';

import { immutable, tenantTable } from './tenant-table.js';

/** Instruments and their versions, assessments, waves, participants, respondents and answers. */
export class Assessments1790000003000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE instrument (
        tenant_id uuid NOT NULL REFERENCES tenant,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        key text NOT NULL,
        title text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, key)
      );

      CREATE TABLE instrument_version (
        tenant_id uuid NOT NULL REFERENCES tenant,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        instrument_id uuid NOT NULL,
        version text NOT NULL,
        status text NOT NULL CHECK (status IN ('draft', 'published')),
        source text NOT NULL,
        document jsonb NOT NULL,
        checksum text NOT NULL,
        revision integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        published_at timestamptz,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, instrument_id, version),
        CHECK ((status = 'published') = (published_at IS NOT NULL)),
        FOREIGN KEY (tenant_id, instrument_id) REFERENCES instrument (tenant_id, id)
      );

      CREATE TABLE assessment (
        tenant_id uuid NOT NULL REFERENCES tenant,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        client_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        instrument_id uuid NOT NULL,
        name text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, client_id, id),
        FOREIGN KEY (tenant_id, client_id, engagement_id) REFERENCES engagement (tenant_id, client_id, id),
        FOREIGN KEY (tenant_id, instrument_id) REFERENCES instrument (tenant_id, id)
      );
      CREATE INDEX assessment_engagement ON assessment (tenant_id, client_id, engagement_id);
      CREATE INDEX assessment_instrument ON assessment (tenant_id, instrument_id);

      CREATE TABLE wave (
        tenant_id uuid NOT NULL REFERENCES tenant,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        client_id uuid NOT NULL,
        assessment_id uuid NOT NULL,
        instrument_version_id uuid NOT NULL,
        number integer NOT NULL CHECK (number > 0),
        name text NOT NULL,
        status text NOT NULL CHECK (status IN ('draft', 'open', 'closed', 'scored')),
        confidentiality_mode text NOT NULL CHECK (confidentiality_mode IN ('named', 'confidential', 'anonymous')),
        minimum_group smallint NOT NULL,
        breakdowns text[] NOT NULL DEFAULT '{function}',
        function_weights jsonb NOT NULL DEFAULT '{}',
        horizon_on date,
        invite_on timestamptz,
        closes_on timestamptz,
        opened_at timestamptz,
        closed_at timestamptz,
        scored_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, client_id, id),
        UNIQUE (tenant_id, assessment_id, number),
        CHECK (CASE confidentiality_mode WHEN 'named' THEN minimum_group >= 1
                                         WHEN 'confidential' THEN minimum_group BETWEEN 3 AND 20
                                         ELSE minimum_group BETWEEN 5 AND 20 END),
        FOREIGN KEY (tenant_id, client_id, assessment_id) REFERENCES assessment (tenant_id, client_id, id),
        FOREIGN KEY (tenant_id, instrument_version_id) REFERENCES instrument_version (tenant_id, id)
      );
      CREATE INDEX wave_assessment ON wave (tenant_id, client_id, assessment_id);
      CREATE INDEX wave_instrument_version ON wave (tenant_id, instrument_version_id);

      CREATE FUNCTION guard_wave_promise() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog AS $$
      BEGIN
        IF OLD.status <> 'draft' AND (NEW.confidentiality_mode, NEW.minimum_group, NEW.instrument_version_id, NEW.breakdowns, NEW.function_weights)
             IS DISTINCT FROM (OLD.confidentiality_mode, OLD.minimum_group, OLD.instrument_version_id, OLD.breakdowns, OLD.function_weights) THEN
          RAISE EXCEPTION 'what a wave promised is fixed once it is open' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        IF array_position(ARRAY['draft', 'open', 'closed', 'scored'], NEW.status)
             < array_position(ARRAY['draft', 'open', 'closed', 'scored'], OLD.status) THEN
          RAISE EXCEPTION 'a wave only moves forward' USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
      END $$;
      REVOKE ALL ON FUNCTION guard_wave_promise() FROM PUBLIC;
      CREATE TRIGGER wave_promise BEFORE UPDATE ON wave FOR EACH ROW EXECUTE FUNCTION guard_wave_promise();

      CREATE TABLE participant (
        tenant_id uuid NOT NULL REFERENCES tenant,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        client_id uuid NOT NULL,
        wave_id uuid NOT NULL,
        stakeholder_id uuid NOT NULL,
        function text NOT NULL,
        unit_id uuid,
        level text NOT NULL DEFAULT '',
        token_hash bytea NOT NULL UNIQUE,
        rotation integer NOT NULL DEFAULT 0,
        code_hash bytea UNIQUE,
        code_expires_at timestamptz,
        invited_at timestamptz,
        reminded_at timestamptz,
        submitted_on date,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, wave_id, stakeholder_id),
        FOREIGN KEY (tenant_id, client_id, wave_id) REFERENCES wave (tenant_id, client_id, id) ON DELETE CASCADE,
        FOREIGN KEY (tenant_id, client_id, stakeholder_id) REFERENCES stakeholder (tenant_id, client_id, id)
      );
      CREATE INDEX participant_wave ON participant (tenant_id, client_id, wave_id);
      CREATE INDEX participant_stakeholder ON participant (tenant_id, client_id, stakeholder_id);

      CREATE TABLE respondent (
        tenant_id uuid NOT NULL REFERENCES tenant,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        wave_id uuid NOT NULL,
        draft_key bytea,
        participant_id uuid,
        sealed_link bytea,
        function text NOT NULL,
        unit_id uuid,
        level text NOT NULL DEFAULT '',
        stated_point jsonb,
        submitted_on date,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, draft_key),
        FOREIGN KEY (tenant_id, wave_id) REFERENCES wave (tenant_id, id) ON DELETE CASCADE,
        FOREIGN KEY (tenant_id, participant_id) REFERENCES participant (tenant_id, id)
      );
      CREATE INDEX respondent_wave ON respondent (tenant_id, wave_id);
      CREATE INDEX respondent_participant ON respondent (tenant_id, participant_id);

      CREATE TABLE answer (
        tenant_id uuid NOT NULL REFERENCES tenant,
        respondent_id uuid NOT NULL,
        item text NOT NULL,
        wave_id uuid NOT NULL,
        current text CHECK (current ~ '^([0-9]{1,2}|NA|DK)$'),
        desired text CHECK (desired ~ '^([0-9]{1,2}|NA|DK)$'),
        comment text,
        confidence text CHECK (confidence IN ('low', 'medium', 'high')),
        revision integer NOT NULL,
        PRIMARY KEY (tenant_id, respondent_id, item),
        FOREIGN KEY (tenant_id, respondent_id) REFERENCES respondent (tenant_id, id) ON DELETE CASCADE,
        FOREIGN KEY (tenant_id, wave_id) REFERENCES wave (tenant_id, id) ON DELETE CASCADE
      );
      CREATE INDEX answer_wave ON answer (tenant_id, wave_id);

      CREATE TABLE answer_operation (
        tenant_id uuid NOT NULL REFERENCES tenant,
        id uuid NOT NULL,
        respondent_id uuid NOT NULL,
        item text NOT NULL,
        base_revision integer NOT NULL,
        value jsonb NOT NULL,
        reply jsonb NOT NULL,
        PRIMARY KEY (tenant_id, id),
        FOREIGN KEY (tenant_id, respondent_id) REFERENCES respondent (tenant_id, id) ON DELETE CASCADE
      );
      CREATE INDEX answer_operation_respondent ON answer_operation (tenant_id, respondent_id);
    `);
    const owned = 'SELECT, INSERT, UPDATE, DELETE';
    await tenantTable(queryRunner, 'instrument', { api: owned, worker: 'SELECT, INSERT', results: 'SELECT' });
    await tenantTable(queryRunner, 'instrument_version', {
      api: owned,
      worker: 'SELECT, INSERT, UPDATE',
      results: 'SELECT',
    });
    await immutable(queryRunner, 'instrument_version', `OLD.status = 'published'`);
    await tenantTable(queryRunner, 'assessment', { api: owned, worker: 'SELECT, INSERT', results: 'SELECT' });
    await tenantTable(queryRunner, 'wave', {
      api: owned,
      worker: 'SELECT, INSERT, UPDATE',
      results: 'SELECT',
      platform: 'SELECT (tenant_id, id, status, invite_on, closes_on, closed_at)',
    });
    await tenantTable(queryRunner, 'participant', {
      api: owned,
      worker: 'SELECT, INSERT, UPDATE',
      platform: 'SELECT (tenant_id, id, wave_id, client_id, token_hash, code_hash, code_expires_at, rotation)',
    });
    await tenantTable(queryRunner, 'respondent', { api: owned, worker: owned });
    await tenantTable(queryRunner, 'answer', { api: owned, worker: owned });
    await tenantTable(queryRunner, 'answer_operation', { api: owned, worker: 'SELECT, DELETE' });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE answer_operation, answer, respondent, participant, wave, assessment, instrument_version, instrument;
      DROP FUNCTION guard_wave_promise();
    `);
  }
}
