import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from 'urql';

import type { WaveToCloseFragment } from '../../graphql/graphql.js';
import { graphql } from '../../graphql/index.js';
import { useMessages } from '../../i18n/locale.js';
import { Refusal } from '../../session/refusal.js';
import { useAnsweredText } from './answered-text.js';
import { waveMessages } from './wave-messages.js';

graphql(`
  fragment WaveToClose on Wave {
    id
    confidentialityMode
    ...ToldResponses
  }
`);

const CLOSE = graphql(`
  mutation CloseWave($waveId: ID!) {
    closeWave(waveId: $waveId) {
      id
      status
    }
  }
`);

/** Closing, behind a plain warning of what becomes final. */
export function CloseWave({ wave, onChanged }: { wave: WaveToCloseFragment; onChanged: () => void }) {
  const messages = useMessages(waveMessages);
  const answeredText = useAnsweredText();
  const [isAsking, { open, close }] = useDisclosure();
  const [closed, closeWave] = useMutation(CLOSE);

  async function confirm(): Promise<void> {
    const { error } = await closeWave({ waveId: wave.id });
    if (!error) close();
    onChanged();
  }

  return (
    <Group>
      <Button color="red" variant="light" onClick={open}>
        {messages.closeWave}
      </Button>
      <Modal opened={isAsking} onClose={close} title={messages.closeTitle}>
        <Stack>
          <Text>{messages.closeWarning}</Text>
          {wave.confidentialityMode === 'ANONYMOUS' && <Text fw={500}>{messages.closeAnonymous}</Text>}
          <Text>
            {messages.responses}: {answeredText(wave)}
          </Text>
          <Refusal error={closed.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {messages.cancel}
            </Button>
            <Button color="red" loading={closed.fetching} onClick={() => void confirm()}>
              {messages.closeWave}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Group>
  );
}
