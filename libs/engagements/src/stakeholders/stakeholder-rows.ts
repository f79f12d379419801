import { readTable, type HowRead, type ReadTable, type RowProblem } from '@sextant/platform/csv';

import type { KnownFunctions } from './known-functions.js';
import { RowReader } from './row-reader.js';
import { STAKEHOLDER_TABLE, type StakeholderColumn } from './stakeholder-columns.js';
import type { StakeholderRow } from './stakeholder-row.js';

/** A stakeholder list as far as it could be read, and everything that is wrong with it or worth knowing. */
export interface StakeholderList {
  readonly read: HowRead;
  readonly rows: readonly StakeholderRow[];
  readonly remarks: readonly RowProblem[];
  readonly problems: readonly RowProblem[];
  /** Something about a row, in the column of that name. */
  about(row: number, name: StakeholderColumn, rule: string, value: string | null, message: string): RowProblem;
}

const LARGEST_BYTES = 1_000_000;

/**
 * Reads a stakeholder list: header `name,email,function,level,unit,locale` in any order and under any usual names (name and
 * function are required; a unit is a path as in "Operations / Logistics"). Cells are texts, whatever they start with.
 */
export function parseStakeholderRows(text: string, functions: KnownFunctions | null = null): StakeholderList {
  if (Buffer.byteLength(text) > LARGEST_BYTES) return listOf(readTable('', STAKEHOLDER_TABLE), [], [], [TOO_LARGE]);
  const table = readTable(text, STAKEHOLDER_TABLE);
  if (!table.isUsable) return listOf(table, [], table.remarks, table.problems);
  const reader = new RowReader(table.header, functions);
  const rows = table.rows.map((row) => reader.read(row));
  const nobody = table.header.about(table.header.row, null, 'empty', null, 'there is nobody below the header');
  const none = rows.length === 0 && table.problems.length === 0 ? [nobody] : [];
  return listOf(table, rows, [...table.remarks, ...reader.remarks], [...table.problems, ...reader.problems, ...none]);
}

const TOO_LARGE: RowProblem = {
  row: 1,
  column: null,
  name: null,
  rule: 'tooLarge',
  value: null,
  message: 'the file is larger than 1 MB',
};

function listOf(
  { read, header }: ReadTable<StakeholderColumn>,
  rows: readonly StakeholderRow[],
  remarks: readonly RowProblem[],
  problems: readonly RowProblem[],
): StakeholderList {
  return { read, rows, remarks, problems, about: (...what) => header.about(...what) };
}
