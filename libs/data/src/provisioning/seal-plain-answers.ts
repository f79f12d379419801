import type { Client } from 'pg';

import { TenantProofs } from '../doors/tenant-proof.js';
import { deriveKey } from '../sealing/derive-key.js';
import { WaveSeal, type SaidContent, type SaidPoint } from '../sealing/wave-seal.js';

const AT_ONCE = 2_000;

interface PlainWave {
  readonly tenantId: string;
  readonly waveId: string;
}

interface PlainAnswer extends SaidContent {
  readonly respondentId: string;
  readonly item: string;
  readonly revision: number;
  readonly operationId: string;
}

/**
 * Seals what was answered before answers were sealed, as the owner of the tables. A run that was cut off is taken up again.
 * At the end the plain tables go, and every page that a plain point may still lie on is written anew.
 */
export async function sealPlainAnswers(owner: Client, secret: string): Promise<void> {
  const { rows } = await owner.query<{ isThere: boolean }>(
    `SELECT to_regclass('public.plain_answer') IS NOT NULL AS "isThere"`,
  );
  if (!rows[0]!.isThere) return;
  const outer = deriveKey(secret, 'answers');
  const { rows: waves } = await owner.query<PlainWave>(
    `SELECT tenant_id AS "tenantId", wave_id AS "waveId" FROM plain_answer
      UNION SELECT tenant_id, wave_id FROM plain_point`,
  );
  const proofs = new TenantProofs(deriveKey(secret, 'context'));
  for (const wave of waves) {
    const inWave = <T>(work: () => Promise<T>) => inside(owner, wave, proofs, work);
    const seal = await inWave(() => sealOf(owner, wave, outer));
    while (await inWave(() => sealSome(owner, wave, seal)));
    await inWave(() => sealPoints(owner, wave, seal));
  }
  await owner.query('DROP TABLE plain_answer, plain_point');
  await owner.query('VACUUM (FULL) respondent');
}

/** Policies hold the owner back as well: one tenant at a time. */
async function inside<T>(
  owner: Client,
  { tenantId }: PlainWave,
  proofs: TenantProofs,
  work: () => Promise<T>,
): Promise<T> {
  await owner.query('BEGIN');
  try {
    await owner.query('SELECT doors.enter_tenant($1, $2)', [tenantId, proofs.of('enter', tenantId)]);
    const outcome = await work();
    await owner.query('COMMIT');
    return outcome;
  } catch (error) {
    await owner.query('ROLLBACK');
    throw error;
  }
}

async function sealOf(owner: Client, { tenantId, waveId }: PlainWave, outer: Buffer): Promise<WaveSeal> {
  await owner.query('INSERT INTO wave_key (tenant_id, wave_id, wrapped) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING', [
    tenantId,
    waveId,
    WaveSeal.make(tenantId, waveId).wrap(outer),
  ]);
  const { rows } = await owner.query<{ wrapped: Buffer }>('SELECT wrapped FROM wave_key WHERE wave_id = $1', [waveId]);
  return WaveSeal.unwrap(outer, tenantId, waveId, rows[0]!.wrapped);
}

async function sealSome(owner: Client, { tenantId, waveId }: PlainWave, seal: WaveSeal): Promise<boolean> {
  const { rows } = await owner.query<PlainAnswer>(
    `DELETE FROM plain_answer WHERE ctid = ANY (ARRAY(SELECT ctid FROM plain_answer WHERE wave_id = $1 LIMIT ${AT_ONCE}))
     RETURNING respondent_id AS "respondentId", item, revision, operation_id AS "operationId", current, desired, comment, confidence`,
    [waveId],
  );
  await owner.query(
    `INSERT INTO answer (tenant_id, respondent_id, item, revision, operation_id, content)
     SELECT $1, said.* FROM unnest($2::uuid[], $3::text[], $4::integer[], $5::uuid[], $6::bytea[]) AS said`,
    [
      tenantId,
      rows.map(({ respondentId }) => respondentId),
      rows.map(({ item }) => item),
      rows.map(({ revision }) => revision),
      rows.map(({ operationId }) => operationId),
      rows.map((said) => seal.sealAnswer(said.item, said)),
    ],
  );
  return rows.length > 0;
}

async function sealPoints(owner: Client, { waveId }: PlainWave, seal: WaveSeal): Promise<void> {
  const { rows } = await owner.query<{ respondentId: string; point: SaidPoint }>(
    'SELECT respondent_id AS "respondentId", stated_point AS point FROM plain_point WHERE wave_id = $1',
    [waveId],
  );
  await owner.query(
    `UPDATE respondent r SET stated_point = said.point FROM unnest($1::uuid[], $2::bytea[]) AS said (id, point)
      WHERE r.id = said.id`,
    [rows.map(({ respondentId }) => respondentId), rows.map(({ point }) => seal.sealPoint(point))],
  );
}
