import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who came in from a device where a member of the firm had signed in does not count as a person of an anonymous wave. */
export class CountedPersons1790000037000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE participant ADD COLUMN on_member_device boolean NOT NULL DEFAULT false');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('ALTER TABLE participant DROP COLUMN on_member_device');
  }
}
