import type { Actor } from '@sextant/contracts';
import type { SystemDb } from '@sextant/data';
import { mersenneStream } from '@sextant/statistics';
import type { Environment } from '@sextant/platform';
import { GivenIdentity } from '@sextant/testing/given-identity';
import { GivenWaves, type GivenWave } from '@sextant/testing/given-waves';
import type { Client } from 'pg';

import { THIRTY_ITEMS } from '../kernel/closed-waves.js';

/** People whose answers one statement writes. */
const AT_ONCE = 250;

/** What is kept of a wave, parents before children, so that it can be closed and scored again and again. */
const TABLES = ['respondent', 'answer', 'wave_key'] as const;

/** An open anonymous wave in which everybody has answered everything. */
export class LargeWave {
  private constructor(
    readonly tenantId: string,
    readonly id: string,
    readonly people: number,
    readonly consultant: Actor,
    private readonly admin: Client,
  ) {}

  /** Writes it with one opinion a function, one answer in four a level beside it, one in twenty *do not know*. */
  static async of(
    people: number,
    { system, environment, admin }: { system: SystemDb; environment: Environment; admin: Client },
  ): Promise<LargeWave> {
    const identity = new GivenIdentity(system);
    const given = new GivenWaves({ system, environment });
    const tenantId = await identity.tenant();
    const clientId = await identity.client(tenantId);
    const assessment = await given.assessment(tenantId, clientId, THIRTY_ITEMS);
    const wave = await given.wave(tenantId, clientId, { mode: 'anonymous', people, assessment });
    const say = clusteredOpinions();
    for (const some of portionsOf(wave)) await given.answers({ tenantId, wave: some }, say, THIRTY_ITEMS);
    const large = new LargeWave(tenantId, wave.id, people, await identity.member('consultant', { tenantId }), admin);
    await large.keep();
    return large;
  }

  /** Makes it what it was before it was closed. */
  async reopen(): Promise<void> {
    await this.admin.query('SET session_replication_role = replica');
    await this.admin.query('DELETE FROM result WHERE wave_id = $1', [this.id]);
    await this.admin.query(`UPDATE wave SET status = 'open', closed_at = NULL, scored_at = NULL WHERE id = $1`, [
      this.id,
    ]);
    await this.admin.query('DELETE FROM answer WHERE tenant_id = $1', [this.tenantId]);
    for (const table of [...TABLES].reverse())
      await this.admin.query(`DELETE FROM ${table} WHERE tenant_id = $1`, [this.tenantId]);
    for (const table of TABLES)
      await this.admin.query(`INSERT INTO ${table} SELECT * FROM kept_${table} WHERE tenant_id = $1`, [this.tenantId]);
    await this.admin.query('ANALYZE respondent, answer');
  }

  private async keep(): Promise<void> {
    for (const table of TABLES) {
      await this.admin.query(`CREATE TABLE IF NOT EXISTS kept_${table} AS SELECT * FROM ${table} WITH NO DATA`);
      await this.admin.query(`INSERT INTO kept_${table} SELECT * FROM ${table} WHERE tenant_id = $1`, [this.tenantId]);
    }
  }
}

function* portionsOf(wave: GivenWave): Generator<GivenWave> {
  for (let from = 0; from < wave.participants.length; from += AT_ONCE)
    yield { ...wave, participants: wave.participants.slice(from, from + AT_ONCE) };
}

function clusteredOpinions(): (item: string, person: number) => { current: string; desired: string } {
  const stream = mersenneStream(24);
  return (item, person) => {
    if (stream.uniform() < 0.05) return { current: 'DK', desired: 'DK' };
    const usual = 1 + (((person % 3) + Number(item.slice(-2))) % 4);
    const current = usual + (stream.uniform() < 0.25 ? 1 : 0);
    return { current: String(current), desired: String(Math.min(5, current + 1)) };
  };
}
