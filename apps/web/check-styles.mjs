/** Part of `npm run check:budgets`: the styles of Mantine that are loaded are those of the components that are used. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const STYLES = join(dirname(createRequire(import.meta.url).resolve('@mantine/core/styles.css')), 'styles');
const LIST = join(import.meta.dirname, 'src/shell/mantine-styles.ts');
const ASSETS = join(import.meta.dirname, 'dist/assets');

const listed = new Set([...readFileSync(LIST, 'utf8').matchAll(/styles\/([\w-]+\.css)/g)].map(([, file]) => file));
const scripts = readdirSync(ASSETS)
  .filter((file) => file.endsWith('.js'))
  .map((file) => readFileSync(join(ASSETS, file), 'utf8'))
  .join('\n');

const wrong = [];
for (const file of readdirSync(STYLES).filter((name) => name.endsWith('.css') && !name.endsWith('.layer.css'))) {
  const classes = readFileSync(join(STYLES, file), 'utf8').match(/\bm_[0-9a-f]+/g) ?? [];
  if (classes.length === 0) continue;
  const isUsed = classes.some((name) => scripts.includes(name));
  if (isUsed && !listed.has(file)) wrong.push(`${file} is used and not loaded`);
  if (!isUsed && listed.has(file)) wrong.push(`${file} is loaded and not used`);
}
for (const line of wrong) process.stdout.write(`STYLES ${line}: mantine-styles.ts\n`);
process.exitCode = wrong.length === 0 ? 0 : 1;
