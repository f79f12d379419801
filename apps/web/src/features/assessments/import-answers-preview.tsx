import { Alert, Stack, Table, Text, Title } from '@mantine/core';

import type { ImportPreviewQuery } from '../../graphql/graphql.js';
import { useFormats, useMessages } from '../../i18n/locale.js';
import { useFunctionNames } from '../instruments/function-names.js';
import { importMessages } from './import-messages.js';

/** A wave of the file as the preview tells it. */
export type PreviewedWave = ImportPreviewQuery['importPreview']['waves'][number];

/** Whether every wave of a file can be stored: all of the file or nothing. */
export const canImport = (waves: readonly PreviewedWave[]): boolean =>
  waves.length > 0 && waves.every(({ fate }) => fate === 'CREATED' || fate === 'CORRECTED');

/** The waves that a file would become, before anything is stored. */
export function ImportAnswersPreview({ waves }: { waves: readonly PreviewedWave[] }) {
  const messages = useMessages(importMessages);
  const { date, number } = useFormats();
  const names = useFunctionNames();
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {messages.previewTitle}
      </Title>
      <Table.ScrollContainer
        minWidth={560}
        scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': messages.previewTitle } }}
      >
        <Table fz="sm" aria-label={messages.previewTitle}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{messages.wave}</Table.Th>
              <Table.Th>{messages.date}</Table.Th>
              <Table.Th ta="right">{messages.people}</Table.Th>
              <Table.Th ta="right">{messages.answers}</Table.Th>
              <Table.Th ta="right">{messages.comments}</Table.Th>
              <Table.Th>{messages.functions}</Table.Th>
              <Table.Th>{messages.fate}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {waves.map((wave) => (
              <Table.Tr key={wave.name}>
                <Table.Td>{wave.name}</Table.Td>
                <Table.Td>{wave.date ? date(`${wave.date}T12:00`) : messages.noDate}</Table.Td>
                <Table.Td ta="right">{number(wave.respondents)}</Table.Td>
                <Table.Td ta="right">{number(wave.answers)}</Table.Td>
                <Table.Td ta="right">{number(wave.comments)}</Table.Td>
                <Table.Td>
                  {wave.functions
                    .map(({ function: key, respondents }) => {
                      const name = key === '' ? messages.noFunction : (names.get(key) ?? key);
                      return `${name} ${number(respondents)}`;
                    })
                    .join(', ')}
                </Table.Td>
                <Table.Td>{messages.fates[wave.fate]}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {canImport(waves) ? (
        <Text size="sm" c="dimmed">
          {messages.nothingStored}
        </Text>
      ) : (
        <Alert role="alert" color="red">
          {messages.blocked}
        </Alert>
      )}
    </Stack>
  );
}
