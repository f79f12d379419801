import type { MigrationInterface, QueryRunner } from 'typeorm';

import { FUNCTIONS_BEFORE_SEALING } from './functions-before-sealing.js';
import { HOLD_DRAFTS, SAVE_ANSWERS } from './sealed-answers-functions.js';
import { tenantTable } from './tenant-table.js';

const OLD_SAVE_ANSWERS =
  'save_answers(uuid[], bytea[], bytea[], bytea[], integer[], uuid[], text[], integer[], text[], text[], text[], text[])';
const SAVE = 'save_answers(uuid, uuid[], bytea[], bytea[], bytea[], integer[], uuid[], text[], integer[], bytea[])';
const HOLD = 'hold_drafts(uuid[], bytea[], bytea[], bytea[])';

/**
 * What people answer rests sealed, in one row a respondent and item that also knows the last operation. Answers that are
 * there already are laid aside in two tables that no process can read: no key is known here. Provisioning, which knows the
 * secret, seals them (`seal-plain-answers.ts`).
 */
export class SealedAnswers1790000030000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await this.asOwner(queryRunner, 'answer, answer_operation, respondent', () =>
      queryRunner.query(`
        CREATE TABLE plain_answer AS
          SELECT a.tenant_id, a.wave_id, a.respondent_id, a.item, a.current, a.desired, a.comment, a.confidence, a.revision,
                 coalesce(o.id, gen_random_uuid()) AS operation_id
            FROM answer a
            LEFT JOIN LATERAL (
              SELECT id FROM answer_operation
               WHERE tenant_id = a.tenant_id AND respondent_id = a.respondent_id AND item = a.item
                 AND reply ->> 'status' = 'saved' AND (reply ->> 'revision')::integer = a.revision
               LIMIT 1) o ON true;
        CREATE TABLE plain_point AS
          SELECT tenant_id, wave_id, id AS respondent_id, stated_point FROM respondent WHERE stated_point IS NOT NULL;
        DROP FUNCTION ${OLD_SAVE_ANSWERS};
        DROP FUNCTION ${HOLD};
        DROP TABLE answer_operation, answer;
        ALTER TABLE respondent DROP COLUMN stated_point, ADD COLUMN stated_point bytea;
        DO $$ BEGIN
          IF NOT EXISTS (SELECT FROM plain_answer) AND NOT EXISTS (SELECT FROM plain_point) THEN
            DROP TABLE plain_answer, plain_point;
          END IF;
        END $$;
      `),
    );
    await queryRunner.query(`
      -- The row of a destroyed key is cleared away within the minute, not when enough others have gone as well.
      CREATE TABLE wave_key (
        tenant_id uuid NOT NULL REFERENCES tenant,
        wave_id uuid NOT NULL,
        wrapped bytea NOT NULL,
        PRIMARY KEY (tenant_id, wave_id),
        FOREIGN KEY (tenant_id, wave_id) REFERENCES wave (tenant_id, id) ON DELETE CASCADE
      ) WITH (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);

      -- Room on every page, so that a change stays on it and touches no index.
      CREATE TABLE answer (
        tenant_id uuid NOT NULL REFERENCES tenant,
        respondent_id uuid NOT NULL,
        item text NOT NULL,
        revision integer NOT NULL,
        operation_id uuid NOT NULL,
        content bytea NOT NULL,
        PRIMARY KEY (tenant_id, respondent_id, item),
        FOREIGN KEY (tenant_id, respondent_id) REFERENCES respondent (tenant_id, id) ON DELETE CASCADE
      ) WITH (fillfactor = 80);

      -- Made last: where the planner knows nothing yet, all indexes of a table cost the same, and it takes the newest.
      ALTER TABLE participant DROP CONSTRAINT participant_token_hash_key, ADD CONSTRAINT participant_token_hash_key UNIQUE (token_hash);
      ALTER TABLE respondent DROP CONSTRAINT respondent_tenant_id_draft_key_key,
        ADD CONSTRAINT respondent_tenant_id_draft_key_key UNIQUE (tenant_id, draft_key);
      CREATE INDEX respondent_handed_in ON respondent (tenant_id, wave_id) WHERE submitted_on IS NOT NULL AND draft_key IS NOT NULL;
      ${HOLD_DRAFTS}
      ${SAVE_ANSWERS}
      REVOKE ALL ON FUNCTION ${HOLD} FROM PUBLIC;
      REVOKE ALL ON FUNCTION ${SAVE} FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION ${HOLD} TO app_api;
      GRANT EXECUTE ON FUNCTION ${SAVE} TO app_api, sextant_api;
    `);
    await tenantTable(queryRunner, 'wave_key', { api: 'SELECT, INSERT', worker: 'SELECT, INSERT, DELETE' });
    const owned = 'SELECT, INSERT, UPDATE, DELETE';
    await tenantTable(queryRunner, 'answer', { api: owned, worker: owned });
  }

  /** Sealed answers cannot be opened here: going back is refused where there are any. */
  async down(queryRunner: QueryRunner): Promise<void> {
    await this.asOwner(queryRunner, 'answer, respondent', () =>
      queryRunner.query(`
        DO $$ BEGIN
          IF EXISTS (SELECT FROM answer) OR EXISTS (SELECT FROM respondent WHERE stated_point IS NOT NULL) THEN
            RAISE EXCEPTION 'sealed answers cannot be turned back: restore the backup that was made before';
          END IF;
        END $$;
        DROP FUNCTION ${SAVE};
        DROP FUNCTION ${HOLD};
        DROP TABLE IF EXISTS plain_answer, plain_point;
        DROP TABLE answer, wave_key;
        DROP INDEX respondent_handed_in;
        ALTER TABLE respondent DROP COLUMN stated_point, ADD COLUMN stated_point jsonb;
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
        ${FUNCTIONS_BEFORE_SEALING}
      `),
    );
    const owned = 'SELECT, INSERT, UPDATE, DELETE';
    await tenantTable(queryRunner, 'answer', { api: owned, worker: owned });
    await tenantTable(queryRunner, 'answer_operation', { api: owned, worker: 'SELECT, DELETE' });
  }

  /** Policies hold back the owner of a table as well, unless they are told not to. */
  private async asOwner(queryRunner: QueryRunner, tables: string, work: () => Promise<unknown>): Promise<void> {
    const names = tables.split(', ');
    for (const table of names) await queryRunner.query(`ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY`);
    await work();
    await queryRunner.query('ALTER TABLE respondent FORCE ROW LEVEL SECURITY');
  }
}
