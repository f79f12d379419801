import { spawn } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A way into the demonstration. */
export interface SignIn {
  readonly role: string;
  readonly email: string;
  readonly password: string;
}

/** The whole product as `npm start` brings it up, on a free port and with data of its own. */
export interface Product {
  readonly url: string;
  readonly signIns: readonly SignIn[];
  readonly stakeholderLink: string;
  /** Where the operator reads the mails that were not sent. */
  readonly operatorPage: string;
  stop(): Promise<void>;
}

/** Starts the product; builds the web first if that is missing or stale. */
export async function startProduct(): Promise<Product> {
  const folder = await mkdtemp(join(tmpdir(), 'sextant-web-'));
  // PostgreSQL runs as a user of its own when root starts it, and must be able to pass.
  await chmod(folder, 0o711);
  const dataFolder = join(folder, 'var');
  const { DATABASE_URL: _database, REDIS_URL: _redis, SMTP_URL: _mail, NODE_OPTIONS: _options, ...own } = process.env;
  const child = spawn(process.execPath, ['infra/dev/start.mjs'], {
    cwd: ROOT,
    env: { ...own, NODE_ENV: 'production', PORT: '0', DATA_DIR: dataFolder, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const ready = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        if (output.includes('Ctrl-C stops everything')) resolve();
      });
    }
  });
  const failed = ended.then(() => {
    throw new Error(`The product ended instead of getting ready:\n${output}`);
  });
  await Promise.race([ready, failed]);
  failed.catch(() => undefined);
  const demo = JSON.parse(await readFile(join(dataFolder, 'demo.json'), 'utf8')) as {
    signIns: { signIns: SignIn[]; stakeholderLink: string };
  };
  return {
    url: /Sextant is ready: (\S+)/.exec(output)![1]!,
    operatorPage: /\S+\/operator#\S+/.exec(output)![0],
    ...demo.signIns,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}
