import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@sextant/testing';
import pg from 'pg';

const root = join(import.meta.dirname, '../../../..');
const register = join(root, 'infra/dev/register.mjs');

let database: TestDatabase;
let byPassword: Outcome;
let byLink: Outcome;

beforeAll(async () => {
  database = await testDatabase();
  byPassword = await sextant([...founding('ada@example.org'), '--password-stdin'], 'three white horses\n');
  byLink = await sextant(founding('bo@example.org'));
});

afterAll(() => database.drop());

interface Outcome {
  code: number | null;
  stdout: string;
  stderr: string;
}

function sextant(args: string[], input = '', env: Record<string, string> = {}): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const program = spawn(process.execPath, ['--import', register, 'apps/cli/src/main.ts', ...args], {
      cwd: root,
      env: { PATH: process.env.PATH, DATABASE_URL: database.apiUrl, APP_SECRET: database.secret, ...env },
    });
    let [stdout, stderr] = ['', ''];
    program.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    program.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    program.once('error', reject);
    program.once('close', (code) => resolve({ code, stdout, stderr }));
    program.stdin.end(input);
  });
}

const founding = (email: string) => [
  'admin',
  'create-tenant',
  '--name',
  'Northlight',
  '--owner-email',
  email,
  '--owner-name',
  'Ada',
];

describe('sextant admin', () => {
  it('provisions a database, twice as well as once, keeps the addresses in files of their own, and prints no password', async () => {
    const empty = await testDatabase({ empty: true });
    const folder = await mkdtemp(join(tmpdir(), 'sextant-logins-'));
    const env = { DATABASE_ADMIN_URL: empty.adminUrl, APP_SECRET: empty.secret, DATABASE_URL: '' };
    const paths = { api: join(folder, 'api.env'), worker: join(folder, 'worker.env') };
    try {
      await writeFile(paths.api, 'from an older run', { mode: 0o644 });
      const first = await sextant(['admin', 'provision', '--logins', folder], '', env);
      expect(first).toEqual({ code: 0, stderr: '', stdout: `${JSON.stringify(paths, null, 2)}\n` });
      expect(await sextant(['admin', 'provision', '--logins', folder], '', env)).toEqual(first);

      expect(await readFile(paths.api, 'utf8')).toBe(`DATABASE_URL=${empty.apiUrl}\n`);
      expect(await readFile(paths.worker, 'utf8')).toBe(`DATABASE_URL=${empty.workerUrl}\n`);
      for (const path of Object.values(paths)) expect((await stat(path)).mode & 0o777).toBe(0o600);
      const passwords = [empty.apiUrl, empty.workerUrl].map((url) => new URL(url).password);
      for (const password of passwords) expect(JSON.stringify(first)).not.toContain(password);
    } finally {
      await rm(folder, { recursive: true });
      await empty.drop();
    }
  });

  it('keeps the addresses as secrets of a cluster when it is told to', async () => {
    const kept: { url: string | undefined; token: string | undefined; secret: unknown }[] = [];
    const cluster = createServer((request, reply) => {
      void text(request).then((body) => {
        const { url, headers } = request;
        kept.push({ url, token: headers.authorization, secret: JSON.parse(body) as unknown });
        reply.end('{}');
      });
    }).listen(0, '127.0.0.1');
    await once(cluster, 'listening');
    const account = await mkdtemp(join(tmpdir(), 'sextant-account-'));
    await writeFile(join(account, 'token'), 'a-token\n');
    await writeFile(join(account, 'namespace'), 'firm');
    const env = { DATABASE_ADMIN_URL: database.adminUrl, APP_SECRET: database.secret, DATABASE_URL: '' };
    const { port } = cluster.address() as AddressInfo;

    const outcome = await sextant(
      ['admin', 'provision', '--cluster', `http://127.0.0.1:${port}`, '--account', account],
      '',
      env,
    );

    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(outcome.stdout)).toEqual({ api: 'firm/sextant-api', worker: 'firm/sextant-worker' });
    expect(kept[0]).toMatchObject({
      url: '/api/v1/namespaces/firm/secrets/sextant-api?fieldManager=sextant&force=true',
      token: 'Bearer a-token',
      secret: { kind: 'Secret', stringData: { DATABASE_URL: database.apiUrl } },
    });
    cluster.close();
    await rm(account, { recursive: true });
  });

  it('founds a firm, and lets its owner in by password or by link', () => {
    expect(byPassword).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(byPassword.stdout)).toMatchObject({ memberId: expect.any(String), link: null });
    expect(JSON.parse(byLink.stdout)).toMatchObject({
      memberId: null,
      link: expect.stringMatching(/\/invitation#[\w-]{43}$/),
    });
  });

  it('says in one line what is wrong, and ends with 1; with 2 when it was called wrongly', async () => {
    const short = await sextant([...founding('cy@example.org'), '--password-stdin'], 'short');
    expect(short).toMatchObject({ code: 1, stdout: '' });
    expect(short.stderr).toMatch(/^INVALID_INPUT .*"password".*"least":12.*\n$/);

    const nobody = await sextant(['admin', 'set-password', '--email', 'ghost@example.org'], 'three white horses');
    expect(nobody).toMatchObject({ code: 1, stderr: 'NOT_FOUND {"email":"ghost@example.org"}\n' });

    const incomplete = await sextant(['admin', 'create-tenant', '--name', 'Northlight']);
    expect(incomplete.code).toBe(2);
    expect(incomplete.stderr).toContain('--owner-email');

    const unset = await sextant(['admin', 'provision'], '', { DATABASE_ADMIN_URL: '' });
    expect(unset.code).toBe(1);
    expect(unset.stderr).toContain('DATABASE_ADMIN_URL');
  });

  it('refuses a login that policies would not hold back', async () => {
    const outcome = await sextant(founding('di@example.org'), '', { DATABASE_URL: database.adminUrl });

    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(outcome.stderr).toContain('is a superuser');
  });

  it('finds the one audit trail that somebody has touched', async () => {
    const { tenantId: touched } = JSON.parse(byLink.stdout) as { tenantId: string };
    const admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    await admin.query(`SET session_replication_role = replica`);
    await admin.query(`UPDATE audit_entry SET actor_kind = 'member' WHERE tenant_id = $1`, [touched]);
    await admin.end();

    const { code, stdout } = await sextant(['admin', 'verify-audit']);

    const trails = JSON.parse(stdout) as { tenantId: string; holds: boolean; firstBreak: string | null }[];
    expect(code).toBe(1);
    expect(trails.map(({ tenantId, holds, firstBreak }) => [tenantId === touched, holds, firstBreak]).sort()).toEqual([
      [false, true, null],
      [true, false, '1'],
    ]);
  });
});
