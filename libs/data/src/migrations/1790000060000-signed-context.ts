import type { MigrationInterface, QueryRunner } from 'typeorm';

import { CONTEXT_FUNCTIONS } from './context-functions.js';
import { PLATFORM_LOOKUPS } from './platform-lookups.js';
import { SAVE_ANSWERS_SIGNED } from './sealed-answers-functions.js';
import { SIGNED_POLICIES, UNSIGNED_POLICIES } from './tenant-table.js';

const HOLD = 'hold_drafts(uuid[], bytea[], bytea[], bytea[])';
const OF_THE_PLATFORM = ['user_account', 'sign_in_throttle'];
const SAVED = ['wave', 'participant', 'respondent', 'answer'];

/**
 * Whose a transaction is gets signed, and what crosses tenants becomes a function each. Processes of the version before may go
 * on meanwhile, `save_answers` of the schema `public` with them: `close-old-doors.ts` ends that when they are gone.
 */
export class SignedContext1790000060000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE SCHEMA doors;
      GRANT USAGE ON SCHEMA doors TO sextant_api, sextant_worker, app_api, app_worker, app_results, app_gate, app_platform, app_saver;
      GRANT USAGE ON SCHEMA public TO app_gate, app_platform, app_saver;
      -- Whoever is given a function must be able to create one there; at the end nobody is any more.
      GRANT CREATE ON SCHEMA doors TO app_gate, app_platform, app_saver;
      ${CONTEXT_FUNCTIONS}
      ${PLATFORM_LOOKUPS}
      ${SAVE_ANSWERS_SIGNED}
      REVOKE ALL ON FUNCTION doors.save_answers FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION doors.save_answers TO app_api, sextant_api;
      ALTER FUNCTION doors.save_answers OWNER TO app_saver;
      REVOKE CREATE ON SCHEMA doors FROM app_gate, app_platform, app_saver;

      ALTER FUNCTION ${HOLD} SET search_path = pg_catalog, public, pg_temp;
      GRANT EXECUTE ON FUNCTION ${HOLD} TO app_saver;
      GRANT SELECT ON wave, participant, respondent, answer TO app_saver;
      -- The right to change the status stands for the right to hold the row.
      GRANT UPDATE (status) ON wave TO app_saver;
      GRANT INSERT, UPDATE ON respondent, answer TO app_saver;
    `);
    for (const table of SAVED) {
      await queryRunner.query(
        `CREATE POLICY saving ON ${table} TO app_saver USING (tenant_id = (SELECT NULLIF(current_setting('app.saving_for', true), '')::uuid))`,
      );
    }
    await this.alterPolicies(queryRunner, SIGNED_POLICIES);
    for (const table of OF_THE_PLATFORM) {
      await queryRunner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY platform_lookup ON ${table} TO app_platform USING (${SIGNED_POLICIES.lookup});
      `);
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const table of OF_THE_PLATFORM) {
      await queryRunner.query(`
        DROP POLICY platform_lookup ON ${table};
        ALTER TABLE ${table} NO FORCE ROW LEVEL SECURITY;
        ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY;
      `);
    }
    await this.alterPolicies(queryRunner, UNSIGNED_POLICIES);
    for (const table of SAVED) await queryRunner.query(`DROP POLICY saving ON ${table}`);
    await queryRunner.query(`
      REVOKE ALL ON wave, participant, respondent, answer FROM app_saver;
      REVOKE EXECUTE ON FUNCTION ${HOLD} FROM app_saver;
      REVOKE USAGE ON SCHEMA public FROM app_gate, app_saver;
      DROP SCHEMA doors CASCADE;
    `);
  }

  /** Of every table, whoever made it. */
  private async alterPolicies(queryRunner: QueryRunner, { own, ownTo, lookup }: typeof SIGNED_POLICIES): Promise<void> {
    const found = (await queryRunner.query(
      `SELECT tablename AS table, policyname AS policy FROM pg_policies
        WHERE schemaname = 'public' AND policyname IN ('tenant_isolation', 'platform_lookup')`,
    )) as { table: string; policy: string }[];
    for (const { table, policy } of found) {
      await queryRunner.query(
        policy === 'tenant_isolation'
          ? `ALTER POLICY tenant_isolation ON ${table} TO ${ownTo} USING (${own}) WITH CHECK (${own})`
          : `ALTER POLICY platform_lookup ON ${table} TO app_platform USING (${lookup})`,
      );
    }
  }
}
