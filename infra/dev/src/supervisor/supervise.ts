import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';

import { tellOperator } from '@sextant/platform/running-installation';

import { isAlive } from '../postgres/postmaster.js';
import { answers, isFree } from '../ports.js';
import { StartProblem } from '../start-problem.js';
import { Child, type ChildEvents } from './child.js';
import { connectDatabase, type Database, EmbeddedDatabase } from './database.js';
import { demoSignIns, UnfinishedDemo } from './demo.js';
import { LogFile } from './log-file.js';
import { describeMail } from './mail.js';
import { type Mode, readSettings, type Settings } from './settings.js';
import { type DemoSignIns, describeSignIns } from './sign-ins.js';
import { buildWeb, isWebStale } from './web-build.js';
import { startWebServer, type WebServer } from './web-server.js';
import { watchSources } from './watch-sources.js';

/** A terminal's Ctrl-C arrives twice under npm, which passes on what its child has already got. */
const SAME_SIGNAL_MS = 1_000;

/** What a running supervisor tells others that start in the same folder. */
interface SupervisorFile {
  pid: number;
  url: string;
}

/** Brings up the whole product and keeps it up until it is told to stop; ends the process itself. */
export async function supervise(mode: Mode): Promise<void> {
  const supervisor = new Supervisor(mode);
  supervisor.listen();
  await supervisor.start();
}

class Supervisor {
  #database: Database | undefined;
  readonly #children: Child[] = [];
  readonly #logs: LogFile[] = [];
  #web: WebServer | undefined;
  #toldOperator: string | undefined;
  #stoppingSince: number | undefined;

  constructor(private readonly mode: Mode) {}

