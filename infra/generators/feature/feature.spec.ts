import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { check, resolveConfig } from 'prettier';
import ts from 'typescript';

import { className, singular } from './feature-files.js';
import { readFeature } from './read-feature.js';
import { writeFeature } from './write-feature.js';

const root = join(import.meta.dirname, '../../..');

describe('a new feature', () => {
  let workspace: string;
  let ofClient: Map<string, string>;
  let ofFirm: Map<string, string>;

  beforeAll(async () => {
    workspace = await mkdtemp(join(tmpdir(), 'sextant-new-'));
    for (const path of [
      'libs/reports/package.json',
      'libs/data/src/entities/wave.ts',
      'libs/data/src/entities/instrument.ts',
    ]) {
      await mkdir(dirname(join(workspace, path)), { recursive: true });
      await cp(join(root, path), join(workspace, path));
    }
    ofClient = await generate('reports/waves');
    ofFirm = await generate('reports/instruments');
  });

  afterAll(() => rm(workspace, { recursive: true }));

  it('of a table that belongs to a client asks who may see it', () => {
    const [service, spec] = ofClient.values();

    expect(service).toContain("assertCan(actor, 'wave.read', wave)");
    expect(spec).toContain('is not there for an executive of another client');
  });

  it('of a table of the whole firm leaves that to the door', () => {
    const [service, spec] = ofFirm.values();

    expect(service).not.toContain('assertCan');
    expect(spec).not.toContain('executive');
  });

  it('lies where one looks for it, is formatted and compiles', async () => {
    const files = new Map([...ofClient, ...ofFirm]);

    expect([...files.keys()]).toEqual([
      'libs/reports/src/waves/waves.service.ts',
      'libs/reports/src/waves/waves.service.db.spec.ts',
      'libs/reports/src/instruments/instruments.service.ts',
      'libs/reports/src/instruments/instruments.service.db.spec.ts',
    ]);
    expect(await unformatted(files)).toEqual([]);
    expect(problemsIn(files)).toEqual([]);
  }, 60_000);

  it.each([
    ['Reports/waves', 'is not <room>/<feature> in kebab-case'],
    ['cellar/waves', 'There is no room libs/cellar'],
    ['reports/dragons', 'write libs/data/src/entities/dragon.ts and its migration first'],
    ['reports/waves', 'libs/reports/src/waves is there already'],
  ])('at %s is refused: %s', (place, reason) => {
    expect(() => readFeature(workspace, place)).toThrow(reason);
  });

  /** The generated files by path, with what they contain. */
  async function generate(place: string): Promise<Map<string, string>> {
    const paths = await writeFeature(workspace, readFeature(workspace, place));
    return new Map(
      await Promise.all(paths.map(async (path) => [path, await readFile(join(workspace, path), 'utf8')] as const)),
    );
  }
});

describe('names', () => {
  it('are singular for one and plural for many', () => {
    expect(['waves', 'policies', 'branches', 'boxes', 'answers', 'businesses'].map(singular)).toEqual([
      'wave',
      'policy',
      'branch',
      'box',
      'answer',
      'business',
    ]);
    expect(className('unit-levels')).toBe('UnitLevels');
  });
});

/** What the compiler says about the files if they lay in the real workspace. */
function problemsIn(files: ReadonlyMap<string, string>): string[] {
  const config = ts.getParsedCommandLineOfConfigFile(
    join(root, 'tsconfig.base.json'),
    { noEmit: true },
    {
      ...ts.sys,
      onUnRecoverableConfigFileDiagnostic: (problem) => {
        throw new Error(ts.flattenDiagnosticMessageText(problem.messageText, '\n'));
      },
    },
  )!;
  const texts = new Map([...files].map(([path, text]) => [join(root, path), text]));
  const host = ts.createCompilerHost(config.options);
  host.fileExists = (path) => texts.has(path) || ts.sys.fileExists(path);
  host.directoryExists = undefined;
  host.readFile = (path) => texts.get(path) ?? ts.sys.readFile(path);
  const program = ts.createProgram([...texts.keys()], config.options, host);
  return [...texts.keys()].flatMap((path) => {
    const source = program.getSourceFile(path);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ messageText }) => `${path}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    );
  });
}

async function unformatted(files: ReadonlyMap<string, string>): Promise<string[]> {
  const style = await resolveConfig(join(root, 'package.json'));
  const checked = await Promise.all(
    [...files].map(async ([path, text]) => ((await check(text, { ...style, filepath: path })) ? [] : [path])),
  );
  return checked.flat();
}
