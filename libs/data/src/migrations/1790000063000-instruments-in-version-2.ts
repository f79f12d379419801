import { readInstrument } from '@sextant/contracts';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Stored instruments are read as data: margins, conditions and the like in words become it, and what nothing acts on lies under notes. The
 * files as they were written stay as they are.
 */
export class InstrumentsInVersion21790000063000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await asOwner(queryRunner, async () => {
      const rows = (await queryRunner.query(
        `SELECT tenant_id AS "tenantId", id, document FROM instrument_version
          WHERE document->>'schema' IN ('sextant-instrument/1', 'instrument-draft/1')`,
      )) as { tenantId: string; id: string; document: unknown }[];
      for (const { tenantId, id, document } of rows) {
        const reading = readInstrument(document);
        // Whatever was stored had been found good; what is not any more would score nothing, and must not go unnoticed.
        if ('problems' in reading) {
          throw new Error(
            `instrument version ${id} cannot be converted: ${JSON.stringify(reading.problems.slice(0, 5))}`,
          );
        }
        await queryRunner.query('UPDATE instrument_version SET document = $3 WHERE tenant_id = $1 AND id = $2', [
          tenantId,
          id,
          reading.instrument,
        ]);
      }
    });
  }

  /** What was converted stays so. */
  async down(): Promise<void> {
    // The words that became data still stand in the files as they were written: `source`.
  }
}

/** Owners pass policies that are not forced; published versions refuse changes, but for their own conversion. */
async function asOwner(queryRunner: QueryRunner, work: () => Promise<void>): Promise<void> {
  await queryRunner.query(`
    ALTER TABLE instrument_version NO FORCE ROW LEVEL SECURITY;
    ALTER TABLE instrument_version DISABLE TRIGGER instrument_version_immutable;
  `);
  await work();
  await queryRunner.query(`
    ALTER TABLE instrument_version ENABLE TRIGGER instrument_version_immutable;
    ALTER TABLE instrument_version FORCE ROW LEVEL SECURITY;
  `);
}
