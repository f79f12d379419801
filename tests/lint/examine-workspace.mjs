/**
 * Prints, as JSON, what lint says to the bad samples beside this file, and which projects and files lint covers, and the
 * floors it knows.
 * Makes the project graph first, as a run through Nx does. A sample is linted as if it lay at its path below `samples/`.
 */
import { createProjectGraphAsync } from '@nx/devkit';
import { ESLint } from 'eslint';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import tseslint from 'typescript-eslint';

const root = join(import.meta.dirname, '../..');
const { FEATURES, FLOORS } = await import(join(root, 'infra/lint/web-floors.mjs'));
const samplesDir = join(import.meta.dirname, 'samples');

const graph = await createProjectGraphAsync();
// The bans need no types, and a pretended path has none.
const eslint = new ESLint({ cwd: root, ignore: false, overrideConfig: [tseslint.configs.disableTypeChecked] });

const samples = [];
// Circles are not lint's: `npm run check:circles` finds them.
for (const path of codeBelow(samplesDir).filter((name) => !name.startsWith('circle/'))) {
  const text = readFileSync(join(samplesDir, path), 'utf8');
  const [result] = await eslint.lintText(text, { filePath: join(root, path) });
  samples.push({
    path,
    expected: /^\/\/ Expect: (.*)$/m.exec(text)?.[1] ?? 'an Expect line',
    found:
      [...new Set(result.messages.map((message) => message.ruleId ?? message.message))].sort().join(', ') || 'nothing',
  });
}

const projects = Object.values(graph.nodes).map(({ name, data }) => ({
  name,
  root: data.root,
  tags: data.tags ?? [],
  lint: data.targets?.lint?.metadata?.scriptContent ?? data.targets?.lint?.options?.command ?? null,
}));

const strict = new ESLint({ cwd: root });
const files = [];
for (const folder of ['apps', 'libs', 'infra', 'tests'])
  for (const path of codeBelow(join(root, folder))) {
    const file = join(folder, path);
    files.push({ file, ignored: await strict.isPathIgnored(join(root, file)) });
  }

process.stdout.write(JSON.stringify({ samples, projects, files, web: { floors: FLOORS, features: FEATURES } }));

/** The code files below a folder, relative to it. */
function codeBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ['.ts', '.tsx', '.mjs'].includes(extname(entry.name)))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((path) => !path.includes('node_modules/'))
    .sort();
}
