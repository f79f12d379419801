import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const MINUTE = 60_000;

/** One run of the real supervisor, as `npm start` starts it. */
class Run {
  output = '';
  readonly ended: Promise<number | null>;
  readonly #process: ChildProcess;

  constructor(env: NodeJS.ProcessEnv) {
    const { NODE_OPTIONS: _jests, DATABASE_URL: _database, REDIS_URL: _redis, ...own } = process.env;
    this.#process = spawn(process.execPath, ['infra/dev/start.mjs'], {
      cwd: ROOT,
      env: { ...own, NODE_ENV: 'production', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream?.on('data', (chunk: Buffer) => (this.output += chunk.toString()));
    }
    this.ended = new Promise((resolve) => this.#process.once('exit', resolve));
  }

  get pid(): number {
    return this.#process.pid ?? 0;
  }

  /** What it printed after it said that it was ready. */
  async ready(): Promise<string> {
    const end = this.ended.then(() => {
      throw new Error(`It ended instead of getting ready:\n${this.output}`);
    });
    await Promise.race([until(() => this.output.includes('Ctrl-C stops everything')), end]);
    return this.output.slice(this.output.indexOf('Sextant is ready'));
  }

  signal(name: NodeJS.Signals, toGroup = false): void {
    process.kill(toGroup ? -this.pid : this.pid, name);
  }

  /** The API, the worker and the database. */
  async processes(dataFolder: string): Promise<{ children: number[]; database: number }> {
    const table = execFileSync('ps', ['-e', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
    const pairs = table.map((line) => line.trim().split(/\s+/).map(Number) as [number, number]);
    const children = pairs.filter(([, parent]) => parent === this.pid).map(([pid]) => pid);
    const pidFile = await readFile(join(dataFolder, 'postgres/data/postmaster.pid'), 'utf8');
    return { children, database: Number(pidFile.split('\n')[0]) };
  }
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 2 * MINUTE; !(await holds());) {
    if (Date.now() > deadline) throw new Error(`Not within two minutes: ${holds.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

// Each of these starts the whole product, on a machine that may be busy with the other suites.
jest.setTimeout(5 * MINUTE);

describe('npm start', () => {
  let folder: string;
  let port: number;
  let signIns: string;
  const runs: Run[] = [];

  const start = (env: NodeJS.ProcessEnv = {}) => {
    const data = { DATA_DIR: join(folder, 'var'), WEB_DIST: join(folder, 'web'), PORT: String(port) };
    const run = new Run({ ...data, ...env });
    runs.push(run);
    return run;
  };
  const data = () => join(folder, 'var');
  const isReady = () =>
    fetch(`http://localhost:${port}/health/ready`).then(
      ({ status }) => status === 200,
      () => false,
    );

  /** With the words printed for that role. */
  const signIn = async (role: string) => {
    const [, email, password] =
      signIns
        .split('\n')
        .find((line) => line.trim().startsWith(role))
        ?.trim()
        .split(/\s+/) ?? [];
    const { ok, headers } = await fetch(`http://localhost:${port}/auth/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    });
    return ok && headers.has('set-cookie');
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sextant-start-'));
    await chmod(folder, 0o711);
    await mkdir(join(folder, 'web'));
    await writeFile(join(folder, 'web/index.html'), '<!doctype html><title>Sextant</title>');
    port = await freePort();
  });

  afterAll(async () => {
    for (const run of runs) {
      if (isAlive(run.pid)) run.signal('SIGTERM');
      await run.ended;
    }
    await rm(folder, { recursive: true, force: true });
  });

  it('brings everything up, prints where and who, and on SIGTERM leaves no process behind', async () => {
    const run = start();
    signIns = await run.ready();
    expect(signIns).toContain(`http://localhost:${port}`);
    for (const who of ['consultant', 'executive', 'stakeholder']) expect(signIns).toContain(who);
    expect(await isReady()).toBe(true);

    const { children, database } = await run.processes(data());
    expect(children).toHaveLength(2);
    run.signal('SIGTERM');
    expect(await run.ended).toBe(0);
    expect([...children, database].filter(isAlive)).toEqual([]);
    expect(await readdir(data())).not.toContain('admin.env');
  });

  it('keeps the data, lets the operator back it up; others that start meanwhile say why they cannot, and harm nothing', async () => {
    const run = start();
    expect(await run.ready()).toBe(signIns);
    expect(await signIn('consultant')).toBe(true);

    const env = { PATH: process.env.PATH, DATA_DIR: data() };
    const command = ['--import', './infra/dev/register.mjs', 'apps/cli/src/main.ts', 'admin', 'backup'];
    const told = execFileSync(process.execPath, [...command, join(folder, 'backup')], { cwd: ROOT, env });
    expect(JSON.parse(told.toString())).toMatchObject({ missingFiles: [] });

    const inSameFolder = start();
    expect(await inSameFolder.ended).toBe(1);
    expect(inSameFolder.output).toContain(`already runs from this folder (process ${run.pid})`);

    const withSameData = start({ PORT: String(await freePort()) });
    expect(await withSameData.ended).toBe(1);
    expect(withSameData.output).toContain('Another running Sextant');

    const onSamePort = start({ DATA_DIR: join(folder, 'other') });
    expect(await onSamePort.ended).toBe(1);
    expect(onSamePort.output).toContain(`Port ${port} is in use`);

    expect(await isReady()).toBe(true);
    const { children, database } = await run.processes(data());
    run.signal('SIGKILL');
    await until(() => !children.some(isAlive));
    expect(isAlive(database)).toBe(true);
  });

  it('heals what a killed run left, survives the death of its database and API, and stops on Ctrl-C', async () => {
    const run = start();
    expect(await run.ready()).toBe(signIns);
    expect(run.output).toContain('left over from a run that was killed');

    const before = await run.processes(data());
    process.kill(before.database, 'SIGKILL');
    await until(() => run.output.includes('The database had ended'));
    await until(isReady);
    for (const child of before.children) if (isAlive(child)) process.kill(child, 'SIGKILL');
    await until(() => run.output.includes('The API is back') && run.output.includes('The worker is back'));
    await until(isReady);

    const { children, database } = await run.processes(data());
    // A terminal signals the whole group.
    run.signal('SIGINT', true);
    expect(await run.ended).toBe(0);
    expect([...children, database].filter(isAlive)).toEqual([]);
  });

  it('names what is wrong with the environment before it starts anything', async () => {
    const run = start({ PORT: 'http', APP_SECRET: 'short', DATA_DIR: join(folder, 'untouched') });
    expect(await run.ended).toBe(1);
    expect(run.output).toContain('PORT');
    expect(run.output).toContain('APP_SECRET must have at least 32 characters');
    await expect(readFile(join(folder, 'untouched/secret'))).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
