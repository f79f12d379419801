import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The scored waves of an assessment in the order of time, each with its newest result and the instrument it was measured with. Whoever reads
 * a trend, the latest result or the wave before reads it here, so that pages, documents and scoring tell the same story: by `place`, which is
 * computed of each row by itself, so that looking up a few waves touches no others.
 */
export class ReleasedWaves1790000061000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE VIEW released_wave WITH (security_invoker = true) AS
      SELECT w.tenant_id, w.client_id, w.assessment_id, w.id AS wave_id, w.number, w.name, w.closed_at,
             w.confidentiality_mode, w.instrument_version_id, v.document AS instrument, r.id AS result_id, r.document,
             ARRAY[extract(epoch FROM w.closed_at), w.number] AS place
        FROM wave w
        LEFT JOIN instrument_version v ON v.tenant_id = w.tenant_id AND v.id = w.instrument_version_id
        JOIN LATERAL (SELECT id, document FROM result
                       WHERE tenant_id = w.tenant_id AND wave_id = w.id ORDER BY number DESC LIMIT 1) r ON true;
      GRANT SELECT ON released_wave TO app_api, app_worker, app_results;
    `);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP VIEW released_wave');
  }
}
