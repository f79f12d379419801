import { readFileSync } from 'node:fs';
import { parseAnswersCsv, type AnswerSheet } from '@sextant/assessments/files';
import { textOfTable } from '@sextant/contracts';
import { parseInstrument } from '@sextant/instruments/files';
import type { Instrument } from '@sextant/maturity';
import type { RowProblem } from '@sextant/platform/csv';

import { BadInput } from './bad-input.js';
import { tellConversion } from './instrument-notice.js';

/** Reads and checks an instrument file, says if it was converted; throws `BadInput` with every problem, its line and column. */
export function readInstrumentFile(path: string): Instrument {
  const parsed = parseInstrument(readText(path));
  if ('instrument' in parsed) {
    tellConversion(path, parsed.changes);
    return parsed.instrument;
  }
  throw new BadInput(
    parsed.problems.map(({ line, column, path: place, message }) => {
      return `${path}:${line}:${column}: ${place === '' ? '' : `${place}: `}${message}`;
    }),
  );
}

/** Reads and checks an answers CSV; throws `BadInput` with every problem, its row and column. */
export function readAnswersFile(path: string, instrument: Instrument): AnswerSheet[] {
  const parsed = parseAnswersCsv(readTable(path), instrument);
  if ('sheets' in parsed) return parsed.sheets;
  throw badRows(path, parsed.problems);
}

/** Every problem of a CSV file, one a line with its row and column. */
export function badRows(path: string, problems: readonly RowProblem[]): BadInput {
  return new BadInput(
    problems.map(({ row, column, name, message }) => {
      const at = column === null ? '' : `, column ${column}`;
      const called = name === null ? '' : ` (${name})`;
      return `${path}: row ${row}${at}${column === null ? '' : called}: ${message}`;
    }),
  );
}

/** The text of a table, however it was saved; throws `BadInput` if there is no such file. */
export function readTable(path: string): string {
  return textOfTable(readBytes(path)).text;
}

/** The text of a UTF-8 file; throws `BadInput` if it cannot be read as such. */
export function readText(path: string): string {
  const bytes = readBytes(path);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new BadInput([`${path}: is not UTF-8 text`]);
  }
}

/** A file as it is; throws `BadInput` if it cannot be read. */
export function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new BadInput([`${path}: cannot be read (${code === 'ENOENT' ? 'there is no such file' : String(code)})`]);
  }
}
