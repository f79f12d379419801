import { useMessages } from '../../i18n/locale.js';
import { ProblemTable } from '../../ui/problem-table.js';
import { instrumentMessages } from './instrument-messages.js';

/** Something wrong in an instrument file. */
export interface FileProblem {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** Every problem of a file with its line, column and path. */
export function FileProblems({ problems }: { problems: readonly FileProblem[] }) {
  const messages = useMessages(instrumentMessages);
  return (
    <ProblemTable
      outcome={messages.problems(problems.length)}
      headings={[messages.line, messages.column, messages.path, messages.problem]}
      rows={problems.map(({ path, line, column, message }) => [line, column, path, message])}
    />
  );
}
