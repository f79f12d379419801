import { Card, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { axisKeys } from '@sextant/maturity';

import { useMessages } from '../../../i18n/locale.js';
import { builderMessages } from './builder-messages.js';
import { DraftNumber, DraftText } from './fields.js';
import { useDraft } from './use-instrument-draft.js';

/** What runs across and what upwards, where the plane is divided, and what its quarters are called. */
export function AxesForm() {
  const messages = useMessages(builderMessages);
  const { instrument } = useDraft();
  const axes = axisKeys(instrument);
  if (axes.length === 0) return <Text>{messages.noAxes}</Text>;
  return (
    <Stack>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        {axes.map((axis) => (
          <Card key={axis} withBorder>
            <Stack gap="sm">
              <DraftText path={['axes', axis, 'label']} label={messages.axis} isRequired />
              <Group grow align="flex-start">
                <DraftText path={['axes', axis, 'low_label']} label={messages.low} />
                <DraftText path={['axes', axis, 'high_label']} label={messages.high} />
              </Group>
              <DraftText path={['axes', axis, 'question']} label={messages.axisQuestion} isLong />
              {instrument.placement && (
                <DraftNumber path={['placement', 'boundary', axis]} label={messages.boundary} min={0} max={100} />
              )}
            </Stack>
          </Card>
        ))}
      </SimpleGrid>
      {instrument.positions && (
        <>
          <Title order={2} size="h5">
            {messages.positions}
          </Title>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            {instrument.positions.map(({ key }, index) => (
              <DraftText key={key} path={['positions', index, 'label']} label={key} isRequired />
            ))}
          </SimpleGrid>
        </>
      )}
    </Stack>
  );
}