  /** Stops on Ctrl-C, SIGTERM, a closed terminal, and when the npm that started us is gone. */
  listen(): void {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void this.#told());
    process.on('uncaughtException', (error) => void this.#fail(error));
    process.on('unhandledRejection', (error) => void this.#fail(error));
    const parent = process.ppid;
    if (process.env.npm_lifecycle_event === undefined) return;
    setInterval(() => process.ppid !== parent && this.#stoppingSince === undefined && void this.#stop(0), 500).unref();
  }

  async start(): Promise<void> {
    try {
      await this.#start();
    } catch (error) {
      await this.#fail(error);
    }
  }

  async #start(): Promise<void> {
    const settings = await readSettings(process.env, this.mode);
    const { environment } = settings;
    await this.#assertPortIsFree(settings);
    await this.#assertRedisAnswers(environment.REDIS_URL);
    if (this.mode === 'start' && !settings.isWebGiven && (await isWebStale(environment.WEB_DIST))) {
      this.#say('Building the web …');
      await buildWeb();
    }
    this.#say('Starting the database …');
    const database = await this.#startDatabase(settings);
    this.#say(`Starting on ${database.description} …`);
    if (database.adminUrl !== null) await this.#tellOperator(settings, database.adminUrl, database.logins.api);
    const file: SupervisorFile = { pid: process.pid, url: settings.url };
    await writeFile(join(environment.DATA_DIR, 'supervisor.json'), JSON.stringify(file) + '\n');
    const [signIns] = await Promise.all([
      settings.wantsDemo ? this.#signIns(settings, database) : undefined,
      this.#startProcesses(settings, database),
    ]);
    if (settings.webPort !== undefined) {
      this.#web = await startWebServer(settings.webPort, environment.PORT);
      watchSources(() => this.#reload());
    }
    this.#announce(settings, signIns);
  }

  async #assertPortIsFree({ environment }: Settings): Promise<void> {
    const { PORT, HOST, DATA_DIR } = environment;
    const isUsable = await isFree(PORT, HOST).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'EACCES')
        throw new StartProblem(`Port ${PORT} may only be used by root: choose one above 1023 with PORT.`);
      throw new StartProblem(`HOST=${HOST} is no address of this machine (${error.message}).`);
    });
    if (isUsable) return;
    const text = await readFile(join(DATA_DIR, 'supervisor.json'), 'utf8').catch(() => '{}');
    const other = JSON.parse(text) as Partial<SupervisorFile>;
    if (other.pid !== undefined && isAlive(other.pid)) {
      throw new StartProblem(`Sextant already runs from this folder (process ${other.pid}): open ${other.url}`);
    }
    throw new StartProblem(`Port ${PORT} is in use by another program. Choose another one: PORT=${PORT + 1} npm start`);
  }

  async #assertRedisAnswers(redisUrl: string | undefined): Promise<void> {
    if (redisUrl === undefined) return;
    const { hostname, port } = new URL(redisUrl);
    if (await answers(hostname, Number(port || 6379))) return;
    throw new StartProblem(`REDIS_URL names ${hostname}:${port || 6379}, where nothing answers.`);
  }

  async #startDatabase({ environment, databaseUrl }: Settings): Promise<Database> {
    const { APP_SECRET, DATA_DIR } = environment;
    if (databaseUrl !== undefined) return (this.#database = await connectDatabase(databaseUrl, APP_SECRET));
    const database = new EmbeddedDatabase(join(DATA_DIR, 'postgres'), APP_SECRET, this.#events());
    this.#database = database;
    const unfinished = new UnfinishedDemo(DATA_DIR);
    const isHalfDemo = await unfinished.isMarked();
    if (isHalfDemo) this.#say('The first start did not finish: starting over with an empty database.');
    await database.start(isHalfDemo);
    await unfinished.clear();
    return database;
  }

  /** The worker and the API at the same time. */
  async #startProcesses(settings: Settings, database: Database): Promise<void> {
    const logs = join(settings.environment.DATA_DIR, 'logs');
    await mkdir(logs, { recursive: true });
    for (const [name, entry, login] of [
      ['worker', 'apps/worker/src/main.ts', database.logins.worker],
      ['API', 'apps/api/src/main.ts', database.logins.api],
    ] as const) {
      const log = new LogFile(join(logs, `${name.toLowerCase()}.log`));
      const env = this.#environmentFor(settings, login);
      this.#logs.push(log);
      this.#children.push(new Child({ name, entry, env, log }, this.#events()));
    }
    this.#throwIfStopping();
    await Promise.all(this.#children.map((child) => child.start()));
  }

  /** So that `sextant admin` needs no environment of its own while this runs. */
  async #tellOperator({ environment, url }: Settings, adminUrl: string, apiUrl: string): Promise<void> {
    this.#toldOperator = await tellOperator(environment.DATA_DIR, {
      DATABASE_ADMIN_URL: adminUrl,
      DATABASE_URL: apiUrl,
      APP_SECRET: environment.APP_SECRET,
      PUBLIC_URL: url,
    });
  }

  async #signIns(settings: Settings, database: Database): Promise<DemoSignIns | null> {
    const { DATA_DIR } = settings.environment;
    const unfinished = new UnfinishedDemo(DATA_DIR);
    if (database.isNew) await unfinished.mark();
    const env = this.#environmentFor(settings, database.logins.api);
    const signIns = await demoSignIns(DATA_DIR, settings.url, database.id, env);
    await unfinished.clear();
    return signIns;
  }

  #environmentFor({ environment, url }: Settings, databaseUrl: string): NodeJS.ProcessEnv {
    const { DATABASE_ADMIN_URL: _kept, ...own } = process.env;
    return {
      ...own,
      NODE_ENV: environment.NODE_ENV,
      PORT: String(environment.PORT),
      PUBLIC_URL: url,
      DATABASE_URL: databaseUrl,
      APP_SECRET: environment.APP_SECRET,
      DATA_DIR: environment.DATA_DIR,
      WEB_DIST: environment.WEB_DIST,
      MAIL_INBOX: String(environment.MAIL_INBOX),
    };
  }

  async #reload(): Promise<void> {
    const results = await Promise.allSettled(this.#children.map((child) => child.restart()));
    const failed = results.find((result) => result.status === 'rejected');
    if (failed) this.#say(`${(failed.reason as Error).message}\nWaiting for the next change …`);
    else this.#say('Started again after a change.');
  }

  #announce({ url, environment }: Settings, signIns: DemoSignIns | null | undefined): void {
    const logs = relative(process.cwd(), join(environment.DATA_DIR, 'logs')) || '.';
    const lines = [
      '',
      `Sextant is ready: ${url}`,
      '',
      ...describeSignIns(signIns),
      ...describeMail(url, environment),
      `Logs are in ${logs}. Ctrl-C stops everything.`,
    ];
    this.#say(lines.join('\n'));
  }

  #events(): ChildEvents {
    return { say: (sentence) => this.#say(sentence), gaveUp: (problem) => void this.#fail(problem) };
  }

  #say(sentence: string): void {
    if (this.#stoppingSince === undefined) console.log(sentence);
  }

  #throwIfStopping(): void {
    if (this.#stoppingSince !== undefined) throw new StartProblem('Told to stop while starting.');
  }

  async #told(): Promise<void> {
    if (this.#stoppingSince === undefined) {
      console.log('\nStopping: letting the API and the worker finish what they are at …');
      await this.#stop(0);
    } else if (Date.now() - this.#stoppingSince > SAME_SIGNAL_MS) {
      await Promise.all(this.#children.map((child) => child.stop(true)));
    }
  }

  /** What fails while we stop is a consequence of stopping. */
  async #fail(error: unknown): Promise<void> {
    if (this.#stoppingSince !== undefined) return;
    console.error(error instanceof StartProblem ? `\n${error.message}` : error);
    await this.#stop(1);
  }

  /** API and worker first, the database last; then this process ends. */
  async #stop(code: number): Promise<void> {
    this.#stoppingSince = Date.now();
    let exitCode = code;
    await this.#web?.close();
    await Promise.all(this.#children.map((child) => child.stop()));
    if (this.#toldOperator) await rm(this.#toldOperator, { force: true });
    try {
      await this.#database?.stop();
    } catch (error) {
      console.error((error as Error).message);
      exitCode = 1;
    }
    for (const log of this.#logs) log.close();
    if (code === 0) console.log('Stopped.');
    process.exit(exitCode);
  }
}
