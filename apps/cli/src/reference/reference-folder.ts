import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

import { parse } from 'csv-parse/sync';

import { buildDataSet } from './data-set.js';
import type { DataSet, ReferenceItem } from './data-set.js';

/** One case of an expected file; select, params and expected are as the reference README describes them. */
export interface ReferenceCase {
  readonly id: string;
  readonly statistic: string;
  readonly select: Readonly<Record<string, unknown>>;
  readonly params: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly abs_tol: number;
  readonly abs_tol_by_field?: Readonly<Record<string, number>>;
}

/** The cases of one expected file with the data they select from. */
export interface ReferenceFile {
  readonly name: string;
  readonly cases: readonly ReferenceCase[];
  /** Null when all inputs are inside the cases. */
  readonly data: DataSet | null;
}

interface ExpectedFile {
  readonly schema: string;
  readonly scale?: { readonly min: number; readonly max: number };
  readonly items?: readonly ReferenceItem[];
  readonly respondents?: string;
  readonly answers?: string;
  readonly cases: readonly ReferenceCase[];
}

/** Reads a `stats-reference/1` folder, its files plain or gzipped; throws when it is not one. */
export function readReferenceFolder(folder: string): ReferenceFile[] {
  const expected = join(folder, 'expected');
  if (!existsSync(expected)) throw new Error(`${folder}: there is no folder "expected" in it`);
  const names = readdirSync(expected)
    .filter((name) => /\.json(\.gz)?$/.test(name))
    .sort();
  if (names.length === 0) throw new Error(`${expected}: there is no .json or .json.gz file in it`);
  return names.map((name) => {
    const file = JSON.parse(readText(join(expected, name))) as ExpectedFile;
    if (file.schema !== 'stats-reference/1')
      throw new Error(`${name}: schema is ${file.schema}, not stats-reference/1`);
    return { name, cases: file.cases, data: dataOf(folder, file) };
  });
}

function dataOf(folder: string, file: ExpectedFile): DataSet | null {
  if (!file.answers || !file.items) return null;
  return buildDataSet({
    scale: file.scale ?? null,
    items: file.items,
    respondents: file.respondents ? readCsv(join(folder, file.respondents)) : null,
    answers: readCsv(join(folder, file.answers)),
  });
}

function readCsv(path: string): Record<string, string>[] {
  return parse<Record<string, string>>(readText(path), { columns: true, skip_empty_lines: true, relax_quotes: true });
}

/** Reads a text file, or its twin with or without `.gz`. */
function readText(path: string): string {
  const twin = path.endsWith('.gz') ? path.slice(0, -3) : `${path}.gz`;
  const found = existsSync(path) ? path : twin;
  const bytes = readFileSync(found);
  return (found.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}
