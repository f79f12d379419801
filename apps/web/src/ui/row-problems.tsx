import { useMessages } from '../i18n/locale.js';
import { ProblemTable } from './problem-table.js';
import { rowProblemMessages } from './row-problem-messages.js';

/** Something wrong in a table, and where. */
export interface RowProblem {
  readonly row: number;
  readonly column?: number | null | undefined;
  readonly name?: string | null | undefined;
  readonly message: string;
}

/** Every problem of a table with its row and column. */
export function RowProblems({ problems }: { problems: readonly RowProblem[] }) {
  const messages = useMessages(rowProblemMessages);
  return (
    <ProblemTable
      outcome={messages.notImported(problems.length)}
      headings={[messages.row, messages.column, messages.problem]}
      rows={problems.map(({ row, column, name, message }) => [row, name ?? column, message])}
    />
  );
}
