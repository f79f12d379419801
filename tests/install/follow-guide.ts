import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { freePort } from '@sextant/testing/free-port';
import { ApiClient } from '@sextant/testing/graphql-client';

import type { Env, Machine, Stoppable } from './machine.js';
import { MailServer } from './mail-server.js';
import { makeReport, readReport } from './make-report.js';

const OWNER = { email: 'ada@northlight.example', password: 'three white horses' };
const INVITED = 'bo@northlight.example';

/** Installs, provisions, starts, founds a firm, signs in, mails, makes a report, backs up, and restores on another server. */
export async function followGuide(machine: Machine, { isInstalled }: { isInstalled: boolean }): Promise<void> {
  const step = stepsOn((await machine.run('node --version')).trim());
  if (!isInstalled) {
    await step('the packages are installed', async () => {
      await machine.copySources();
      await machine.run('npm ci --no-audit --no-fund');
    });
  }
  await step('the pages are built', () => machine.run('npm run build --workspace @sextant/web'));
  if (!isInstalled) {
    await step('development packages are left out', () => machine.run('npm prune --omit=dev --no-audit --no-fund'));
  }
  const mail = new MailServer();
  try {
    const first = await installation(machine, 'first', randomBytes(48).toString('base64'), await mail.listen());
    await step('the database is provisioned', () => machine.sextant(first.env, 'admin provision'));
    const processes = await step('API and worker start', () => start(machine, first));
    await step('the pages are served', () => readPage(first.url));
    await step('a firm is founded', () => found(machine, first));
    const owner = await step('its owner signs in', () => signIn(first.url));
    await step('a mail is sent', () => invite(machine, owner, mail));
    const reportId = await step('a report is made', () => makeReport(machine, owner));
    const archive = join(machine.folder, 'northlight.backup');
    await step('a backup is made', async () =>
      machine.sextant({ ...first.env, ...(await apiLogin(first.env)) }, `admin backup ${archive}`),
    );
    for (const process of processes) await process.stop();

    const second = await installation(machine, 'second', first.env.APP_SECRET!, first.env.SMTP_URL!);
    await step('it is restored on another server', () =>
      machine.sextant(second.env, `admin restore ${archive} --no-later-erasures`),
    );
    await step('and provisioned again', () => machine.sextant(second.env, 'admin provision'));
    await step('API and worker start there', () => start(machine, second));
    await step('the report is there', async () => readReport(await signIn(second.url), reportId));
  } finally {
    await mail.close();
  }
}

/** An installation with a database server and a data folder of its own. */
interface Installation {
  readonly env: Env;
  readonly url: string;
  readonly operatorPort: number;
}

async function installation(
  machine: Machine,
  name: string,
  APP_SECRET: string,
  SMTP_URL: string,
): Promise<Installation> {
  const [port, operatorPort] = [await freePort(), await freePort()];
  const url = `http://localhost:${port}`;
  const DATABASE_ADMIN_URL = await machine.databaseServer(`${name}-server`);
  const DATA_DIR = join(machine.folder, name);
  return {
    env: { APP_SECRET, SMTP_URL, DATABASE_ADMIN_URL, DATA_DIR, PORT: String(port), PUBLIC_URL: url },
    url,
    operatorPort,
  };
}

async function start(machine: Machine, { env, operatorPort }: Installation): Promise<Stoppable[]> {
  const { DATABASE_ADMIN_URL: _kept, ...own } = env;
  const started = [machine.start('api', { ...own, OPERATOR_PORT: String(operatorPort) }), machine.start('worker', own)];
  await machine.until(
    'the API is ready',
    async () => (await fetch(`http://localhost:${operatorPort}/health/ready`)).ok,
  );
  return started;
}

async function apiLogin(env: Env): Promise<Env> {
  const [, DATABASE_URL = ''] =
    /^DATABASE_URL=(.*)$/m.exec(await readFile(join(env.DATA_DIR!, 'logins/api.env'), 'utf8')) ?? [];
  return { DATABASE_URL };
}

async function readPage(url: string): Promise<void> {
  const page = await fetch(url);
  assert.equal(page.status, 200, 'the API serves no page');
  assert.match(await page.text(), /<script type="module"/);
}

async function found(machine: Machine, { env }: Installation): Promise<void> {
  const call = `admin create-tenant --name Northlight --owner-name Ada --owner-email ${OWNER.email} --password-stdin`;
  await machine.sextant({ ...env, ...(await apiLogin(env)) }, call, OWNER.password);
}

async function signIn(url: string): Promise<ApiClient> {
  const owner = new ApiClient(url);
  assert.equal((await owner.post('/auth/sign-in', OWNER)).status, 200);
  return owner;
}

/** The owner invites somebody, who gets a link from a real mail server. */
async function invite(machine: Machine, owner: ApiClient, mail: MailServer): Promise<void> {
  const document = 'mutation($i: InviteMemberInput!) { inviteMember(input: $i) { id } }';
  await owner.graphql(document, { i: { email: INVITED, role: 'ANALYST' } });
  const letter = await machine.until('the mail came', () => Promise.resolve(mail.to(INVITED)));
  assert.match(letter.text ?? '', /\/invitation#[\w-]{43}/);
}

/** Says what is done, and how long it took. */
function stepsOn(version: string): <T>(what: string, work: () => Promise<T>) => Promise<T> {
  return async (what, work) => {
    const began = performance.now();
    const outcome = await work();
    console.log(`${version}: ${what} (${((performance.now() - began) / 1_000).toFixed(1)} s)`);
    return outcome;
  };
}
