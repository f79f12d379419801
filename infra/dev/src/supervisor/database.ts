import { createHash } from 'node:crypto';
import { relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { type ProcessLogins, provision } from '@sextant/data/provisioning';
import pg from 'pg';

import { claimCluster } from '../postgres/cluster-lock.js';
import { EmbeddedPostgres } from '../postgres/embedded-postgres.js';
import { StartProblem } from '../start-problem.js';

const DATABASE = 'sextant';
const REVIVE_WITHIN_MS = 120_000;

/** The database that this start runs on. `id` is the same for the same database, and no secret; `isNew` if we made it now. */
export interface Database {
  id: string;
  isNew: boolean;
  description: string;
  logins: ProcessLogins;
  /** The superuser's address, where the server is ours. */
  adminUrl: string | null;
  stop(): Promise<void>;
}

/** What the supervisor wants to hear from the database. */
export interface DatabaseEvents {
  say: (sentence: string) => void;
  gaveUp: (problem: StartProblem) => void;
}

/** The embedded server in one folder, claimed by this process and started again when it dies. */
export class EmbeddedDatabase implements Database {
  readonly #postgres: EmbeddedPostgres;
  #claim: pg.Client | undefined;
  #isWanted = true;
  #starting: Promise<unknown> = Promise.resolve();
  id = '';
  isNew = false;
  logins: ProcessLogins = { api: '', worker: '' };
  adminUrl = '';

  constructor(
    private readonly directory: string,
    private readonly secret: string,
    private readonly events: DatabaseEvents,
  ) {
    this.#postgres = new EmbeddedPostgres(directory, { say: events.say });
  }

  get description(): string {
    return `PostgreSQL with its data in ${relative(process.cwd(), this.directory) || this.directory}`;
  }

  /** Starts the server, makes the database if it is missing (or, with `anew`, in any case) and brings it up to date. */
  async start(anew = false): Promise<void> {
    const started = this.#start(anew);
    this.#starting = started.catch(() => undefined);
    await started;
  }

  /** Ends the server, also while it is still starting. */
  async stop(): Promise<void> {
    this.#isWanted = false;
    await this.#starting;
    await this.#claim?.end().catch(() => undefined);
    await this.#postgres.stop();
  }

  async #start(anew: boolean): Promise<void> {
    await this.#postgres.start();
    const claim = await this.#claimIt();
    if (anew) await claim.query(`DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`);
    const { rows } = await claim.query<{ id: string; exists: boolean }>(
      `SELECT system_identifier::text AS id, EXISTS (SELECT FROM pg_database WHERE datname = $1) AS exists
         FROM pg_control_system()`,
      [DATABASE],
    );
    this.isNew = !rows[0]?.exists;
    if (this.isNew) await claim.query(`CREATE DATABASE ${DATABASE}`);
    this.id = rows[0]?.id ?? '';
    this.adminUrl = this.#postgres.url(DATABASE);
    this.logins = await provision(this.adminUrl, this.secret);
  }

  async #claimIt(patience?: number): Promise<pg.Client> {
    const claim = await claimCluster(this.#postgres.url('postgres'), patience);
    if (!claim)
      throw new StartProblem(`Another running Sextant uses the database in ${this.directory}. Stop that one first.`);
    claim.once('end', () => void this.#revive());
    this.#claim = claim;
    return claim;
  }

  /** The claim's connection ends with the server, which is how its death is noticed. */
  async #revive(): Promise<void> {
    const deadline = Date.now() + REVIVE_WITHIN_MS;
    let hadEnded = false;
    while (this.#isWanted) {
      try {
        const revival = this.#postgres.revive();
        this.#starting = revival.catch(() => undefined);
        hadEnded = (await revival) || hadEnded;
        // Brief, because a server that is just going down refuses until it can be started again.
        await this.#claimIt(500);
        this.events.say(`The database ${hadEnded ? 'had ended and was started again' : 'restarted after a crash'}.`);
        return;
      } catch (error) {
        if (!this.#isWanted) return;
        if (Date.now() < deadline) await sleep(500);
        else
          return this.events.gaveUp(new StartProblem(`The database does not come back: ${(error as Error).message}`));
      }
    }
  }
}

/** A server that somebody else runs: brought up to date if the login may create roles, else taken as it is. */
export async function connectDatabase(url: string, secret: string): Promise<Database> {
  const { hostname, port, pathname } = new URL(url);
  const place = `${hostname}:${port || 5432}${pathname}`;
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  let mayCreateRoles: boolean;
  try {
    await client.connect();
    const { rows } = await client.query<{ may: boolean }>(
      'SELECT rolsuper OR rolcreaterole AS may FROM pg_roles WHERE rolname = current_user',
    );
    mayCreateRoles = rows[0]?.may ?? false;
  } catch (error) {
    const reason = (error as Error).message || (error as NodeJS.ErrnoException).code;
    throw new StartProblem(`DATABASE_URL names ${place}, where no connection can be made: ${reason}.`);
  } finally {
    await client.end().catch(() => undefined);
  }
  return {
    id: createHash('sha256').update(place).digest('hex').slice(0, 16),
    isNew: false,
    description: `PostgreSQL at ${place} (DATABASE_URL)`,
    adminUrl: null,
    logins: mayCreateRoles ? await prepare(url, secret, place) : { api: url, worker: url },
    stop: () => Promise.resolve(),
  };
}

async function prepare(url: string, secret: string, place: string): Promise<ProcessLogins> {
  try {
    return await provision(url, secret);
  } catch (error) {
    const { message, detail } = error as { message: string; detail?: string };
    const reason = [message, detail].filter(Boolean).join('. ').replace(/\.$/, '');
    throw new StartProblem(`The database at ${place} could not be brought up to date: ${reason}.`);
  }
}
