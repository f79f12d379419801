import { Group, Table, Text } from '@mantine/core';

import type { HeatmapChart } from '@sextant/telling';

import { inkOnScale, scaleFill } from './scale.js';
import classes from './heatmap.module.css';

/** Groups by dimensions. It is a table, coloured: every value is printed, what is withheld or pooled is hatched. */
export function Heatmap({ chart, alt, withheldLabel }: { chart: HeatmapChart; alt: string; withheldLabel: string }) {
  return (
    <>
      <Table.ScrollContainer minWidth={640} scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': alt } }}>
        <Table className={classes.heatmap} aria-label={alt}>
          <Table.Thead>
            <Table.Tr>
              <Table.Td />
              <Table.Th>n</Table.Th>
              {chart.columns.map((column) => (
                <Table.Th key={column}>{column}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {chart.rows.map((row) => (
              <Table.Tr key={row.label} data-total={row.total || undefined}>
                <Table.Th scope="row">{row.label}</Table.Th>
                <Table.Td>{row.n}</Table.Td>
                {row.cells.map((cell, index) =>
                  cell === null ? (
                    <Table.Td key={chart.columns[index]} className={classes.withheld}>
                      <span className={classes.hidden}>{withheldLabel}</span>
                    </Table.Td>
                  ) : (
                    <Table.Td
                      key={chart.columns[index]}
                      className={row.pooled ? classes.pooled : undefined}
                      style={{ backgroundColor: scaleFill(cell.pct / 100), color: inkOnScale(cell.pct / 100) }}
                    >
                      {cell.text}
                    </Table.Td>
                  ),
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Group gap="lg" mt="xs">
        {chart.key.pooled && (
          <Swatch className={`${classes.swatch} ${classes.pooled} ${classes.some}`} text={chart.key.pooled} />
        )}
        {chart.key.withheld && <Swatch className={`${classes.swatch} ${classes.withheld}`} text={chart.key.withheld} />}
      </Group>
    </>
  );
}

function Swatch({ className, text }: { className: string; text: string }) {
  return (
    <Group gap={8}>
      <span className={className} aria-hidden />
      <Text span size="sm" c="dimmed">
        {text}
      </Text>
    </Group>
  );
}
