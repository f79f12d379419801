import { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';

import { urlForLogin } from '../provisioning/roles.js';
import { COPY_SETTINGS, quoted, type CarriedTable } from './carried-tables.js';
import { SignedReading } from './signed-reading.js';

/**
 * The whole database as it was at one moment, while work goes on in it. Read as the owner of the tables, whom policies hold
 * back as well: one tenant at a time, and what belongs to none by the way of the system door.
 */
export class Snapshot {
  private constructor(
    readonly owner: Client,
    private readonly reading: SignedReading,
    readonly takenAt: string,
    readonly tenants: readonly string[],
  ) {}

  /** Opens it for `work` and closes it again. Needs no more than an address of the database and the secret. */
  static async read<T>(databaseUrl: string, secret: string, work: (snapshot: Snapshot) => Promise<T>): Promise<T> {
    const owner = await connect(urlForLogin(databaseUrl, secret, 'sextant_owner'));
    try {
      await owner.query(COPY_SETTINGS);
      await owner.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      const { rows } = await owner.query<{ now: Date }>('SELECT now() AS now');
      const reading = await SignedReading.of(owner, secret);
      await reading.enterPlatform();
      const tenants = await owner.query<{ id: string }>('SELECT tenant_id AS id FROM tenant ORDER BY tenant_id');
      await reading.leave();
      const ids = tenants.rows.map(({ id }) => id);
      return await work(new Snapshot(owner, reading, rows[0]!.now.toISOString(), ids));
    } finally {
      await owner.end();
    }
  }

  /** Every row of a table, in COPY's text format. */
  async *copy({ name, columns, isGuarded, isTenants }: CarriedTable): AsyncGenerator<Buffer> {
    const sql = `COPY (SELECT ${columns.map(quoted).join(', ')} FROM public.${quoted(name)}) TO STDOUT`;
    const rows = (): AsyncIterable<Buffer> => this.owner.query(copyTo(sql));
    if (!isGuarded) yield* rows();
    else if (isTenants) for await (const _ of this.eachTenant()) yield* rows();
    else {
      await this.reading.enterPlatform();
      yield* rows();
      await this.reading.leave();
    }
  }

  /** The rows of a statement, tenant by tenant. */
  async *rows<R extends object>(sql: string): AsyncGenerator<R> {
    for await (const _ of this.eachTenant()) yield* (await this.owner.query<R>(sql)).rows;
  }

  private async *eachTenant(): AsyncGenerator<string> {
    for (const tenantId of this.tenants) {
      await this.reading.enter(tenantId);
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
