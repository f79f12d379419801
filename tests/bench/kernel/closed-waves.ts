import { WaveSeals } from '@sextant/assessments';
import { systemActor } from '@sextant/contracts';
import type { SystemDb } from '@sextant/data';
import type { Instrument } from '@sextant/maturity';
import { Keys, type Environment } from '@sextant/platform';
import { GivenIdentity } from '@sextant/testing/given-identity';
import { GivenWaves } from '@sextant/testing/given-waves';
import type { Client } from 'pg';

/** Closed waves of one assessment, all alike in size; the last is the one to score. */
export interface ClosedWaves {
  readonly tenantId: string;
  readonly lastId: string;
  readonly respondents: number;
}

const FUNCTIONS = ['sales', 'legal', 'it'];
const ITEMS = 30;
const KEYS = Array.from({ length: ITEMS }, (_, j) => `item${String(j + 1).padStart(2, '0')}`);

/** Thirty items in five dimensions on two axes, three functions that count alike. */
export const THIRTY_ITEMS: Instrument = {
  schema: 'sextant-instrument/2',
  meta: { key: 'bench', title: 'Bench', version: '1.0.0', locale: 'en' },
  scale: { levels: [1, 2, 3, 4, 5] },
  axes: { reach: { label: 'Reach' }, depth: { label: 'Depth' } },
  placement: { plane: ['reach', 'depth'], boundary: { reach: 50, depth: 50 } },
  functions: FUNCTIONS.map((key) => ({ key, label: key })),
  dimensions: [1, 2, 3, 4, 5].map((number) => ({ key: `dimension${number}`, label: `Dimension ${number}` })),
  items: KEYS.map((key, j) => ({
    key,
    dimension: `dimension${1 + Math.floor(j / 6)}`,
    text: key,
    loads: { [j < 18 ? 'reach' : 'depth']: 1 },
  })),
};

interface Doors {
  readonly system: SystemDb;
  readonly environment: Environment;
  readonly admin: Client;
}

/** Writes waves of so many people with both states rated and 5 % *do not know*, by `generate_series` and a fixed seed. */
export async function closedWaves(
  doors: Doors,
  size: { readonly waves: number; readonly respondents: number },
): Promise<ClosedWaves> {
  const { admin } = doors;
  const identity = new GivenIdentity(doors.system);
  const tenantId = await identity.tenant();
  const clientId = await identity.client(tenantId);
  const { assessmentId, versionId } = await new GivenWaves(doors).assessment(tenantId, clientId, THIRTY_ITEMS);
  const { rows: waves } = await admin.query<{ id: string }>(
    `INSERT INTO wave (tenant_id, client_id, assessment_id, instrument_version_id, number, name, status,
                       confidentiality_mode, minimum_group, opened_at, closed_at)
     SELECT $1, $2, $3, $4, n, 'Wave ' || n, 'scored', 'confidential', 5, now(), now() + n * interval '1 s'
       FROM generate_series(1, $5::int) n ORDER BY n RETURNING id`,
    [tenantId, clientId, assessmentId, versionId, size.waves],
  );
  await admin.query('SELECT setseed(0.5)');
  await admin.query(
    `INSERT INTO respondent (tenant_id, wave_id, function)
     SELECT $1, wave_id, ($2::text[])[1 + n % 3] FROM unnest($3::uuid[]) wave_id, generate_series(1, $4::int) n`,
    [tenantId, FUNCTIONS, waves.map(({ id }) => id), size.respondents],
  );
  // Else every answer looks its respondent up by reading the whole table.
  await admin.query('ANALYZE respondent');
  // In the clear beside them: what the bare GROUP BY counts.
  await admin.query(
    `CREATE TABLE plain_answer AS
     SELECT tenant_id, wave_id, id AS respondent_id, item, ${RATING} AS current, ${RATING} AS desired
       FROM respondent, unnest($1::text[]) item`,
    [KEYS],
  );
  await admin.query('CREATE INDEX ON plain_answer (tenant_id, wave_id)');
  for (const { id } of waves) await sealAnswers(doors, tenantId, id);
  await admin.query('VACUUM ANALYZE');
  return { tenantId, lastId: waves.at(-1)!.id, respondents: size.respondents };
}

interface PlainAnswer {
  readonly respondentId: string;
  readonly item: string;
  readonly current: string;
  readonly desired: string;
}

async function sealAnswers({ system, admin, environment }: Doors, tenantId: string, waveId: string): Promise<void> {
  const seal = await system.run(async (tx) =>
    new WaveSeals(new Keys(environment)).hold(await tx.enter(systemActor(tenantId)), waveId),
  );
  const { rows } = await admin.query<PlainAnswer>(
    'SELECT respondent_id AS "respondentId", item, current, desired FROM plain_answer WHERE wave_id = $1',
    [waveId],
  );
  await admin.query(
    `INSERT INTO answer (tenant_id, respondent_id, item, revision, operation_id, content)
     SELECT $1, said.respondent_id, said.item, 1, gen_random_uuid(), said.content
       FROM unnest($2::uuid[], $3::text[], $4::bytea[]) AS said (respondent_id, item, content)`,
    [
      tenantId,
      rows.map(({ respondentId }) => respondentId),
      rows.map(({ item }) => item),
      rows.map(({ item, ...said }) => seal.sealAnswer(item, { ...said, comment: null, confidence: null })),
    ],
  );
}

const RATING = `CASE WHEN random() < 0.05 THEN 'DK' ELSE (1 + floor(random() * 5))::int::text END`;
