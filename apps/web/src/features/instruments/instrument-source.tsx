import { Code, ScrollArea } from '@mantine/core';

import { useMessages } from '../../i18n/locale.js';
import { instrumentMessages } from './instrument-messages.js';

/** The file itself, to read. */
export function InstrumentSource({ source }: { source: string }) {
  const messages = useMessages(instrumentMessages);
  return (
    <ScrollArea.Autosize mah={640} viewportProps={{ tabIndex: 0, 'aria-label': messages.source }}>
      <Code block>{source}</Code>
    </ScrollArea.Autosize>
  );
}
