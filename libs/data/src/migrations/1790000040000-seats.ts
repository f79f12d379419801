import type { MigrationInterface, QueryRunner } from 'typeorm';

import { acrossTenants } from './across-tenants.js';
import { tenantTable } from './tenant-table.js';

/**
 * Seats of anonymous rooms: tickets that work once, each on one device. Votes say whether somebody else wrote them down; a question
 * that is closed is not put again, and only then do its votes dissolve.
 */
export class Seats1790000040000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE workshop_ticket (
        tenant_id uuid NOT NULL REFERENCES tenant,
        id uuid NOT NULL DEFAULT gen_random_uuid(),
        workshop_id uuid NOT NULL,
        code_hash bytea NOT NULL UNIQUE,
        device_hash bytea,
        workshop_participant_id uuid,
        PRIMARY KEY (tenant_id, id),
        UNIQUE (tenant_id, workshop_participant_id),
        CHECK ((device_hash IS NULL) = (workshop_participant_id IS NULL)),
        FOREIGN KEY (tenant_id, workshop_id) REFERENCES workshop (tenant_id, id),
        FOREIGN KEY (tenant_id, workshop_id, workshop_participant_id)
          REFERENCES workshop_participant (tenant_id, workshop_id, id)
      );
      CREATE INDEX workshop_ticket_workshop ON workshop_ticket (tenant_id, workshop_id, workshop_participant_id);

      ALTER TABLE vote ADD COLUMN is_recorded boolean NOT NULL DEFAULT false;
      ALTER TABLE ballot ADD COLUMN closed_at timestamptz, ADD CHECK (closed_at IS NULL OR status = 'revealed');
      GRANT SELECT (ended_at) ON workshop TO app_platform;
    `);
    await acrossTenants(
      queryRunner,
      ['vote', 'ballot', 'workshop_participant', 'workshop'],
      `
      UPDATE vote v SET is_recorded = true FROM workshop_participant p
       WHERE p.tenant_id = v.tenant_id AND p.id = v.workshop_participant_id AND p.token_hash IS NULL;
      UPDATE ballot b SET closed_at = now() FROM workshop w
       WHERE w.tenant_id = b.tenant_id AND w.id = b.workshop_id
         AND w.confidentiality_mode = 'anonymous' AND b.status = 'revealed';
      -- Whoever came by the room's code alone holds no seat.
      UPDATE workshop_participant p SET role = 'observer' FROM workshop w
       WHERE w.tenant_id = p.tenant_id AND w.id = p.workshop_id AND w.status <> 'ended'
         AND w.confidentiality_mode = 'anonymous' AND p.role IN ('participant', 'sponsor');
      -- Codes are longer now: the facilitator has a new one made.
      UPDATE workshop SET code_hash = NULL WHERE status <> 'ended'`,
    );
    await tenantTable(queryRunner, 'workshop_ticket', {
      api: 'SELECT, INSERT, UPDATE',
      platform: 'SELECT (tenant_id, id, workshop_id, code_hash)',
    });
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      REVOKE SELECT (ended_at) ON workshop FROM app_platform;
      ALTER TABLE ballot DROP COLUMN closed_at;
      ALTER TABLE vote DROP COLUMN is_recorded;
      DROP TABLE workshop_ticket;
    `);
  }
}
