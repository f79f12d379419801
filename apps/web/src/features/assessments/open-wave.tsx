import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from 'urql';

import { graphql } from '../../graphql/index.js';
import { useMessages } from '../../i18n/locale.js';
import { Refusal } from '../../session/refusal.js';
import { waveMessages } from './wave-messages.js';

const OPEN = graphql(`
  mutation OpenWave($waveId: ID!) {
    openWave(waveId: $waveId) {
      id
      status
    }
  }
`);

export function OpenWave({ waveId, onChanged }: { waveId: string; onChanged: () => void }) {
  const messages = useMessages(waveMessages);
  const [opened, open] = useMutation(OPEN);
  return (
    <Stack gap="xs">
      <Group>
        <Button loading={opened.fetching} onClick={() => void open({ waveId }).then(onChanged)}>
          {messages.open}
        </Button>
        <Text size="sm" c="dimmed">
          {messages.openHint}
        </Text>
      </Group>
      <Refusal error={opened.error} />
    </Stack>
  );
}
