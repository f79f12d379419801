import { randomUUID } from 'node:crypto';

import type { SystemDb } from '@sextant/data';
import type { Environment } from '@sextant/platform';
import { Client } from 'pg';

import { GivenWaves } from './given-waves.js';
import type { TestDatabase } from './test-database.js';

/** As much of a result as a workshop's agenda is built from. */
const DOCUMENT = {
  schema: 'sextant-result/2',
  current: {
    plane: { point: { x: 40, y: 60 }, bands: null, region: null, box: null, position: 'enabled' },
    items: ['goal', 'owner', 'money', 'depth', 'speed', 'law'].map((key) => ({
      ...{ key, level: 3, band: null, counts: null, shares: null, consensus: 0.6, perceptionGap: null },
    })),
  },
  desired: null,
  disagreement: ['money', 'goal', 'owner', 'depth', 'speed', 'law'].map((item, i) => ({
    ...{ item, consensus: 0.3 + i / 10, perceptionGap: null },
  })),
};

/** What workshops are about, written past the doors: only the worker writes results. */
export class GivenWorkshops {
  private readonly waves: GivenWaves;

  constructor(private readonly bench: { system: SystemDb; environment: Environment; database: TestDatabase }) {
    this.waves = new GivenWaves(bench);
  }

  /** A scored wave's result. Answers with its id. */
  async result(tenantId: string, clientId: string): Promise<string> {
    const wave = await this.waves.wave(tenantId, clientId, { status: 'scored', people: 1 });
    const id = randomUUID();
    const admin = new Client({ connectionString: this.bench.database.adminUrl });
    await admin.connect();
    await admin.query(
      `INSERT INTO result (tenant_id, id, client_id, assessment_id, wave_id, number, scoring_version, seed, document, checksum)
       VALUES ($1, $2, $3, $4, $5, 1, 'test', 1, $6, '')`,
      [tenantId, id, clientId, wave.assessmentId, wave.id, DOCUMENT],
    );
    await admin.end();
    return id;
  }
}
