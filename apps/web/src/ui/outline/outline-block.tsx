import { Box, Card, Group, List, Paper, SimpleGrid, Table, Text, Title } from '@mantine/core';

import type { ReportBlock, ReportTable } from '@sextant/telling';

import { useMessages } from '../../i18n/locale.js';
import { outlineMessages } from './messages.js';
import { OutlineChart } from './outline-chart.js';

/** One block of an outline: the same outline is set as a PDF by the reports room. */
export function OutlineBlock({ block }: { block: ReportBlock }) {
  switch (block.kind) {
    case 'subheading':
      return (
        <Title order={3} mt="md">
          {block.text}
        </Title>
      );
    case 'paragraph':
      return <Text maw={760}>{block.text}</Text>;
    case 'sentence':
      return (
        <Box pl="md" style={{ borderLeft: '3px solid var(--mantine-primary-color-filled)' }}>
          <Text size="lg" fw={500} maw={760}>
            {block.text}
          </Text>
          {block.support.length > 0 && (
            <Text size="sm" c="dimmed">
              {block.support.join(' · ')}
            </Text>
          )}
        </Box>
      );
    case 'figures':
      return (
        <SimpleGrid cols={{ base: Math.min(2, block.figures.length), md: Math.min(4, block.figures.length) }}>
          {block.figures.map((figure) => (
            <Card key={figure.label} withBorder padding="md">
              <Text size="sm" c="dimmed">
                {figure.label}
              </Text>
              <Text fz={28} fw={600} lh={1.3}>
                {figure.value}
              </Text>
              {figure.detail && (
                <Text size="sm" c="dimmed">
                  {figure.detail}
                </Text>
              )}
            </Card>
          ))}
        </SimpleGrid>
      );
    case 'list':
      return (
        <List spacing="xs">
          {block.entries.map((entry) => (
            <List.Item key={entry}>{entry}</List.Item>
          ))}
        </List>
      );
    case 'chart':
      return <OutlineChart block={block} />;
    case 'table':
      return <OutlineTable table={block} />;
    case 'note':
      return (
        <Paper p="sm" bg="var(--chart-ground)" maw={760}>
          <Text size="sm">{block.text}</Text>
        </Paper>
      );
  }
}

const LONG = 12;

/** A long table waits behind a line that opens it: what it says in figures, charts and sentences say above. */
function OutlineTable({ table }: { table: ReportTable }) {
  const messages = useMessages(outlineMessages);
  if (table.rows.length <= LONG) return <TableRows table={table} />;
  return (
    <details>
      <Text component="summary" style={{ cursor: 'pointer' }}>
        {messages.longTable(table.caption, table.rows.length)}
      </Text>
      <TableRows table={table} />
    </details>
  );
}

function TableRows({ table }: { table: ReportTable }) {
  const messages = useMessages(outlineMessages);
  return (
    <Table.ScrollContainer
      minWidth={600}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': table.caption } }}
    >
      <Table>
        <Table.Caption>
          <Group>{table.caption}</Group>
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            {table.columns.map((column) => (
              <Table.Th key={column.label} ta={column.align}>
                {column.label}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {table.rows.map((row) => (
            <Table.Tr key={row.join('|')}>
              {row.map((cell, index) => (
                <Table.Td key={table.columns[index]!.label} ta={table.columns[index]!.align}>
                  {cell ?? (
                    <Text span size="sm" c="dimmed">
                      {messages.withheld}
                    </Text>
                  )}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
