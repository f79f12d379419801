import { Grid, Stack } from '@mantine/core';

import type { ReportBlock } from '@sextant/telling';

import { OutlineBlock } from './outline-block.js';

/** What stands together: a plane leaves room beside it for the notes that explain it. */
interface Passage {
  readonly block: ReportBlock;
  readonly beside: readonly ReportBlock[];
}

function passagesOf(blocks: readonly ReportBlock[]): Passage[] {
  const [block, ...rest] = blocks;
  if (!block) return [];
  const isPlane = block.kind === 'chart' && block.chart.type === 'plane';
  const notes = isPlane ? rest.findIndex(({ kind }) => kind !== 'note') : 0;
  const count = notes === -1 ? rest.length : notes;
  return [{ block, beside: rest.slice(0, count) }, ...passagesOf(rest.slice(count))];
}

/** The blocks of a section in their order. */
export function OutlineBlocks({ blocks }: { blocks: readonly ReportBlock[] }) {
  return passagesOf(blocks).map(({ block, beside }, index) =>
    // An outline is written once and never reordered: the index is the block.
    beside.length === 0 ? (
      <OutlineBlock key={index} block={block} />
    ) : (
      <Grid key={index} gap="xl" align="center">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <OutlineBlock block={block} />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <Stack>
            {beside.map((note, place) => (
              <OutlineBlock key={place} block={note} />
            ))}
          </Stack>
        </Grid.Col>
      </Grid>
    ),
  );
}
