import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useMutation } from 'urql';

import type { WaveInMailingFragment } from '../../graphql/graphql.js';
import { graphql } from '../../graphql/index.js';
import { useFormats, useMessages } from '../../i18n/locale.js';
import { Refusal } from '../../session/refusal.js';
import { MailNotice } from '../platform/mail-notice.js';
import { MailPreview } from './mail-preview.js';
import { mailPreviewMessages } from './mail-preview-messages.js';
import { waveMessages } from './wave-messages.js';

graphql(`
  fragment WaveInMailing on Wave {
    id
    status
  }
`);

const SEND_INVITATIONS = graphql(`
  mutation SendInvitations($waveId: ID!, $at: DateTime) {
    sendInvitations(waveId: $waveId, at: $at) {
      id
    }
  }
`);

const SEND_REMINDERS = graphql(`
  mutation SendReminders($waveId: ID!) {
    sendReminders(waveId: $waveId) {
      id
    }
  }
`);

const SEND_TEST = graphql(`
  mutation SendTestMail($waveId: ID!) {
    sendTestMail(waveId: $waveId) {
      id
    }
  }
`);

/** Invitations, reminders, and a look at the invitation beforehand. */
export function WaveMailing({ wave, onChanged }: { wave: WaveInMailingFragment; onChanged: () => void }) {
  const messages = useMessages(waveMessages);
  const [invitations, sendInvitations] = useMutation(SEND_INVITATIONS);
  const [reminders, sendReminders] = useMutation(SEND_REMINDERS);
  const [test, sendTest] = useMutation(SEND_TEST);
  const { dateTime } = useFormats();
  const [at, setAt] = useState('');
  const look = useMessages(mailPreviewMessages);
  const [isLooking, setLooking] = useState(false);
  const [done, setDone] = useState<string | null>(null);

  async function send(work: Promise<{ error?: unknown }>, text: string): Promise<void> {
    const { error } = await work;
    setDone(error ? null : text);
    onChanged();
  }

  return (
    <Stack gap="xs">
      <MailNotice about="mailsHeld" />
      <Group align="flex-end">
        <Button variant="default" onClick={() => setLooking(true)}>
          {look.open}
        </Button>
        <Button
          variant="default"
          loading={test.fetching}
          onClick={() => void send(sendTest({ waveId: wave.id }), messages.testSent)}
        >
          {messages.testMail}
        </Button>
        {wave.status === 'OPEN' && (
          <>
            <TextInput
              type="datetime-local"
              label={messages.inviteAt}
              value={at}
              onChange={(event) => setAt(event.currentTarget.value)}
            />
            <Button
              loading={invitations.fetching}
              onClick={() =>
                void send(
                  sendInvitations({ waveId: wave.id, at: at ? new Date(at).toISOString() : null }),
                  at ? messages.invitationsPlanned(dateTime(at)) : messages.invitationsSent,
                )
              }
            >
              {messages.sendInvitations}
            </Button>
            <Button
              variant="light"
              loading={reminders.fetching}
              onClick={() => void send(sendReminders({ waveId: wave.id }), messages.remindersSent)}
            >
              {messages.sendReminders}
            </Button>
          </>
        )}
      </Group>
      {wave.status === 'OPEN' && (
        <Text size="sm" c="dimmed">
          {messages.remindersHint}
        </Text>
      )}
      <Refusal error={invitations.error ?? reminders.error ?? test.error} />
      {isLooking && <MailPreview waveId={wave.id} onClose={() => setLooking(false)} />}
      {done && <Alert role="status">{done}</Alert>}
    </Stack>
  );
}
