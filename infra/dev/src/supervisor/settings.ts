import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { type Environment, readEnvironment } from '@sextant/platform/environment';

import { freePort, isFree } from '../ports.js';
import { StartProblem } from '../start-problem.js';

const VITE_PORT = 5173;

/** The checkout's folder. */
export const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));

/** `start` serves the built web; `dev` serves it from source and starts API and worker again when theirs change. */
export type Mode = 'start' | 'dev';

/** What the supervisor goes by: the parsed environment, what of it came from outside, and the address to open. */
export interface Settings {
  environment: Environment;
  url: string;
  /** Where the web is served from source. */
  webPort: number | undefined;
  databaseUrl: string | undefined;
  isWebGiven: boolean;
  wantsDemo: boolean;
}

/** Reads the environment and makes up what is missing: the data folder and the secret kept in it. */
export async function readSettings(source: NodeJS.ProcessEnv, mode: Mode): Promise<Settings> {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const filled: NodeJS.ProcessEnv = { ...given, DATABASE_URL: given.DATABASE_URL ?? 'postgres://embedded' };
  if (mode === 'dev') filled.NODE_ENV ??= 'development';
  if (given.PORT === '0') filled.PORT = String(await freePort());
  // Everything but the secret is looked at first: a wrong value shall stop the start before anything is written.
  const { DATA_DIR, DEMO } = parse({ ...filled, APP_SECRET: given.APP_SECRET ?? randomBytes(48).toString('base64') });
  await makeDataFolder(DATA_DIR);
  // A demonstration has no mail server: whoever runs it reads its mails. A database of one's own is no demonstration.
  if (given.DATABASE_URL === undefined && DEMO) filled.MAIL_INBOX ??= 'true';
  const environment = parse({ ...filled, APP_SECRET: given.APP_SECRET ?? (await readSecret(DATA_DIR)) });
  const webPort = mode === 'dev' ? await choosePort(VITE_PORT) : undefined;
  return {
    environment,
    url: given.PUBLIC_URL ?? `http://localhost:${webPort ?? environment.PORT}`,
    webPort,
    databaseUrl: given.DATABASE_URL,
    isWebGiven: given.WEB_DIST !== undefined,
    wantsDemo: environment.DEMO,
  };
}

async function choosePort(usual: number): Promise<number> {
  return (await isFree(usual, 'localhost')) ? usual : freePort();
}

function parse(source: NodeJS.ProcessEnv): Environment {
  try {
    return readEnvironment(source);
  } catch (error) {
    throw new StartProblem((error as Error).message);
  }
}

async function makeDataFolder(directory: string): Promise<void> {
  try {
    const created = await mkdir(directory, { recursive: true });
    // PostgreSQL's own account must be able to pass through, whatever root's umask says.
    if (created !== undefined && process.getuid?.() === 0) await chmod(directory, 0o711);
  } catch (error) {
    throw new StartProblem(`The data folder ${directory} cannot be made: ${(error as Error).message}.`);
  }
}

async function readSecret(directory: string): Promise<string> {
  const file = join(directory, 'secret');
  try {
    await writeFile(file, randomBytes(48).toString('base64url') + '\n', { mode: 0o600, flag: 'wx' });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST') throw new StartProblem(`The secret cannot be kept in ${directory}: ${message}.`);
  }
  return (await readFile(file, 'utf8')).trim();
}
