import { spawn } from 'node:child_process';
import { join } from 'node:path';

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
  it('provisions a database, twice as well as once, and prints the addresses of the processes', async () => {
    const empty = await testDatabase({ empty: true });
    const env = { DATABASE_ADMIN_URL: empty.adminUrl, APP_SECRET: empty.secret, DATABASE_URL: '' };
    try {
      const first = await sextant(['admin', 'provision'], '', env);
      expect(first).toMatchObject({ code: 0, stderr: '' });
      expect(JSON.parse(first.stdout)).toEqual({ api: empty.apiUrl, worker: empty.workerUrl });

      const second = await sextant(['admin', 'provision'], '', env);
      expect(second).toEqual(first);
    } finally {
      await empty.drop();
    }
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
    expect(short.stderr).toMatch(/^INVALID_INPUT .*at least 12 characters.*\n$/);

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
