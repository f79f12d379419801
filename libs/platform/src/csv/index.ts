export { cleanCell, problemOfText, type TextProblem } from './clean-cell.js';
export type { CsvRow } from './csv-rows.js';
export { readTable, readTableInTurns, type HowRead, type ReadTable, type TableShape } from './read-table.js';
export { quoted, shortened, type RowProblem } from './row-problem.js';
export { TableHeader, type TableFields } from './table-header.js';
