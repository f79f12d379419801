import { readBytes, readInstrumentFile, readText } from '../input-files.js';
import { checkAnswers } from './check-answers.js';
import { checkedTable, checkInstrument } from './check-instrument.js';
import { checkPeople } from './check-people.js';
import type { CheckedFile, PrintedRemark } from './checked-file.js';
import type { CheckOptions, Kind } from './check-options.js';

/** Looks at a file and prints what it found; the exit code says whether it can be used. */
export function check(kind: Kind, file: string, { instrument: path, format }: CheckOptions): 0 | 1 {
  if (kind === 'instrument') {
    const found = checkInstrument(readText(file));
    return print(format === 'table' ? checkedTable(found) : found, found.problems.length);
  }
  const instrument = path === undefined ? null : readInstrumentFile(path);
  const look = kind === 'people' ? checkPeople : checkAnswers;
  const found = look(readBytes(file), instrument);
  const { contents, remarks, problems } = found;
  return print(format === 'table' ? inTable(found) : { ...contents, remarks, problems }, problems.length);
}

function print(found: string | object, problems: number): 0 | 1 {
  process.stdout.write(typeof found === 'string' ? found : `${JSON.stringify(found, null, 2)}\n`);
  return problems > 0 ? 1 : 0;
}

function inTable({ contents: { read }, table, remarks, problems }: CheckedFile): string {
  return [
    ...(read ? [`read: ${JSON.stringify(read)}`, ''] : []),
    ...aligned(table),
    ...section('remarks', remarks),
    ...section('problems', problems),
    '',
  ].join('\n');
}

function aligned(table: CheckedFile['table']): string[] {
  const widths = (table[0] ?? []).map((_, i) => table.reduce((widest, row) => Math.max(widest, row[i]!.length), 0));
  return table.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i]!))
      .join('  ')
      .trimEnd(),
  );
}

function section(title: string, remarks: readonly PrintedRemark[]): string[] {
  if (remarks.length === 0) return [];
  return ['', `${title}:`, ...remarks.map((remark) => `  ${placeOf(remark)}: ${remark.message}`)];
}

function placeOf({ row, column }: PrintedRemark): string {
  return `row ${row}${column === null ? '' : `, column ${column}`}`;
}
