import type { MigrationInterface, QueryRunner } from 'typeorm';

import { immutable, tenantTable } from './tenant-table.js';

/** What an engagement has decided, and the goals and activities that follow. */
export class Plans1790000011000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE decision (
        tenant_id uuid NOT NULL REFERENCES tenant,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        client_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        result_id uuid,
        workshop_id uuid,
        ballot_id uuid,
        kind text NOT NULL CHECK (kind IN ('target', 'dissent', 'rating', 'agreement')),
        statement text NOT NULL,
        point jsonb,
        item text,
        level smallint,
        reason text NOT NULL,
        name text NOT NULL,
        decided_on date NOT NULL,
        created_by uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, id),
        CHECK (kind <> 'target' OR point IS NOT NULL),
        CHECK (kind <> 'rating' OR (item IS NOT NULL AND level IS NOT NULL)),
        FOREIGN KEY (tenant_id, client_id, engagement_id) REFERENCES engagement (tenant_id, client_id, id),
        FOREIGN KEY (tenant_id, client_id, result_id) REFERENCES result (tenant_id, client_id, id),
        FOREIGN KEY (tenant_id, client_id, workshop_id) REFERENCES workshop (tenant_id, client_id, id),
        FOREIGN KEY (tenant_id, workshop_id, ballot_id) REFERENCES ballot (tenant_id, workshop_id, id),
        FOREIGN KEY (tenant_id, created_by) REFERENCES member (tenant_id, id)
      );
      CREATE INDEX decision_engagement ON decision (tenant_id, client_id, engagement_id);
      CREATE INDEX decision_result ON decision (tenant_id, client_id, result_id);
      CREATE INDEX decision_workshop ON decision (tenant_id, client_id, workshop_id);
      CREATE INDEX decision_ballot ON decision (tenant_id, workshop_id, ballot_id);
      CREATE INDEX decision_created_by ON decision (tenant_id, created_by);

      CREATE TABLE goal (
        tenant_id uuid NOT NULL REFERENCES tenant,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        client_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        workshop_id uuid,
        title text NOT NULL,
        owner text NOT NULL,
        figure text NOT NULL,
        baseline text NOT NULL,
        aim text NOT NULL DEFAULT '',
        due_on date NOT NULL,
        status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'reached', 'dropped')),
        revision integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, engagement_id, id),
        FOREIGN KEY (tenant_id, client_id, engagement_id) REFERENCES engagement (tenant_id, client_id, id),
        FOREIGN KEY (tenant_id, client_id, workshop_id) REFERENCES workshop (tenant_id, client_id, id)
      );
      CREATE INDEX goal_engagement ON goal (tenant_id, client_id, engagement_id);
      CREATE INDEX goal_workshop ON goal (tenant_id, client_id, workshop_id);

      CREATE TABLE activity (
        tenant_id uuid NOT NULL REFERENCES tenant,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        client_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        goal_id uuid,
        workshop_id uuid,
        title text NOT NULL,
        owner text NOT NULL,
        due_on date,
        status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'done', 'dropped')),
        revision integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (tenant_id, id),
        FOREIGN KEY (tenant_id, client_id, engagement_id) REFERENCES engagement (tenant_id, client_id, id),
        FOREIGN KEY (tenant_id, engagement_id, goal_id) REFERENCES goal (tenant_id, engagement_id, id),
        FOREIGN KEY (tenant_id, client_id, workshop_id) REFERENCES workshop (tenant_id, client_id, id)
      );
      CREATE INDEX activity_engagement ON activity (tenant_id, client_id, engagement_id);
      CREATE INDEX activity_goal ON activity (tenant_id, engagement_id, goal_id);
      CREATE INDEX activity_workshop ON activity (tenant_id, client_id, workshop_id);
    `);
    await tenantTable(queryRunner, 'decision', { api: 'SELECT, INSERT', worker: 'SELECT' });
    await immutable(queryRunner, 'decision');
    await tenantTable(queryRunner, 'goal', { api: 'SELECT, INSERT, UPDATE', worker: 'SELECT' });
    await tenantTable(queryRunner, 'activity', { api: 'SELECT, INSERT, UPDATE', worker: 'SELECT' });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE activity, goal, decision');
  }
}
