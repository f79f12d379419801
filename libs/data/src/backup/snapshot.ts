import { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';

import { urlForLogin } from '../provisioning/roles.js';
import { COPY_SETTINGS, quoted, type CarriedTable } from './carried-tables.js';

/**
 * The whole database as it was at one moment, while work goes on in it. Read as the owner of the tables, whom policies hold
 * back as well: one tenant at a time, and the list of tenants from a look-up in the same snapshot.
 */
export class Snapshot {
  private constructor(
    readonly owner: Client,
    readonly takenAt: string,
    readonly tenants: readonly string[],
  ) {}

  /** Opens it for `work` and closes it again. Needs no more than an address of the database and the secret. */
  static async read<T>(databaseUrl: string, secret: string, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
    const [owner, lookup] = await Promise.all([
      connect(urlForLogin(databaseUrl, secret, 'sextant_owner')),
      connect(urlForLogin(databaseUrl, secret, 'sextant_api')),
    ]);
    try {
      await owner.query(COPY_SETTINGS);
      await owner.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      const { rows } = await owner.query<{ id: string; now: Date }>('SELECT pg_export_snapshot() AS id, now() AS now');
      const { id, now } = rows[0]!;
      await lookup.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      await lookup.query(`SET TRANSACTION SNAPSHOT ${lookup.escapeLiteral(id)}`);
      await lookup.query('SET LOCAL ROLE app_platform');
      const tenants = await lookup.query<{ id: string }>('SELECT tenant_id AS id FROM tenant ORDER BY tenant_id');
      return await work(
        new Snapshot(
          owner,
          now.toISOString(),
          tenants.rows.map((tenant) => tenant.id),
        ),
      );
    } finally {
      await Promise.all([owner.end(), lookup.end()]);
    }
  }

  /** Every row of a table, in COPY's text format. */
  async *copy({ name, columns, isTenants }: CarriedTable): AsyncGenerator<Buffer> {
    const sql = `COPY (SELECT ${columns.map(quoted).join(', ')} FROM public.${quoted(name)}) TO STDOUT`;
    if (!isTenants) yield* this.owner.query(copyTo(sql)) as AsyncIterable<Buffer>;
    else for await (const _ of this.eachTenant()) yield* this.owner.query(copyTo(sql)) as AsyncIterable<Buffer>;
  }

  /** The rows of a statement, tenant by tenant. */
  async *rows<R extends object>(sql: string): AsyncGenerator<R> {
    for await (const _ of this.eachTenant()) yield* (await this.owner.query<R>(sql)).rows;
  }

  private async *eachTenant(): AsyncGenerator<string> {
    for (const tenantId of this.tenants) {
      await this.owner.query(`SELECT set_config('app.tenant_id', $1, true)`, [tenantId]);
      yield tenantId;
    }
  }
}

async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, application_name: 'sextant-backup', keepAlive: true });
  // What is under way hears of a lost connection.
  client.on('error', () => undefined);
  await client.connect();
  return client;
}
