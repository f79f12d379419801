import { randomBytes } from 'node:crypto';
import { chown, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { freePort, isFree } from '../ports.js';
import { type Outcome, runProgram } from '../run-program.js';
import { StartProblem } from '../start-problem.js';
import { claimCluster } from './cluster-lock.js';
import { type ClusterPlace, findClusterPlace } from './cluster-place.js';
import { findPostmaster, isAlive } from './postmaster.js';

/** What Sextant keeps about its cluster, readable for its owner only. */
interface ClusterFile {
  port: number;
  password: string;
}

const SUPERUSER = 'postgres';

const INITDB_FLAGS = [
  `--username=${SUPERUSER}`,
  '--auth=scram-sha-256',
  '--encoding=UTF8',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
];

const LOG_LIMIT = 10_000_000;

/** How a cluster shall run: `throwAway` gives up durability for speed (tests only), `settings` go to the server as they are. */
export interface ClusterOptions {
  throwAway?: boolean;
  settings?: Record<string, string>;
  say?: (sentence: string) => void;
}

/** A real PostgreSQL from npm on a loopback port of its own, with everything it keeps in one folder. */
export class EmbeddedPostgres {
  #place: ClusterPlace | undefined;
  #cluster: ClusterFile | undefined;
  #isOurs = false;

  constructor(
    private readonly directory: string,
    private readonly options: ClusterOptions = {},
  ) {}

  /**
   * Makes the cluster if there is none and starts its server; a server that a killed run left behind is stopped first.
   * A StartProblem when another supervisor holds the cluster, or when the folder cannot be used.
   */
  async start(): Promise<void> {
    const place = await this.#locate();
    await this.#checkVersion(place);
    this.#cluster = await this.#readClusterFile(place);
    if (!(await exists(place.data))) await this.#create(place, this.#cluster);
    else await this.#stopOrphan(place);
    await this.#run(place);
  }

  /** Starts the server again, on the same port, if it has ended since `start`; true when that was needed. */
  async revive(): Promise<boolean> {
    const place = this.#started();
    if (await findPostmaster(place.data)) return false;
    await this.#run(place, true);
    return true;
  }

  /** Ends the server that `start` started and waits for its end; harmless when it does not run. */
  async stop(): Promise<void> {
    if (this.#isOurs) await this.#end(this.#started());
  }

  /** Ends whatever server runs in the folder and deletes everything that was kept. */
  async destroy(): Promise<void> {
    const place = await this.#locate();
    await this.#end(place);
    await rm(place.directory, { recursive: true, force: true });
    await rm(this.directory, { recursive: true, force: true });
  }

  /** The address of one of the cluster's databases for its superuser. */
  url(database: string): string {
    const { password, port } = this.#cluster ?? never();
    return `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`;
  }

  async #locate(): Promise<ClusterPlace> {
    this.#place ??= await findClusterPlace(this.directory, this.options.say ?? (() => undefined));
    return this.#place;
  }

  #started(): ClusterPlace {
    return this.#place ?? never();
  }

  async #checkVersion(place: ClusterPlace): Promise<void> {
    const found = (await readFile(join(place.data, 'PG_VERSION'), 'utf8').catch(() => '')).trim();
    const brought = place.binaries.version.split('.')[0] ?? '';
    if (found === '' || found === brought) return;
    throw new StartProblem(
      `The database in ${place.data} was made by PostgreSQL ${found}, but this version of Sextant brings PostgreSQL ` +
        `${brought}. Start it with the version that made it, or move the folder away to begin with an empty database.`,
    );
  }

  async #readClusterFile(place: ClusterPlace): Promise<ClusterFile> {
    const file = join(place.directory, 'cluster.json');
    const text = await readFile(file, 'utf8').catch(() => undefined);
    if (text !== undefined) return JSON.parse(text) as ClusterFile;
    if (await exists(place.data)) {
      throw new StartProblem(
        `${file}, which holds the password of the database beside it, is missing. ` +
          `Put it back, or move ${place.directory} away to begin with an empty database.`,
      );
    }
    const cluster = { port: 0, password: randomBytes(24).toString('base64url') };
    await writeFile(file, JSON.stringify(cluster) + '\n', { mode: 0o600, flag: 'wx' });
    return cluster;
  }

  /** Under another name first, so that an interrupted initdb leaves no half cluster behind. */
  async #create(place: ClusterPlace, { password }: ClusterFile): Promise<void> {
    const unfinished = join(place.directory, 'data.unfinished');
    const passwordFile = join(place.directory, 'password.unfinished');
    await rm(unfinished, { recursive: true, force: true });
    await rm(passwordFile, { force: true });
    await writeFile(passwordFile, password + '\n', { mode: 0o600 });
    if (place.user) await chown(passwordFile, place.user.uid, place.user.gid);
    try {
      const flags = [...INITDB_FLAGS, `--pwfile=${passwordFile}`, ...(this.options.throwAway ? ['--no-sync'] : [])];
      const { code, output } = await this.#program(place, 'initdb', '-D', unfinished, ...flags);
      if (code !== 0) throw new StartProblem(`PostgreSQL could not make its data folder ${unfinished}:\n${output}`);
    } finally {
      await rm(passwordFile, { force: true });
    }
    await rename(unfinished, place.data);
  }

  async #stopOrphan(place: ClusterPlace): Promise<void> {
    const postmaster = await findPostmaster(place.data);
    if (!postmaster) return;
    this.#setPort(postmaster.port);
    const claim = await claimCluster(this.url('postgres'));
    if (!claim)
      throw new StartProblem(`Another running Sextant uses the database in ${place.data}. Stop that one first.`);
    this.options.say?.('A database server was left over from a run that was killed: it is started afresh.');
    await claim.end();
    await this.#end(place);
  }

  async #end(place: ClusterPlace): Promise<void> {
    const postmaster = await findPostmaster(place.data);
    if (!postmaster) return;
    for (const mode of this.options.throwAway ? ['immediate'] : ['fast', 'immediate']) {
      const { code } = await this.#control(place, '-m', mode, '-w', '-t', '20', 'stop');
      if (code !== 0 && (await findPostmaster(place.data))) continue;
      // pg_ctl goes by the file, which is removed a moment before the process ends.
      for (let wait = 0; wait < 100 && isAlive(postmaster.pid); wait++) await sleep(20);
      return;
    }
    throw new Error(`The database server in ${place.data} does not stop.`);
  }

  async #run(place: ClusterPlace, keepPort = false): Promise<void> {
    const log = join(place.directory, 'server.log');
    if (((await stat(log).catch(() => undefined))?.size ?? 0) > LOG_LIMIT) await rename(log, `${log}.1`);
    for (let attempt = 1; ; attempt++) {
      const port = await this.#choosePort(keepPort);
      this.#setPort(port);
      const settings = Object.entries(this.#settings(port)).map(([name, value]) => `-c ${name}=${value}`);
      const { code, output } = await this.#control(
        place,
        '-l',
        log,
        '-w',
        '-t',
        '300',
        '-o',
        settings.join(' '),
        'start',
      );
      this.#isOurs ||= code === 0;
      if (code === 0) break;
      if (attempt === 3) {
        const tail = (await readFile(log, 'utf8').catch(() => '')).trimEnd().split('\n').slice(-8).join('\n');
        throw new StartProblem(`PostgreSQL did not start (its log is ${log}):\n${output}\n${tail}`);
      }
      await sleep(1_000);
    }
    const file = join(place.directory, 'cluster.json');
    await writeFile(`${file}.new`, JSON.stringify(this.#cluster) + '\n', { mode: 0o600 });
    await rename(`${file}.new`, file);
  }

  #settings(port: number): Record<string, string> {
    return {
      port: String(port),
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      timezone: 'UTC',
      log_timezone: 'UTC',
      log_checkpoints: 'off',
      ...(this.options.throwAway && { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }),
      ...this.options.settings,
    };
  }

  async #choosePort(keep: boolean): Promise<number> {
    const kept = this.#cluster?.port ?? 0;
    return keep || (kept !== 0 && (await isFree(kept, '127.0.0.1'))) ? kept : freePort();
  }

  #setPort(port: number): void {
    this.#cluster = { ...(this.#cluster ?? never()), port };
  }

  #control(place: ClusterPlace, ...args: string[]): Promise<Outcome> {
    return this.#program(place, 'pg_ctl', '-D', place.data, ...args);
  }

  async #program(place: ClusterPlace, name: string, ...args: string[]): Promise<Outcome> {
    const program = join(place.binaries.directory, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
    const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !key.startsWith('PG')));
    try {
      return await runProgram(program, args, { cwd: place.directory, env: { ...env, LC_ALL: 'C' }, user: place.user });
    } catch (error) {
      throw new StartProblem(
        `PostgreSQL's ${name} cannot run on this machine (${(error as Error).message}). ` +
          'The programs from npm need glibc; elsewhere set DATABASE_URL to a PostgreSQL 18 server.',
      );
    }
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return false;
      throw error;
    },
  );
}

function never(): never {
  throw new Error('The database has not been started.');
}
