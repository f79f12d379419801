import { Alert, List, ScrollArea, Stack, Text } from '@mantine/core';
import type { TableText } from '@sextant/contracts';

import { useMessages } from '../i18n/locale.js';
import { howReadMessages } from './how-read-messages.js';
import type { RowProblem } from './row-problems.js';

interface HowReadProps {
  readonly source: TableText;
  readonly read: {
    readonly delimiter: string;
    readonly columns: readonly { readonly header: string; readonly field: string }[];
  };
  readonly remarks: readonly RowProblem[];
}

/** How a file was understood, and what is worth knowing of it, before anything is stored. */
export function HowRead({ source, read, remarks }: HowReadProps) {
  const messages = useMessages(howReadMessages);
  const word = /\p{L}*[^\p{ASCII}]\p{L}*/u.exec(source.text)?.[0] ?? '';
  return (
    <Stack gap="xs">
      <Text size="sm">
        {messages.read(source.encoding, messages.delimiters[read.delimiter] ?? read.delimiter)} {messages.columns}:{' '}
        {read.columns.map(({ header, field }) => (header === field ? field : `${header} → ${field}`)).join(', ')}.
      </Text>
      {source.isGuess && (
        <Alert color="yellow" role="status">
          {messages.guessed(source.encoding, word)}
        </Alert>
      )}
      {remarks.length > 0 && (
        <ScrollArea.Autosize mah={200} viewportProps={{ tabIndex: 0, 'aria-label': messages.remarks }}>
          <List size="sm">
            {remarks.map(({ row, column, name, message }) => (
              <List.Item key={`${row}|${column}|${message}`}>
                {messages.place(row, name ?? (column ? String(column) : ''))}: {message}
              </List.Item>
            ))}
          </List>
        </ScrollArea.Autosize>
      )}
    </Stack>
  );
}
