import { randomBytes, randomUUID } from 'node:crypto';

import { expect, it } from '@jest/globals';
import { deriveKey, TenantProofs } from '@sextant/data';
import { bench, GivenWaves } from '@sextant/testing';
import { Client } from 'pg';

import { respondentOf } from '../participants/respondent-actors.js';
import { WavesModule } from '../waves/waves.module.js';

const SAVE = 'SELECT outcome FROM doors.save_answers($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)';
const SCANS = `SELECT relname AS table, seq_scan::int AS scans, (seq_tup_read + idx_tup_fetch)::int AS rows
                 FROM pg_stat_xact_user_tables WHERE relname IN ('answer', 'respondent', 'participant')`;

it('looks rows up by their keys on a connection that saved when the tables were still empty, and never reads them all', async () => {
  const the = await bench({}, { modules: [WavesModule] });
  const given = new GivenWaves(the);
  const proofs = new TenantProofs(deriveKey(the.database.secret, 'context'));
  const client = new Client({ connectionString: the.database.apiUrl });
  await client.connect();
  const save = async (tenantId: string, waveId: string, link: Buffer, draft: Buffer) => {
    const { rows } = await client.query<{ outcome: string }>({
      name: 'save-answers',
      text: SAVE,
      values: [
        ...[tenantId, proofs.of('save', tenantId), [waveId], [link], [draft], [randomBytes(64)], [1]],
        ...[[randomUUID()], ['goal'], [0], [randomBytes(92)]],
      ],
    });
    return rows.map(({ outcome }) => outcome);
  };
  try {
    // As on a fresh installation: plans are made, and kept, while there is nothing.
    for (let i = 0; i < 8; i++) {
      expect(await save(the.owner.tenantId, randomUUID(), randomBytes(32), randomBytes(32))).toEqual([
        'LINK_NOT_VALID',
      ]);
    }
    const wave = await given.wave(the.owner.tenantId, the.clientId, { people: 1_500 });
    await given.answers({ tenantId: the.owner.tenantId, wave }, (item) => (item === 'goal' ? null : { current: '3' }));

    await client.query('BEGIN');
    const { waveId, link, draft } = respondentOf(wave.participants[700]!.actor);
    expect(await save(the.owner.tenantId, waveId, link, draft)).toEqual(['saved']);
    const { rows } = await client.query<{ table: string; scans: number; rows: number }>(SCANS);
    await client.query('ROLLBACK');

    expect(rows.map(({ table, scans }) => [table, scans]).sort()).toEqual([
      ['answer', 0],
      ['participant', 0],
      ['respondent', 0],
    ]);
    expect(rows.filter(({ rows: read }) => read > 20)).toEqual([]);
  } finally {
    await client.end();
  }
});
