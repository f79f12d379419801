import { createHash } from 'node:crypto';
import { accessSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

import { transformSync, version } from '@swc/core';

import { SWC_OPTIONS } from './swc-options.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SOURCE = /\.tsx?$/;

/** What was transpiled once is kept beside the packages, under a name that its source decides. */
const KEPT = join(ROOT, 'node_modules/.cache/sextant-typescript');

const SWC = { ...SWC_OPTIONS, configFile: false, swcrc: false };
const SETTINGS = `${version} ${JSON.stringify(SWC)}`;

let keeps = true;

/** Sources import each other by the names that built files would have. */
export async function resolve(specifier, context, nextResolve) {
  if (/^\.{1,2}\/.*\.js$/.test(specifier) && SOURCE.test(context.parentURL ?? '')) {
    for (const ending of ['.ts', '.tsx']) {
      const url = new URL(specifier.replace(/\.js$/, ending), context.parentURL);
      if (isThere(url)) return { url: url.href, format: 'module', shortCircuit: true };
    }
  }
  return nextResolve(specifier, context);
}

export async function load(url, context, nextLoad) {
  const path = url.startsWith('file:') ? fileURLToPath(url) : '';
  if (!SOURCE.test(path) || path.includes('/node_modules/')) return nextLoad(url, context);
  return { format: 'module', source: transpiled(path), shortCircuit: true };
}

function transpiled(path) {
  const source = readFileSync(path, 'utf8');
  const filename = relative(ROOT, path);
  const name = createHash('sha256').update(`${SETTINGS}\n${filename}\n${source}`).digest('hex');
  const file = join(KEPT, `${name}.mjs`);
  try {
    return readFileSync(file, 'utf8');
  } catch {
    const { code } = transformSync(source, { ...SWC, filename: path, sourceFileName: path });
    keep(file, code);
    return code;
  }
}

/** Where the packages may not be written to, everything is transpiled at each start, as before. */
function keep(file, code) {
  if (!keeps) return;
  try {
    mkdirSync(KEPT, { recursive: true });
    const part = `${file}.${process.pid}`;
    writeFileSync(part, code);
    renameSync(part, file);
  } catch {
    keeps = false;
  }
}

function isThere(url) {
  try {
    accessSync(url);
    return true;
  } catch {
    return false;
  }
}
