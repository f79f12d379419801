/** `npm run check:drift`: whatever is printed from the code (`npm run schema`) must be what is committed. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

const before = fingerprints();
const { status } = spawnSync('npm', ['run', '--silent', 'schema'], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
});
const after = fingerprints();

const drifted = [...new Set([...before.keys(), ...after.keys()])].filter(
  (path) => before.get(path) !== after.get(path),
);
if (status !== 0) console.error('npm run schema failed.');
for (const path of drifted)
  console.error(`${path} is not what the code prints: commit what npm run schema has just written.`);
process.exitCode = status === 0 && drifted.length === 0 ? 0 : 1;

/** What every file that could be printed contains, by path. */
function fingerprints() {
  const paths = ['apps', 'libs', 'docs'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .map((path) => join(folder, path))
      .filter((path) => !/(^|\/)(node_modules|dist|\.vite)(\/|$)/.test(path) && statSync(join(root, path)).isFile()),
  );
  return new Map(
    paths.map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(root, path)))
        .digest('hex'),
    ]),
  );
}
