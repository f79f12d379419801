import { Alert, Button, Group, NumberInput, Radio, Stack, Text, TextInput, Title } from '@mantine/core';
import { apiNames, CONFIDENTIALITY_MODES } from '@sextant/contracts/words';
import { MODES as RULES } from '@sextant/maturity';
import { useState, type FormEvent } from 'react';
import { useMutation } from 'urql';

import type { ConfidentialityMode, WaveInSettingsFragment } from '../../graphql/graphql.js';
import { graphql } from '../../graphql/index.js';
import { useMessages } from '../../i18n/locale.js';
import { Refusal } from '../../session/refusal.js';
import { formText } from '../../ui/form-text.js';
import { waveMessages } from './wave-messages.js';

graphql(`
  fragment WaveInSettings on Wave {
    id
    name
    status
    confidentialityMode
    minimumGroup
    horizonOn
    closesOn
  }
`);

const UPDATE = graphql(`
  mutation UpdateWave($input: UpdateWaveInput!) {
    updateWave(input: $input) {
      ...WaveInSettings
    }
  }
`);

const MODES: readonly ConfidentialityMode[] = apiNames(CONFIDENTIALITY_MODES);
const LEAST: Record<ConfidentialityMode, number> = {
  NAMED: RULES.named.floor,
  CONFIDENTIAL: RULES.confidential.floor,
  ANONYMOUS: RULES.anonymous.floor,
};

/** What a wave promises. Of an open wave only the name and the closing date can change. */
export function WaveSettings({ wave, onChanged }: { wave: WaveInSettingsFragment; onChanged: () => void }) {
  const messages = useMessages(waveMessages);
  const [updated, update] = useMutation(UPDATE);
  const [mode, setMode] = useState<ConfidentialityMode>(wave.confidentialityMode);
  const [minimumGroup, setMinimumGroup] = useState(wave.minimumGroup);
  const isDraft = wave.status === 'DRAFT';
  const isOver = wave.status === 'CLOSED' || wave.status === 'SCORED';

  async function save(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const closesOn = formText(fields, 'closesOn');
    const promise = isDraft && {
      confidentialityMode: mode,
      minimumGroup,
      horizonOn: formText(fields, 'horizonOn') || null,
    };
    await update({
      input: {
        waveId: wave.id,
        name: formText(fields, 'name'),
        closesOn: closesOn ? new Date(`${closesOn}T23:59:00`).toISOString() : null,
        ...promise,
      },
    });
    onChanged();
  }

  if (isOver) {
    return (
      <Text c="dimmed">
        {messages.mode}: {messages.modes[wave.confidentialityMode]} · {messages.minimumGroup}: {wave.minimumGroup}
      </Text>
    );
  }
  return (
    <form onSubmit={(event) => void save(event)}>
      <Stack>
        <Title order={2}>{messages.mode}</Title>
        {isDraft ? (
          <>
            <Radio.Group
              value={mode}
              onChange={(value) => {
                const chosen = value;
                setMode(chosen);
                setMinimumGroup((least) => Math.max(least, LEAST[chosen]));
              }}
              aria-label={messages.mode}
            >
              <Stack gap="xs">
                {MODES.map((known) => (
                  <Radio
                    key={known}
                    value={known}
                    label={messages.modes[known]}
                    description={messages.modeMeaning[known]}
                  />
                ))}
              </Stack>
            </Radio.Group>
            <NumberInput
              label={messages.minimumGroup}
              description={messages.minimumGroupHint}
              min={LEAST[mode]}
              max={20}
              value={minimumGroup}
              onChange={(value) => setMinimumGroup(Number(value))}
              maw={280}
            />
          </>
        ) : (
          <Text>
            {messages.modes[wave.confidentialityMode]}, {messages.minimumGroup} {wave.minimumGroup}.{' '}
            <Text span c="dimmed">
              {messages.fixed}
            </Text>
          </Text>
        )}
        <Group align="flex-end">
          <TextInput name="name" label={messages.name} defaultValue={wave.name} required w={280} />
          {isDraft && (
            <TextInput name="horizonOn" type="date" label={messages.horizon} defaultValue={wave.horizonOn ?? ''} />
          )}
          <TextInput
            name="closesOn"
            type="date"
            label={messages.closes}
            defaultValue={wave.closesOn?.slice(0, 10) ?? ''}
          />
          <Button type="submit" variant="default" loading={updated.fetching}>
            {messages.save}
          </Button>
        </Group>
        <Refusal error={updated.error} />
        {updated.data && !updated.error && <Alert role="status">{messages.saved}</Alert>}
      </Stack>
    </form>
  );
}
