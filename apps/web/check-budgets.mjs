/** `npm run check:budgets`: what browsers must load, weighed on the built files (gzip, kB of 1000 bytes). */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const DIST = join(import.meta.dirname, 'dist');
const MANIFEST = join(DIST, '.vite/manifest.json');
const HOME = 'src/features/insights/home-page.tsx';
const BUDGET = {
  firstRoute: 190,
  lazyRoute: 60,
  answerScripts: 95,
  answerAll: 115,
  answerRequests: 8,
  roomScripts: 100,
  roomAll: 120,
};

if (!existsSync(MANIFEST)) {
  process.stderr.write('The web is not built: run "npx nx build @sextant/web" first.\n');
  process.exit(1);
}
const manifest = JSON.parse(readFileSync(MANIFEST, 'utf8'));

/** A part and everything that it imports before it runs. */
function closure(key, found = new Set()) {
  if (found.has(key)) return found;
  found.add(key);
  for (const imported of manifest[key].imports ?? []) closure(imported, found);
  return found;
}

const filesOf = (keys, kind) =>
  new Set([...keys].flatMap((key) => (kind === 'js' ? [manifest[key].file] : (manifest[key].css ?? []))));
const weights = new Map();
const weigh = (file) => {
  if (!weights.has(file)) weights.set(file, gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length / 1000);
  return weights.get(file);
};
const sum = (files) => [...files].reduce((total, file) => total + weigh(file), 0);

const first = closure(HOME, closure('index.html'));
const firstScripts = filesOf(first, 'js');
const answer = closure('answer.html');
const answerScripts = filesOf(answer, 'js');
const answerFiles = new Set([...answerScripts, ...filesOf(answer, 'css'), 'answer.html']);

/** What the browser holds before it asks for a lazy part: the first route, and the page that opens the part. */
function presentWhenAskedFor(key) {
  const openers = Object.keys(manifest).filter((opener) => manifest[opener].dynamicImports?.includes(key));
  const loaded = openers.map((opener) => filesOf(closure(opener), 'js'));
  const always = [...(loaded[0] ?? [])].filter((file) => loaded.every((files) => files.has(file)));
  return new Set([...firstScripts, ...always]);
}

const room = closure('join.html');
const roomScripts = filesOf(room, 'js');
const roomFiles = new Set([...roomScripts, ...filesOf(room, 'css'), 'join.html']);

const checks = [
  ['dashboard, first route: JavaScript', sum(firstScripts), BUDGET.firstRoute],
  ['answering page: JavaScript', sum(answerScripts), BUDGET.answerScripts],
  ['answering page: everything', sum(answerFiles), BUDGET.answerAll],
  ['answering page: requests', answerFiles.size, BUDGET.answerRequests],
  ['workshop room: JavaScript', sum(roomScripts), BUDGET.roomScripts],
  ['workshop room: everything', sum(roomFiles), BUDGET.roomAll],
  ...Object.keys(manifest)
    .filter((key) => manifest[key].isDynamicEntry && key !== HOME)
    .map((key) => {
      const present = presentWhenAskedFor(key);
      const added = [...filesOf(closure(key), 'js')].filter((file) => !present.has(file));
      return [`lazy ${key.replace('src/', '')}`, sum(added), BUDGET.lazyRoute];
    }),
];

for (const [name, value, budget] of checks)
  process.stdout.write(`${value > budget ? 'OVER' : 'ok  '} ${value.toFixed(1).padStart(6)} of ${budget}  ${name}\n`);
process.exitCode = checks.some(([, value, budget]) => value > budget) ? 1 : 0;
