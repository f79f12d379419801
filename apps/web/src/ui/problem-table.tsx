import { Alert, ScrollArea, Stack, Table } from '@mantine/core';

interface ProblemTableProps {
  /** What happened, in a sentence. */
  readonly outcome: string;
  readonly headings: readonly string[];
  /** One row a problem: where it is, then what it is. */
  readonly rows: readonly (readonly (string | number | null | undefined)[])[];
}

/** Everything that is wrong with a file, announced at once and listed with its places; nothing if there is no row. */
export function ProblemTable({ outcome, headings, rows }: ProblemTableProps) {
  if (rows.length === 0) return null;
  return (
    <Stack gap="xs">
      <Alert role="alert" color="red">
        {outcome}
      </Alert>
      <ScrollArea.Autosize mah={280} viewportProps={{ tabIndex: 0, 'aria-label': outcome }}>
        <Table fz="sm">
          <Table.Thead>
            <Table.Tr>
              {headings.map((heading) => (
                <Table.Th key={heading}>{heading}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.join('|')}>
                {row.map((cell, column) => (
                  <Table.Td key={headings[column]}>{cell}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
    </Stack>
  );
}
