import type { MigrationInterface, QueryRunner } from 'typeorm';

import { immutable, tenantTable } from './tenant-table.js';

/** Live workshops: agenda, ballots in rounds, votes, ideas, the people in the room, and what stayed open. */
export class Workshops1790000010000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE workshop (
        tenant_id uuid NOT NULL REFERENCES tenant,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        client_id uuid NOT NULL,
        engagement_id uuid NOT NULL,
        result_id uuid NOT NULL,
        predecessor_id uuid,
        name text NOT NULL,
        locale text NOT NULL,
        confidentiality_mode text NOT NULL CHECK (confidentiality_mode IN ('named', 'confidential', 'anonymous')),
        minimum_group smallint NOT NULL CHECK (minimum_group BETWEEN 1 AND 20),
        frame jsonb NOT NULL,
        status text NOT NULL CHECK (status IN ('planned', 'running', 'ended')),
        revision integer NOT NULL DEFAULT 1,
        code_rotation integer NOT NULL DEFAULT 0,
        code_hash bytea UNIQUE,
        is_door_open boolean NOT NULL DEFAULT true,
        timer_ends_at timestamptz,
        timer_left integer CHECK (timer_left >= 0),
        shown_ballot_id uuid,
        created_by uuid,
        created_at timestamptz NOT NULL DEFAULT now(),
        started_at timestamptz,
        ended_at timestamptz,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, client_id, id),
        CHECK (timer_ends_at IS NULL OR timer_left IS NULL),
        CHECK ((status = 'ended') = (ended_at IS NOT NULL)),
        FOREIGN KEY (tenant_id, client_id, engagement_id) REFERENCES engagement (tenant_id, client_id, id),
        FOREIGN KEY (tenant_id, client_id, result_id) REFERENCES result (tenant_id, client_id, id),
        FOREIGN KEY (tenant_id, client_id, predecessor_id) REFERENCES workshop (tenant_id, client_id, id),
        FOREIGN KEY (tenant_id, created_by) REFERENCES member (tenant_id, id)
      );
      CREATE INDEX workshop_engagement ON workshop (tenant_id, client_id, engagement_id);
      CREATE INDEX workshop_result ON workshop (tenant_id, client_id, result_id);
      CREATE INDEX workshop_predecessor ON workshop (tenant_id, client_id, predecessor_id);
      CREATE INDEX workshop_created_by ON workshop (tenant_id, created_by);

      CREATE TABLE workshop_step (
        tenant_id uuid NOT NULL REFERENCES tenant,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        workshop_id uuid NOT NULL,
        place integer NOT NULL,
        key text NOT NULL,
        title text NOT NULL,
        what text NOT NULL DEFAULT '',
        output text NOT NULL DEFAULT '',
        minutes integer NOT NULL CHECK (minutes BETWEEN 1 AND 480),
        status text NOT NULL DEFAULT 'ahead' CHECK (status IN ('ahead', 'current', 'done', 'skipped')),
        note text NOT NULL DEFAULT '',
        content jsonb,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, workshop_id, id),
        FOREIGN KEY (tenant_id, workshop_id) REFERENCES workshop (tenant_id, id)
      );
      CREATE UNIQUE INDEX workshop_step_current ON workshop_step (tenant_id, workshop_id) WHERE status = 'current';

      CREATE TABLE ballot (
        tenant_id uuid NOT NULL REFERENCES tenant,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        workshop_id uuid NOT NULL,
        step_id uuid NOT NULL,
        place integer NOT NULL,
        kind text NOT NULL CHECK (kind IN ('level', 'point', 'choice', 'dots', 'ranking', 'confidence', 'ideas')),
        question text NOT NULL,
        item text,
        state text CHECK (state IN ('current', 'desired')),
        options jsonb NOT NULL DEFAULT '[]',
        dots smallint CHECK (dots BETWEEN 1 AND 20),
        measured jsonb,
        status text NOT NULL DEFAULT 'waiting' CHECK (status IN ('waiting', 'open', 'revealed')),
        round smallint NOT NULL DEFAULT 0,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, workshop_id, id),
        CHECK ((status = 'waiting') = (round = 0)),
        FOREIGN KEY (tenant_id, workshop_id) REFERENCES workshop (tenant_id, id),
        FOREIGN KEY (tenant_id, workshop_id, step_id) REFERENCES workshop_step (tenant_id, workshop_id, id)
      );
      CREATE UNIQUE INDEX ballot_open ON ballot (tenant_id, workshop_id) WHERE status = 'open';
      CREATE INDEX ballot_step ON ballot (tenant_id, workshop_id, step_id);
      ALTER TABLE workshop ADD FOREIGN KEY (tenant_id, id, shown_ballot_id) REFERENCES ballot (tenant_id, workshop_id, id);
      CREATE INDEX workshop_shown_ballot ON workshop (tenant_id, id, shown_ballot_id);

      CREATE TABLE ballot_round (
        tenant_id uuid NOT NULL REFERENCES tenant,
        ballot_id uuid NOT NULL,
        number smallint NOT NULL CHECK (number > 0),
        opened_at timestamptz NOT NULL DEFAULT now(),
        revealed_at timestamptz,
        tally jsonb,
        PRIMARY KEY (tenant_id, ballot_id, number),
        CHECK ((revealed_at IS NULL) = (tally IS NULL)),
        FOREIGN KEY (tenant_id, ballot_id) REFERENCES ballot (tenant_id, id)
      );

      CREATE TABLE workshop_participant (
        tenant_id uuid NOT NULL REFERENCES tenant,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        client_id uuid NOT NULL,
        workshop_id uuid NOT NULL,
        role text NOT NULL CHECK (role IN ('facilitator', 'scribe', 'sponsor', 'participant', 'observer')),
        name text NOT NULL DEFAULT '',
        function text,
        token_hash bytea UNIQUE,
        joined_at timestamptz NOT NULL DEFAULT now(),
        left_at timestamptz,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, workshop_id, id),
        FOREIGN KEY (tenant_id, client_id, workshop_id) REFERENCES workshop (tenant_id, client_id, id)
      );
      CREATE INDEX workshop_participant_workshop ON workshop_participant (tenant_id, client_id, workshop_id);

      CREATE TABLE vote (
        tenant_id uuid NOT NULL REFERENCES tenant,
        ballot_id uuid NOT NULL,
        round smallint NOT NULL,
        workshop_participant_id uuid NOT NULL,
        value jsonb,
        revision integer NOT NULL,
        operation_id uuid NOT NULL,
        PRIMARY KEY (tenant_id, ballot_id, round, workshop_participant_id),
        FOREIGN KEY (tenant_id, ballot_id, round) REFERENCES ballot_round (tenant_id, ballot_id, number),
        FOREIGN KEY (tenant_id, workshop_participant_id) REFERENCES workshop_participant (tenant_id, id)
      );
      CREATE INDEX vote_participant ON vote (tenant_id, workshop_participant_id);

      CREATE TABLE idea (
        tenant_id uuid NOT NULL REFERENCES tenant,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        ballot_id uuid NOT NULL,
        round smallint NOT NULL,
        text text NOT NULL,
        heading text NOT NULL DEFAULT '',
        PRIMARY KEY (tenant_id, id),
        FOREIGN KEY (tenant_id, ballot_id, round) REFERENCES ballot_round (tenant_id, ballot_id, number)
      );
      CREATE INDEX idea_round ON idea (tenant_id, ballot_id, round);

      CREATE TABLE open_point (
        tenant_id uuid NOT NULL REFERENCES tenant,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        workshop_id uuid NOT NULL,
        ballot_id uuid,
        text text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        closed_at timestamptz,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, ballot_id),
        FOREIGN KEY (tenant_id, workshop_id) REFERENCES workshop (tenant_id, id),
        FOREIGN KEY (tenant_id, workshop_id, ballot_id) REFERENCES ballot (tenant_id, workshop_id, id)
      );
      CREATE INDEX open_point_workshop ON open_point (tenant_id, workshop_id, ballot_id);
    `);
    const owned = 'SELECT, INSERT, UPDATE, DELETE';
    const kept = 'SELECT, INSERT, UPDATE';
    const read = { worker: 'SELECT' };
    await tenantTable(queryRunner, 'workshop', {
      ...read,
      api: kept,
      platform: 'SELECT (tenant_id, id, client_id, status, code_hash, is_door_open)',
    });
    await tenantTable(queryRunner, 'workshop_step', { ...read, api: owned });
    await tenantTable(queryRunner, 'ballot', { ...read, api: owned });
    await tenantTable(queryRunner, 'ballot_round', { ...read, api: kept });
    await immutable(queryRunner, 'ballot_round', 'OLD.revealed_at IS NOT NULL');
    await tenantTable(queryRunner, 'workshop_participant', {
      ...read,
      api: kept,
      platform: 'SELECT (tenant_id, id, client_id, workshop_id, role, token_hash, left_at)',
    });
    await tenantTable(queryRunner, 'vote', { api: kept });
    await tenantTable(queryRunner, 'idea', { ...read, api: owned });
    await tenantTable(queryRunner, 'open_point', { ...read, api: kept });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      ALTER TABLE workshop DROP COLUMN shown_ballot_id;
      DROP TABLE open_point, idea, vote, workshop_participant, ballot_round, ballot, workshop_step, workshop;
    `);
  }
}
