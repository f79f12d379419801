export { cleanCell, problemOfText, type TextProblem } from './csv/clean-cell.js';
export type { CsvRow } from './csv/csv-rows.js';
export { readTable, readTableInTurns, type HowRead, type ReadTable, type TableShape } from './csv/read-table.js';
export { quoted, shortened, type RowProblem } from './csv/row-problem.js';
export { TableHeader, type TableFields } from './csv/table-header.js';
