import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdir } from 'node:fs/promises';
import { basename, delimiter, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

const ROOT = join(import.meta.dirname, '../..');

/** What infra/docker/Dockerfile takes. */
const SOURCES = ['package.json', 'package-lock.json', 'tsconfig.base.json', 'LICENSE', 'apps', 'libs', 'infra/dev'];
const REGISTER = ['--import', './infra/dev/register.mjs'];
const PATIENCE_MS = 120_000;

/** Keys of the environment. */
export type Env = Readonly<Record<string, string>>;

/** A machine on which Sextant is installed: a folder, a version of Node, and the processes started there. */
export class Machine {
  private readonly running: ChildProcess[] = [];
  private said = '';
  home = ROOT;

  constructor(
    readonly folder: string,
    private readonly node: string,
  ) {}

  /** Copies the sources, without packages or anything that was built. */
  async copySources(): Promise<void> {
    this.home = join(this.folder, 'sextant');
    for (const path of SOURCES) {
      await mkdir(dirname(join(this.home, path)), { recursive: true });
      await cp(join(ROOT, path), join(this.home, path), {
        recursive: true,
        filter: (from) => !['node_modules', 'dist'].includes(basename(from)),
      });
    }
  }

  /** Runs a command to its end, as a line in the guide. Answers with what it printed. */
  async run(line: string, env: Env = {}, input = ''): Promise<string> {
    const [program = '', ...args] = line.split(' ');
    const running = promisify(execFile)(program, args, {
      cwd: this.home,
      env: this.environment(env),
      maxBuffer: 2 ** 26,
    });
    running.child.stdin?.end(input);
    return (await running).stdout;
  }

  /** `npm run -s sextant -- …`: JSON. */
  async sextant<T>(env: Env, args: string, input = ''): Promise<T> {
    return JSON.parse(await this.run(`npm run -s sextant -- ${args}`, env, input)) as T;
  }

  /** A process as the guide starts it, with the addresses that provisioning left. */
  start(name: 'api' | 'worker', env: Env): Stoppable {
    const login = `--env-file=${join(env.DATA_DIR!, 'logins', `${name}.env`)}`;
    return this.spawn([login, ...REGISTER, `apps/${name}/src/main.ts`], env);
  }

  /** A new database server. Answers with the superuser's address of an empty database in it. */
  async databaseServer(name: string): Promise<string> {
    const args = [...REGISTER, 'infra/dev/src/test-services/run-postgres.ts', join(this.folder, name)];
    // The server is no part of the installation: this checkout brings it.
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['pipe', 'pipe', 'inherit'] });
    this.running.unshift(child);
    for await (const line of createInterface(child.stdout)) return line;
    throw new Error('The database server did not start.');
  }

  /** Asks until it is so. */
  async until<T>(what: string, ask: () => Promise<T | false | null | undefined>): Promise<T> {
    for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; await sleep(200)) {
      const answer = await ask().catch(() => null);
      if (answer) return answer;
    }
    throw new Error(`Not within two minutes: ${what}. The processes said:\n${this.said.slice(-4_000)}`);
  }

  /** The newest first; database servers last. */
  async stopAll(): Promise<void> {
    for (const child of this.running.splice(0).reverse()) await end(child);
  }

  private spawn(args: string[], env: Env): Stoppable {
    const child = spawn(this.node, args, {
      cwd: this.home,
      env: this.environment(env),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (this.said += chunk.toString()));
    this.running.push(child);
    return { stop: () => end(child) };
  }

  /** Nothing of this program's own environment but the way to programs, with the chosen Node first. */
  private environment(env: Env): NodeJS.ProcessEnv {
    const { PATH = '', HOME } = process.env;
    return { PATH: [dirname(this.node), PATH].join(delimiter), HOME, ...env };
  }
}

/** Something that was started. */
export interface Stoppable {
  stop(): Promise<void>;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  if (child.stdin) child.stdin.end();
  else child.kill('SIGTERM');
  await gone;
}
