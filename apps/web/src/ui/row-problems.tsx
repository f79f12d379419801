import { Alert, ScrollArea, Stack, Table } from '@mantine/core';

import { useMessages } from '../i18n/locale.js';
import { rowProblemMessages } from './row-problem-messages.js';

/** Something wrong in a table, and where. */
export interface RowProblem {
  readonly row: number;
  readonly column?: number | null | undefined;
  readonly name?: string | null | undefined;
  readonly message: string;
}

/** Every problem of a file with its row and column. */
export function RowProblems({ problems }: { problems: readonly RowProblem[] }) {
  const messages = useMessages(rowProblemMessages);
  if (problems.length === 0) return null;
  return (
    <Stack gap="xs">
      <Alert role="alert" color="red">
        {messages.notImported(problems.length)}
      </Alert>
      <ScrollArea.Autosize mah={280} viewportProps={{ tabIndex: 0, 'aria-label': messages.problem }}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{messages.row}</Table.Th>
              <Table.Th>{messages.column}</Table.Th>
              <Table.Th>{messages.problem}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {problems.map(({ row, column, name, message }) => (
              <Table.Tr key={`${row}|${column}|${message}`}>
                <Table.Td>{row}</Table.Td>
                <Table.Td>{name ?? column}</Table.Td>
                <Table.Td>{message}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
    </Stack>
  );
}
