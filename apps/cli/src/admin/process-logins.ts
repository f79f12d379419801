import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Addresses by the process that they belong to. */
export type Logins = Readonly<Record<string, string>>;

/** Leaves each process's address in a file that only its owner can read: `api.env`, `worker.env`. Answers with their paths. */
export async function writeLogins(folder: string, logins: Logins): Promise<Record<string, string>> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const written = Object.entries(logins).map(async ([name, url]) => {
    const path = join(folder, `${name}.env`);
    // Beside it first, because a mode counts for new files only, and a process may be reading.
    await writeFile(`${path}.new`, `DATABASE_URL=${url}\n`, { mode: 0o600 });
    await rename(`${path}.new`, path);
    return [name, path] as const;
  });
  return Object.fromEntries(await Promise.all(written));
}
