/**
 * Completes package-lock.json for every platform. npm leaves out optional packages that the registry in use does not
 * serve, and `npm ci` then refuses the file (npm/cli issue 9846); a stub with the version alone satisfies it.
 * Run after every change of dependencies; with --check it only reports, and exits 1 when something is missing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('../../package-lock.json', import.meta.url));
const lock = JSON.parse(readFileSync(file, 'utf8'));

/** Where Node would find `name` from the package at `path`: one key for each node_modules level upwards. */
function* placesOf(name, path) {
  for (let folder = path; folder !== '';) {
    yield `${folder}/node_modules/${name}`;
    const levelAbove = folder.lastIndexOf('node_modules/');
    folder = levelAbove > 0 ? folder.slice(0, levelAbove - 1) : '';
  }
  yield `node_modules/${name}`;
}

/** The one version a range such as "^1.2.3" starts at; an exact version is itself. */
function lowestOf(range) {
  const found = /^(?:[\^~]|>=)?\s*(\d+\.\d+\.\d+[\w.+-]*)$/.exec(range);
  if (!found) throw new Error(`Cannot choose a version for the range "${range}".`);
  return found[1];
}

const SYSTEMS = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const PROCESSORS = ['arm64', 'arm', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64'];
const C_LIBRARIES = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl', musleabihf: 'musl' };

/** What the package's name says of its platform, so that npm fetches it on no other. */
function platformOf(name) {
  const words = name.split(/[-/]/);
  const os = SYSTEMS.find((system) => words.includes(system));
  const cpu = PROCESSORS.find((processor) => words.includes(processor));
  const libc = os === 'linux' && C_LIBRARIES[words.at(-1)];
  return { ...(os && { os: [os] }), ...(cpu && { cpu: [cpu] }), ...(libc && { libc: [libc] }) };
}

const added = [];
for (const [path, entry] of Object.entries(lock.packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if ([...placesOf(name, path)].some((place) => place in lock.packages)) continue;
    const { cpu, ...platform } = platformOf(name);
    const stub = {
      version: lowestOf(range),
      ...(cpu && { cpu }),
      ...(entry.dev && { dev: true }),
      optional: true,
      ...platform,
    };
    lock.packages[`node_modules/${name}`] = stub;
    added.push(`${name} ${stub.version}`);
  }
}

const named = Object.entries(lock.packages).filter(([, { resolved }]) => resolved?.includes('://'));

if (process.argv.includes('--check')) {
  for (const stub of added) console.error(`package-lock.json lacks ${stub}: run "npm run lockfile".`);
  for (const [path] of named) console.error(`package-lock.json names a registry for ${path}: run "npm run lockfile".`);
  process.exitCode = added.length + named.length > 0 ? 1 : 0;
} else {
  // A registry's address would bind everyone to it; the integrity alone says what is meant.
  for (const [, entry] of named) delete entry.resolved;
  const [root, ...rest] = Object.entries(lock.packages);
  const sorted = rest.sort(([a], [b]) => a.localeCompare(b, 'en'));
  lock.packages = Object.fromEntries([root, ...sorted]);
  writeFileSync(file, JSON.stringify(lock, null, 2) + '\n');
  console.log(added.length > 0 ? `Added ${added.length}: ${added.join(', ')}` : 'The lockfile is complete.');
}
