import { SystemDb, type Tx } from '@sextant/data';
import { systemActor } from '@sextant/contracts';
import type { Instrument } from '@sextant/maturity';
import { readEnvironment, type Environment } from '@sextant/platform';
import { GivenIdentity } from '@sextant/testing/given-identity';
import { GivenWaves } from '@sextant/testing/given-waves';

import type { BenchDatabase } from '../harness/bench-database.js';

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
const INSTRUMENT: Instrument = {
  schema: 'sextant-instrument/1',
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

/** The environment of a worker on that database. */
export function workerEnvironment({ workerUrl, secret }: BenchDatabase): Environment {
  return readEnvironment({ NODE_ENV: 'test', DATABASE_URL: workerUrl, APP_SECRET: secret, LOG_LEVEL: 'silent' });
}

/** Writes waves of so many people with both states rated and 5 % *do not know*, by `generate_series` and a fixed seed. */
export async function closedWaves(
  system: SystemDb,
  environment: Environment,
  size: { waves: number; respondents: number },
): Promise<ClosedWaves> {
  const identity = new GivenIdentity(system);
  const tenantId = await identity.tenant();
  const clientId = await identity.client(tenantId);
  const { assessmentId, versionId } = await new GivenWaves({ system, environment }).assessment(
    tenantId,
    clientId,
    INSTRUMENT,
  );
  const lastId = await system.run(async (door) => {
    const tx = await door.enter(systemActor(tenantId));
    await tx.query('SELECT setseed(0.5)', []);
    let id = '';
    for (let number = 1; number <= size.waves; number++) {
      id = await closedWave(tx, { tenantId, clientId, assessmentId, versionId, number });
      await tx.query(
        `INSERT INTO respondent (tenant_id, wave_id, function)
         SELECT $1, $2, ($3::text[])[1 + n % 3] FROM generate_series(1, $4::int) n`,
        [tenantId, id, FUNCTIONS, size.respondents],
      );
      await tx.query(
        `INSERT INTO answer (tenant_id, wave_id, respondent_id, item, current, desired, revision)
         SELECT $1, $2, r.id, item, ${RATING}, ${RATING}, 1
           FROM respondent r, unnest($3::text[]) item WHERE r.wave_id = $2`,
        [tenantId, id, KEYS],
      );
    }
    return id;
  });
  return { tenantId, lastId, respondents: size.respondents };
}

const RATING = `CASE WHEN random() < 0.05 THEN 'DK' ELSE (1 + floor(random() * 5))::int::text END`;

async function closedWave(
  tx: Tx,
  of: { tenantId: string; clientId: string; assessmentId: string; versionId: string; number: number },
): Promise<string> {
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO wave (tenant_id, client_id, assessment_id, instrument_version_id, number, name, status,
                       confidentiality_mode, minimum_group, opened_at, closed_at)
     VALUES ($1, $2, $3, $4, $5, 'Wave ' || $5::int, 'scored', 'confidential', 5, now(), now() + $5::int * interval '1 s')
     RETURNING id`,
    [of.tenantId, of.clientId, of.assessmentId, of.versionId, of.number],
  );
  return row!.id;
}
