import { Stack, Title } from '@mantine/core';
import type { ReportSection } from '@sextant/telling';
import { useEffect } from 'react';
import { useLocation } from 'react-router';

import { OutlineBlocks } from './outline-blocks.js';

/** Sections of an outline, one under the other, each to be linked to by its key. */
export function OutlineSections({ sections }: { sections: readonly ReportSection[] }) {
  const { hash } = useLocation();
  // The browser looked for the section before there was one.
  useEffect(() => document.getElementById(hash.slice(1))?.scrollIntoView(), [hash]);
  return (
    <Stack gap={48}>
      {sections.map((section) => (
        <Stack
          key={section.key}
          component="section"
          id={section.key}
          style={{ scrollMarginTop: 112 }}
          aria-labelledby={`${section.key}-heading`}
        >
          <Title order={2} id={`${section.key}-heading`}>
            {section.heading}
          </Title>
          <OutlineBlocks blocks={section.blocks} />
        </Stack>
      ))}
    </Stack>
  );
}
