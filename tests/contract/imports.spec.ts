import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

import { describe, expect, it } from '@jest/globals';
import ts from 'typescript';

const root = join(import.meta.dirname, '../..');
const options: ts.CompilerOptions = {
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
};
const cache = ts.createModuleResolutionCache(root, (name) => name, options);

describe('what a program loads', () => {
  it('is no GraphQL in the worker', () => {
    expect(loadedBy('apps/worker/src/main.ts').filter((name) => /graphql|apollo/.test(name))).toEqual([]);
  });

  it('is GraphQL in the API, which shows that this test can see it', () => {
    expect(loadedBy('apps/api/src/main.ts')).toEqual(expect.arrayContaining(['@nestjs/graphql', '@nestjs/apollo']));
  });

  it('is nothing but numeric packages in the core', () => {
    for (const pure of ['statistics', 'maturity', 'telling'])
      expect(loadedBy(`libs/${pure}/src/index.ts`)).toEqual(['jstat', 'pure-rand']);
  });
});

describe('a package in package.json', () => {
  it('is named by some code or configuration, or asked for by one that is', () => {
    const { dependencies, devDependencies } = manifest(root);
    const named = Object.keys({ ...dependencies, ...devDependencies });
    const askedFor = new Set(
      named.filter(isInstalled).flatMap((name) => Object.keys(manifest(folderOf(name)).peerDependencies ?? {})),
    );
    const text = ['apps', 'libs', 'infra', 'tests', '.']
      .flatMap((folder) => codeIn(folder))
      .map((path) => readFileSync(path, 'utf8'))
      .join('\n');

    const idle = named.filter(
      (name) => !/^@types\//.test(name) && !text.includes(`'${name}`) && !askedFor.has(name) && !TOOLS.has(name),
    );

    expect(idle).toEqual([]);
  });
});

/** Packages that are run or found by name, not imported. */
const TOOLS = new Set(['nx', 'jest', 'prettier', '@swc/core', '@graphql-codegen/client-preset']);

type Manifest = Partial<Record<'dependencies' | 'devDependencies' | 'peerDependencies', Record<string, string>>>;

const manifest = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
const folderOf = (name: string): string => join(root, 'node_modules', name);
// Some are for other platforms.
const isInstalled = (name: string): boolean => existsSync(folderOf(name));

/** The packages that an entry file loads, directly or through our own sources; what is imported as a type is not loaded. */
function loadedBy(entry: string): string[] {
  const packages = new Set<string>();
  const seen = new Set<string>();
  const queue = [join(root, entry)];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    for (const name of importsOf(file)) {
      const resolved = ts.resolveModuleName(
        name,
        file,
        options,
        ts.sys,
        cache,
        undefined,
        ts.ModuleKind.ESNext,
      ).resolvedModule;
      const isOwn = resolved && !relative(root, resolved.resolvedFileName).startsWith('node_modules');
      if (isOwn) queue.push(resolved.resolvedFileName);
      else if (!/^[./]|^node:/.test(name)) packages.add(name.split('/', name.startsWith('@') ? 2 : 1).join('/'));
    }
  }
  return [...packages].sort();
}

/** The modules that a file imports or re-exports at load time, by name. */
function importsOf(file: string): string[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  return source.statements
    .filter((statement) => ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement))
    .filter((statement) => !isTypeOnly(statement))
    .flatMap(({ moduleSpecifier }) =>
      moduleSpecifier && ts.isStringLiteral(moduleSpecifier) ? [moduleSpecifier.text] : [],
    );
}

function isTypeOnly(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly;
  const clause = statement.importClause;
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const named = clause.namedBindings;
  return (
    !clause.name && named !== undefined && ts.isNamedImports(named) && named.elements.every((name) => name.isTypeOnly)
  );
}

function codeIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: folder !== '.', encoding: 'utf8' })
    .filter(
      (path) =>
        /\.(m?ts|tsx|mjs|css|typ)$/.test(path) &&
        !/node_modules\/|generated\/|^tests\/lint\/samples|^lint\/samples/.test(path),
    )
    .map((path) => join(root, folder, path));
}
