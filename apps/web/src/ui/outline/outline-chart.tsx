import { Table, Text } from '@mantine/core';
import { lazy, Suspense } from 'react';

import type { ReportBlock, ReportChart } from '@sextant/telling';

import { useMessages } from '../../i18n/locale.js';
import '../charts/palette.css';
import { Heatmap } from '../charts/heatmap.js';
import { ItemStrips } from '../charts/item-strips.js';
import { Plane } from '../charts/plane.js';
import { Gaps, Scores } from '../charts/rows.js';
import { Shares } from '../charts/shares.js';
import { chartTable } from './chart-table.js';
import { outlineMessages } from './messages.js';

/** Only those who have measured twice see a trend. */
const Trend = lazy(async () => ({ default: (await import('../charts/trend.js')).Trend }));
const TrendGrid = lazy(async () => ({ default: (await import('../charts/trend-grid.js')).TrendGrid }));

type ChartBlock = Extract<ReportBlock, { kind: 'chart' }>;

/** A chart with its caption, its description for screen readers, and its numbers as a table. */
export function OutlineChart({ block }: { block: ChartBlock }) {
  const messages = useMessages(outlineMessages);
  const table = chartTable(block.chart, messages);
  return (
    <figure style={{ margin: 0 }}>
      <Drawing chart={block.chart} alt={block.alt} withheldLabel={messages.withheld} />
      <Text component="figcaption" size="sm" c="dimmed" mt="xs">
        {block.caption}
      </Text>
      {table && (
        <details>
          <Text component="summary" size="sm" c="dimmed" style={{ cursor: 'pointer' }}>
            {messages.asTable}
          </Text>
          <Table.ScrollContainer minWidth={360}>
            <Table fz="sm" aria-label={block.caption}>
              <Table.Thead>
                <Table.Tr>
                  {table.columns.map((column) => (
                    <Table.Th key={column}>{column}</Table.Th>
                  ))}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {table.rows.map((row) => (
                  <Table.Tr key={row.join('|')}>
                    {row.map((cell, index) => (
                      <Table.Td key={table.columns[index]}>{cell}</Table.Td>
                    ))}
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        </details>
      )}
    </figure>
  );
}

function Drawing({ chart, alt, withheldLabel }: { chart: ReportChart; alt: string; withheldLabel: string }) {
  switch (chart.type) {
    case 'plane':
      return <Plane chart={chart} alt={alt} />;
    case 'shares':
      return <Shares chart={chart} alt={alt} />;
    case 'scores':
      return <Scores chart={chart} alt={alt} />;
    case 'gaps':
      return <Gaps chart={chart} alt={alt} />;
    case 'heatmap':
      return <Heatmap chart={chart} alt={alt} withheldLabel={withheldLabel} />;
    case 'items':
      return <ItemStrips chart={chart} alt={alt} />;
    case 'trend':
      return (
        <Suspense>
          {chart.isCompact ? <TrendGrid chart={chart} alt={alt} /> : <Trend chart={chart} alt={alt} />}
        </Suspense>
      );
  }
}
