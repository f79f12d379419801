import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { beforeAll, describe, expect, it } from '@jest/globals';
import { ENVIRONMENT_KEYS } from '@sextant/platform/environment';
import { parse, parseAllDocuments } from 'yaml';

const root = join(import.meta.dirname, '../..');
const LAYERS = [
  'statistics',
  'maturity',
  'telling',
  'contracts',
  'data',
  'platform',
  'room',
  'app',
  'web',
  'testing',
  'tests',
  'tool',
];

interface Examination {
  samples: { path: string; expected: string; found: string }[];
  projects: { name: string; root: string; tags: string[]; lint: string | null }[];
  files: { file: string; ignored: boolean }[];
  web: { floors: string[]; features: string[] };
}

let workspace: Examination;

beforeAll(() => {
  const run = spawnSync(process.execPath, ['tests/lint/examine-workspace.mjs'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NX_DAEMON: 'false', NODE_OPTIONS: '' },
    maxBuffer: 64 * 1024 * 1024,
  });
  if (run.status !== 0) throw new Error(run.stderr);
  workspace = JSON.parse(run.stdout) as Examination;
}, 120_000);

describe('lint', () => {
  it('finds in every sample exactly what the sample is there to show', () => {
    const found = workspace.samples.map(({ path, found }) => `${path}: ${found}`);

    expect(found).toEqual(workspace.samples.map(({ path, expected }) => `${path}: ${expected}`));
    expect(found.length).toBeGreaterThan(30);
  });

  it('covers every code file of apps, libs, infra and tests', () => {
    const skipped = workspace.files
      .filter(({ file, ignored }) => ignored || !projectOf(file)?.lint)
      .map(({ file }) => file)
      .filter((file) => !isLeftOut(file));

    expect(skipped).toEqual([]);
  });

  it('looks at whole projects', () => {
    const commands = workspace.projects
      .filter(({ name }) => name !== 'infra')
      .map(({ name, lint }) => `${name}: ${lint}`);

    expect(commands).toEqual(commands.map((line) => line.replace(/:.*$/, ': eslint .')));
  });
});

describe('files', () => {
  const circles = (...folders: string[]) =>
    spawnSync(process.execPath, ['infra/checks/circles.mjs', ...folders], { cwd: root, encoding: 'utf8' });

  it('that need each other in a circle are found, also where only a type closes it', () => {
    const { status, stderr } = circles('tests/lint/samples/circle');

    expect(status).toBe(1);
    expect(stderr).toMatch(/Circle: .*left\.ts/);
    expect(stderr).toMatch(/Circle: .*part\.ts/);
  });

  it('need each other in no circle', () => {
    expect(circles().stderr).toBe('');
  });
});

describe('every project', () => {
  it('names its one layer', () => {
    const layers = workspace.projects.map(({ name, tags }) => ({
      name,
      layers: tags.filter((tag) => tag.startsWith('layer:')).map((tag) => tag.slice('layer:'.length)),
    }));

    expect(layers.filter(({ layers }) => layers.length !== 1 || !LAYERS.includes(layers[0] ?? ''))).toEqual([]);
  });

  it('of the layer of rooms, and no other, is a room of its own name', () => {
    const rooms = workspace.projects.filter(({ tags }) => tags.includes('layer:room'));

    expect(rooms.filter(({ root, tags }) => !tags.includes(`room:${root.replace('libs/', '')}`))).toEqual([]);
    expect(
      workspace.projects.filter((project) => !rooms.includes(project) && project.tags.join().includes('room:')),
    ).toEqual([]);
  });
});

describe('the rooms', () => {
  it('have no folder or file whose name says nothing', () => {
    const vague = /(^|\/)(utils?|helpers?|common|misc|shared)(\/|[-.])/;

    expect(
      workspace.files.map(({ file }) => file).filter((file) => /^(apps|libs)\//.test(file) && vague.test(file)),
    ).toEqual([]);
  });

  it('have one index, the entry', () => {
    const indexes = workspace.files.map(({ file }) => file).filter((file) => /^libs\/.*\/index\.ts$/.test(file));

    expect(indexes.filter((file) => !/^libs\/[a-z]+\/src\/index\.ts$/.test(file))).toEqual([]);
  });
});

describe('the web', () => {
  const foldersOf = (path: string) =>
    readdirSync(join(root, path), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort();

  it('has no folder that is not one of the floors, and none of the features that is not a room', () => {
    expect(foldersOf('apps/web/src')).toEqual(workspace.web.floors.toSorted());
    expect(foldersOf('apps/web/src/features')).toEqual(workspace.web.features.toSorted());
  });
});

describe('the environment', () => {
  const read = (path: string) => readFileSync(join(root, path), 'utf8');

  it('is described in .env.example, each key with a sentence', () => {
    const example = read('.env.example');
    const described = [...example.matchAll(/^# .*\.\n([A-Z0-9_]+)=/gm)].map(([, key]) => key);

    expect(described.sort()).toEqual([...ENVIRONMENT_KEYS].sort());
  });

  it('is set for the containers by known keys only', () => {
    const { services } = parse(read('docker-compose.yml'), { merge: true }) as {
      services: Record<string, { environment: Record<string, string> }>;
    };
    const keys = ['migrate', 'api', 'worker'].flatMap((name) => Object.keys(services[name]?.environment ?? {}));

    expect(keys.length).toBeGreaterThan(30);
    expect(keys.filter((key) => !ENVIRONMENT_KEYS.includes(key))).toEqual([]);
  });

  it('is set for the cluster by known keys only', () => {
    const manifests = readdirSync(join(root, 'infra/k8s/base')).flatMap((file) =>
      parseAllDocuments(read(`infra/k8s/base/${file}`)).map((document) => {
        expect(document.errors).toEqual([]);
        return document.toJS() as Manifest;
      }),
    );
    const keys = manifests.flatMap(({ stringData, configMapGenerator }) => [
      ...Object.keys(stringData ?? {}),
      ...(configMapGenerator ?? []).flatMap(({ literals }) => literals.map((literal) => literal.replace(/=.*/, ''))),
    ]);

    expect(keys).toEqual(expect.arrayContaining(['APP_SECRET', 'DATABASE_ADMIN_URL', 'PUBLIC_URL']));
    expect(keys.filter((key) => !ENVIRONMENT_KEYS.includes(key))).toEqual([]);
  });
});

interface Manifest {
  stringData?: Record<string, string>;
  configMapGenerator?: { literals: string[] }[];
}

/** The innermost project a file lies in. */
function projectOf(file: string): Examination['projects'][number] | undefined {
  return workspace.projects
    .filter((project) => file.startsWith(`${project.root}/`))
    .sort((a, b) => b.root.length - a.root.length)[0];
}

/** Generated code, samples that are bad on purpose, and the reference data's own scripts. */
function isLeftOut(file: string): boolean {
  return /\/generated\/|^apps\/web\/src\/graphql\/|^tests\/lint\/samples\/|^tests\/reference\/scripts\/|^tests\/web\/output\/|\/dist\//.test(
    file,
  );
}
