import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where `npm start` leaves, for as long as it runs, what the operator's commands need to reach its database. */
const fileIn = (dataDir: string): string => join(dataDir, 'admin.env');

/** Leaves it, readable for whoever started the installation only. Answers with its path. */
export async function tellOperator(dataDir: string, environment: Readonly<Record<string, string>>): Promise<string> {
  const lines = Object.entries(environment).map(([name, value]) => `${name}='${value}'\n`);
  await writeFile(fileIn(dataDir), lines.join(''), { mode: 0o600 });
  return fileIn(dataDir);
}

/** Takes what a running installation left, unless the environment names a database of its own. */
export function knowRunningInstallation(): void {
  const { DATABASE_URL, DATABASE_ADMIN_URL, DATA_DIR } = process.env;
  if (DATABASE_URL !== undefined || DATABASE_ADMIN_URL !== undefined) return;
  const file = fileIn(DATA_DIR || 'var');
  if (existsSync(file)) process.loadEnvFile(file);
}
