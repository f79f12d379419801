import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds an entry of the audit trail by its hash: pages go on from there, for numbers would count what is not shown. */
export class AuditPages1790000020000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE INDEX audit_entry_hash ON audit_entry (tenant_id, hash)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX audit_entry_hash');
  }
}
