import { chmod, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';

import { claimCluster } from './cluster-lock.js';
import { EmbeddedPostgres } from './embedded-postgres.js';
import { findPostmaster } from './postmaster.js';

const isRoot = process.getuid?.() === 0;

describe('the embedded PostgreSQL', () => {
  let folder: string;
  let said: string[];
  let servers: EmbeddedPostgres[];

  const server = (path = 'postgres') => {
    const made = new EmbeddedPostgres(join(folder, path), { say: (sentence) => said.push(sentence) });
    servers.push(made);
    return made;
  };

  const ask = async <T extends pg.QueryResultRow>(postgres: EmbeddedPostgres, text: string) => {
    const client = new pg.Client({ connectionString: postgres.url('postgres') });
    await client.connect();
    try {
      return (await client.query<T>(text)).rows;
    } finally {
      await client.end();
    }
  };

  /** As a fresh supervisor would find it. */
  const serverPid = async () => (await findPostmaster(join(folder, 'postgres', 'data')))?.pid ?? 0;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sextant-spec-'));
    await chmod(folder, 0o711);
    said = [];
    servers = [];
  });

  afterEach(async () => {
    for (const each of servers) await each.destroy();
    await rm(folder, { recursive: true, force: true });
  });

  it('keeps its data, its port and its password from one start to the next', async () => {
    const first = server();
    await first.start();
    await ask(first, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    expect(await serverPid()).toBe(0);

    const second = server();
    await second.start();
    expect(second.url('postgres')).toBe(first.url('postgres'));
    expect(await ask(second, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });

  it('listens on the loopback address only, speaks UTF-8 whatever the machine’s locale, and keeps its password to itself', async () => {
    const postgres = server();
    await postgres.start();
    const [row] = await ask(
      postgres,
      `SELECT current_setting('listen_addresses') AS listens, current_setting('unix_socket_directories') AS sockets,
              current_setting('server_encoding') AS encoding, current_setting('TimeZone') AS zone`,
    );
    expect(row).toEqual({ listens: '127.0.0.1', sockets: '', encoding: 'UTF8', zone: 'UTC' });
    expect((await stat(join(folder, 'postgres', 'cluster.json'))).mode & 0o077).toBe(0);
    const stranger = new URL(postgres.url('postgres'));
    stranger.password = 'guessed';
    await expect(claimCluster(stranger.toString())).rejects.toThrow('cluster.json');
  });

  it('starts a server afresh that a killed run left behind', async () => {
    await server().start();
    const orphan = await serverPid();
    const next = server();
    await next.start();
    expect(said).toEqual([expect.stringContaining('left over')]);
    expect(await serverPid()).not.toBe(orphan);
    expect(await ask(next, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('leaves a server alone that another supervisor has claimed', async () => {
    const first = server();
    await first.start();
    const claim = await claimCluster(first.url('postgres'));
    const second = server();
    await expect(second.start()).rejects.toThrow('Another running Sextant');
    await second.stop();
    expect(await ask(first, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await claim?.end();
  });

  it('starts again after its server was killed', async () => {
    const postgres = server();
    await postgres.start();
    await ask(postgres, 'CREATE TABLE kept AS SELECT 42 AS answer');
    process.kill(await serverPid(), 'SIGKILL');
    while (await findPostmaster(join(folder, 'postgres', 'data'))) await new Promise((next) => setTimeout(next, 20));
    expect(await postgres.revive()).toBe(true);
    expect(await ask(postgres, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
    expect(await postgres.revive()).toBe(false);
  });

  it('is not taken in by a postmaster.pid whose number is another program’s by now', async () => {
    const postgres = server();
    await postgres.start();
    await postgres.stop();
    await writeFile(join(folder, 'postgres', 'data', 'postmaster.pid'), `${process.pid}\n/elsewhere\n1\n1\n`);
    await postgres.start();
    expect(await ask(postgres, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('takes another port when its own is in use by now', async () => {
    const first = server('postgres');
    await first.start();
    await first.stop();
    const second = server('other');
    await mkdir(join(folder, 'other'));
    const { port } = JSON.parse(await readFile(join(folder, 'postgres', 'cluster.json'), 'utf8')) as { port: number };
    await writeFile(join(folder, 'other', 'cluster.json'), JSON.stringify({ port, password: 'any' }));
    await second.start();
    expect(new URL(second.url('postgres')).port).toBe(String(port));
    await first.start();
    expect(first.url('postgres')).not.toContain(`:${port}/`);
    expect(await ask(first, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('says what is wrong with a folder that it cannot use', async () => {
    const postgres = server();
    await postgres.start();
    await postgres.stop();
    const place = join(folder, 'postgres');
    await writeFile(join(place, 'data', 'PG_VERSION'), '17\n');
    await expect(server().start()).rejects.toThrow('made by PostgreSQL 17');
    await writeFile(join(place, 'data', 'PG_VERSION'), '18\n');
    await rename(join(place, 'cluster.json'), join(place, 'mislaid.json'));
    await expect(server().start()).rejects.toThrow('cluster.json, which holds the password');
    await writeFile(join(place, 'cluster.json'), JSON.stringify({ port: 0, password: 'another' }));
    await postgres.start();
    await expect(server().start()).rejects.toThrow('does not accept the password');
  });

  // Only root meets folders that the server's account may not enter.
  (isRoot ? it : it.skip)('lives elsewhere when root keeps the folder to itself, and finds its way back', async () => {
    await chmod(folder, 0o700);
    const first = server();
    await first.start();
    expect(said).toEqual([expect.stringContaining('PostgreSQL does not run as root')]);
    await ask(first, 'CREATE TABLE kept AS SELECT 42 AS answer');
    await first.stop();
    const second = server();
    await second.start();
    expect(await ask(second, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
  });
});
