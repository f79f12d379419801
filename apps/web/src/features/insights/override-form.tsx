import { Alert, Button, Group, NumberInput, Select, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { axisKeys, type Instrument } from '@sextant/maturity';
import { useState, type FormEvent } from 'react';
import { useMutation } from 'urql';

import { graphql } from '../../graphql/index.js';
import { useMessages } from '../../i18n/locale.js';
import { useMay } from '../../session/me.js';
import { Refusal } from '../../session/refusal.js';
import { formText } from '../../ui/form-text.js';
import { contextMessages } from './context-messages.js';

const OVERRIDE = graphql(`
  mutation OverrideDestination($assessmentId: ID!, $input: OverrideDestinationInput!) {
    overrideDestination(assessmentId: $assessmentId, input: $input) {
      id
    }
  }
`);

/** A destination that somebody answers for, beside the computed one. */
export function OverrideForm({ assessmentId, instrument }: { assessmentId: string; instrument: Instrument }) {
  const messages = useMessages(contextMessages);
  const mayWrite = useMay('advice.write');
  const axes = axisKeys(instrument);
  const roles = instrument.right_sizing?.override?.allowed_for ?? [];
  const [point, setPoint] = useState<Record<string, number>>({});
  const [role, setRole] = useState<string | null>(roles[0] ?? null);
  const [set, override] = useMutation(OVERRIDE);
  if (!mayWrite || axes.length === 0) return null;

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    const { error } = await override({
      assessmentId,
      input: {
        point,
        name: formText(fields, 'name'),
        date: formText(fields, 'date'),
        reason: formText(fields, 'reason'),
        role: role ?? '',
      },
    });
    if (!error) form.reset();
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack maw={620}>
        <Title order={2}>{messages.overrideTitle}</Title>
        <Text c="dimmed">{messages.overrideIntro}</Text>
        <Group>
          {axes.map((axis) => (
            <NumberInput
              key={axis}
              label={instrument.axes?.[axis]?.label ?? axis}
              min={0}
              max={100}
              required
              value={point[axis] ?? ''}
              onChange={(value) => setPoint({ ...point, [axis]: Number(value) })}
              w={140}
            />
          ))}
        </Group>
        <Group align="flex-end">
          <TextInput name="name" label={messages.name} required />
          {roles.length > 0 && (
            <Select label={messages.role} data={roles} value={role} onChange={setRole} allowDeselect={false} />
          )}
          <TextInput name="date" type="date" label={messages.date} required />
        </Group>
        <Textarea name="reason" label={messages.reason} required autosize minRows={2} />
        <Refusal error={set.error} />
        {set.data && !set.error && <Alert role="status">{messages.overridden}</Alert>}
        <Group>
          <Button type="submit" variant="default" loading={set.fetching}>
            {messages.override}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
