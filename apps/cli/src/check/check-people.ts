import { textOfTable } from '@sextant/contracts';
import { knownFunctions, parseStakeholderRows, writtenPath, type StakeholderRow } from '@sextant/engagements/files';
import type { Instrument } from '@sextant/maturity';

import { guessRemark, printed, readAs, type CheckedFile } from './checked-file.js';

const COLUMNS = ['row', 'name', 'email', 'function', 'level', 'unit', 'locale'] as const;

/** What a list of people would bring in. */
export function checkPeople(bytes: Uint8Array, instrument: Instrument | null): CheckedFile {
  const source = textOfTable(bytes);
  const list = parseStakeholderRows(source.text, instrument && knownFunctions([instrument]));
  const rows = list.rows.map(printedRow);
  return {
    contents: { read: readAs(source, list.read), rows },
    table: [[...COLUMNS], ...rows.map((row) => COLUMNS.map((column) => String(row[column] ?? '')))],
    remarks: printed([...guessRemark(source), ...list.remarks]),
    problems: printed(list.problems),
  };
}

function printedRow({ unitPath, ...person }: StakeholderRow): Omit<StakeholderRow, 'unitPath'> & { unit: string } {
  return { ...person, unit: writtenPath(unitPath) };
}
