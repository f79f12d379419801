import { Button, Card, Group, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { axisKeys } from '@sextant/maturity';
import { useState } from 'react';

import { useMessages } from '../../../i18n/locale.js';
import { builderMessages } from './builder-messages.js';
import { DraftNumber, DraftText } from './fields.js';
import { withoutPlane, withPlane } from './plane-of-draft.js';
import { useDraft } from './use-instrument-draft.js';

/** What runs across and what upwards, where the plane is divided, and what its quarters are called. */
export function AxesForm() {
  const messages = useMessages(builderMessages);
  const draft = useDraft();
  const { instrument } = draft;
  const axes = axisKeys(instrument);
  if (axes.length === 0) return <NewPlane />;
  const isNeeded = Boolean(instrument.right_sizing ?? instrument.context);
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
      <Group>
        <Button
          variant="default"
          disabled={isNeeded}
          title={isNeeded ? messages.planeIsNeeded : undefined}
          onClick={() => draft.change(withoutPlane)}
        >
          {messages.removePlane}
        </Button>
      </Group>
    </Stack>
  );
}

/** Two names are enough for a plane; everything else about it is changed once it is there. */
function NewPlane() {
  const messages = useMessages(builderMessages);
  const draft = useDraft();
  const [across, setAcross] = useState('');
  const [upwards, setUpwards] = useState('');
  const isNamed = across.trim() !== '' && upwards.trim() !== '';
  return (
    <Stack maw={640}>
      <Text>{messages.noAxes}</Text>
      <Group grow align="flex-end">
        <TextInput label={messages.across} value={across} onChange={(event) => setAcross(event.currentTarget.value)} />
        <TextInput
          label={messages.upwards}
          value={upwards}
          onChange={(event) => setUpwards(event.currentTarget.value)}
        />
      </Group>
      <Group>
        <Button
          disabled={!isNamed}
          onClick={() =>
            draft.change((source) =>
              withPlane(source, { axes: [across.trim(), upwards.trim()], positions: messages.newPositions }),
            )
          }
        >
          {messages.addPlane}
        </Button>
      </Group>
    </Stack>
  );
}
