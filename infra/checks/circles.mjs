/**
 * `npm run check:circles`: files that import each other in a circle, counting type imports, which lint overlooks. Folders may
 * be named; without any, the whole repository is looked at.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { cruise } from 'dependency-cruiser';

const root = join(import.meta.dirname, '../..');
const named = process.argv.slice(2);
const folders = named.length > 0 ? named : ['apps', 'libs', 'infra', 'tests'];

const options = {
  baseDir: root,
  validate: true,
  ruleSet: { forbidden: [{ name: 'no-circle', severity: 'error', from: {}, to: { circular: true } }] },
  tsPreCompilationDeps: true,
  doNotFollow: { path: 'node_modules' },
  exclude: { path: ['/dist/', ...(named.length > 0 ? [] : ['^tests/lint/samples/'])] },
};
const { output } = await cruise(folders, options, {
  exportsFields: ['exports'],
  conditionNames: ['import', 'default'],
});

/** The files of each circle, told once, whichever of them it was found at. */
const circles = new Map(
  output.summary.violations
    .map(({ cycle }) => cycle.map(({ name }) => name))
    .map((names) => [names.toSorted().join(), names]),
);
/** An import of a file of ours that was not found would hide a circle. */
const lost = output.modules.flatMap(({ source, dependencies }) =>
  dependencies
    .filter(({ couldNotResolve, module }) => couldNotResolve && /^(\.|@sextant\/)/.test(module))
    .map(({ module }) => `${source}: ${module}`),
);

for (const names of circles.values()) console.error(`Circle: ${[...names, names[0]].join(' → ')}`);
for (const one of lost) console.error(`Not found: ${one}`);
console.log(
  `${circles.size} circles among ${output.modules.filter(({ source }) => existsSync(join(root, source))).length} files.`,
);
process.exitCode = circles.size + lost.length === 0 ? 0 : 1;
