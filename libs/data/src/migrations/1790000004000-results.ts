import type { MigrationInterface, QueryRunner } from 'typeorm';

import { immutable, tenantTable } from './tenant-table.js';

/** Frozen results, reports made from them, mail on its way, and jobs that failed. */
export class Results1790000004000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE result (
        tenant_id uuid NOT NULL REFERENCES tenant,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        client_id uuid NOT NULL,
        assessment_id uuid NOT NULL,
        wave_id uuid NOT NULL,
        number integer NOT NULL CHECK (number > 0),
        scoring_version text NOT NULL,
        seed bigint NOT NULL,
        document jsonb NOT NULL,
        checksum text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, client_id, id),
        UNIQUE (tenant_id, wave_id, number),
        FOREIGN KEY (tenant_id, client_id, assessment_id) REFERENCES assessment (tenant_id, client_id, id),
        FOREIGN KEY (tenant_id, client_id, wave_id) REFERENCES wave (tenant_id, client_id, id)
      );
      CREATE INDEX result_assessment ON result (tenant_id, client_id, assessment_id);
      CREATE INDEX result_wave ON result (tenant_id, client_id, wave_id);

      CREATE TABLE report (
        tenant_id uuid NOT NULL REFERENCES tenant,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        client_id uuid NOT NULL,
        result_id uuid NOT NULL,
        about text NOT NULL,
        kind text NOT NULL CHECK (kind IN ('wave')),
        locale text NOT NULL,
        title text NOT NULL,
        status text NOT NULL CHECK (status IN ('queued', 'rendering', 'done', 'failed')),
        progress smallint NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND 100),
        attempt integer NOT NULL DEFAULT 0,
        file_key text,
        file_checksum text,
        file_size integer,
        failure text,
        requested_by uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        heartbeat_at timestamptz NOT NULL DEFAULT now(),
        finished_at timestamptz,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, about),
        CHECK ((status = 'done') = (file_key IS NOT NULL AND file_checksum IS NOT NULL AND finished_at IS NOT NULL)),
        FOREIGN KEY (tenant_id, client_id, result_id) REFERENCES result (tenant_id, client_id, id),
        FOREIGN KEY (tenant_id, requested_by) REFERENCES member (tenant_id, id)
      );
      CREATE INDEX report_result ON report (tenant_id, client_id, result_id);
      CREATE INDEX report_requested_by ON report (tenant_id, requested_by);

      CREATE TABLE mail (
        tenant_id uuid NOT NULL REFERENCES tenant,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        kind text NOT NULL CHECK (kind IN ('member-invitation', 'wave-invitation', 'wave-reminder', 'wave-test')),
        subject_id uuid NOT NULL,
        recipient text NOT NULL,
        status text NOT NULL CHECK (status IN ('queued', 'sent', 'failed')),
        attempt integer NOT NULL DEFAULT 0,
        failure text,
        deliver_after timestamptz NOT NULL DEFAULT now(),
        created_at timestamptz NOT NULL DEFAULT now(),
        sent_at timestamptz,
        PRIMARY KEY (tenant_id, id)
      );
      CREATE INDEX mail_subject ON mail (tenant_id, subject_id);

      CREATE TABLE inbox_message (
        tenant_id uuid NOT NULL REFERENCES tenant,
        id uuid NOT NULL,
        recipient text NOT NULL,
        subject text NOT NULL,
        text_body text NOT NULL,
        html_body text NOT NULL,
        received_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, id)
      );

      CREATE TABLE failed_job (
        tenant_id uuid NOT NULL REFERENCES tenant,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        job text NOT NULL,
        work_id text NOT NULL,
        payload jsonb NOT NULL,
        reason text NOT NULL,
        attempts integer NOT NULL,
        failed_at timestamptz NOT NULL DEFAULT now(),
        retried_at timestamptz,
        PRIMARY KEY (tenant_id, id)
      );
      CREATE UNIQUE INDEX failed_job_unresolved ON failed_job (tenant_id, job, work_id) WHERE retried_at IS NULL;
    `);
    await tenantTable(queryRunner, 'result', { api: 'SELECT', worker: 'SELECT, INSERT', results: 'SELECT' });
    await immutable(queryRunner, 'result');
    await tenantTable(queryRunner, 'report', {
      api: 'SELECT, INSERT, UPDATE',
      worker: 'SELECT, UPDATE',
      results: 'SELECT',
      platform: 'SELECT (tenant_id, id, status, heartbeat_at)',
    });
    await tenantTable(queryRunner, 'mail', {
      api: 'SELECT, INSERT',
      worker: 'SELECT, INSERT, UPDATE',
      platform: 'SELECT (tenant_id, id, status, deliver_after)',
    });
    await tenantTable(queryRunner, 'inbox_message', { api: 'SELECT', worker: 'SELECT, INSERT, DELETE' });
    await tenantTable(queryRunner, 'failed_job', { api: 'SELECT, UPDATE', worker: 'SELECT, INSERT, UPDATE' });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DROP TABLE failed_job, inbox_message, mail, report, result`);
  }
}
