import { Alert, ScrollArea, Stack, Table } from '@mantine/core';

import { useMessages } from '../../i18n/locale.js';
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
  if (problems.length === 0) return null;
  return (
    <Stack gap="xs">
      <Alert role="alert" color="red">
        {messages.problems(problems.length)}
      </Alert>
      <ScrollArea.Autosize mah={260} viewportProps={{ tabIndex: 0, 'aria-label': messages.problem }}>
        <Table fz="sm">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{messages.line}</Table.Th>
              <Table.Th>{messages.column}</Table.Th>
              <Table.Th>{messages.path}</Table.Th>
              <Table.Th>{messages.problem}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {problems.map(({ path, line, column, message }) => (
              <Table.Tr key={`${line}|${column}|${path}|${message}`}>
                <Table.Td>{line}</Table.Td>
                <Table.Td>{column}</Table.Td>
                <Table.Td ff="monospace">{path}</Table.Td>
                <Table.Td>{message}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
    </Stack>
  );
}
