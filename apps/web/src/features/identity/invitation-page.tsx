import { Button, Center, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';

import { useMessages } from '../../i18n/locale.js';
import { refusedBy, type Refused } from '../../session/problems.js';
import { RefusedNotice } from '../../session/refusal.js';
import { post, speakFor } from '../../session/whom.js';
import { PasswordField } from '../../ui/password-field.js';
import { Wordmark } from '../../ui/wordmark.js';
import { identityMessages } from './messages.js';

/** Takes up an invitation. The token stays in the fragment until the button is pressed: opening the page uses nothing up. */
export function InvitationPage() {
  const messages = useMessages(identityMessages);
  const navigate = useNavigate();
  const [refused, setRefused] = useState<Refused | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function accept(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    setBusy(true);
    const offer = { token: location.hash.slice(1), name: fields.get('name'), password: fields.get('password') };
    const reply = await post('/auth/invitation', offer).catch(() => null);
    setBusy(false);
    if (reply?.ok) {
      speakFor(((await reply.json()) as { memberId: string }).memberId);
      await navigate('/', { replace: true });
    } else setRefused(await refusedBy(reply));
  }

  return (
    <Center mih="100vh" p="md" component="main">
      <Paper withBorder p="xl" w={420} maw="100%">
        <form onSubmit={(event) => void accept(event)}>
          <Stack>
            <Wordmark />
            <Title order={1} size="h2">
              {messages.acceptInvitation}
            </Title>
            <Text size="sm">{messages.acceptIntro}</Text>
            <RefusedNotice refused={refused} />
            <TextInput name="name" label={messages.name} autoComplete="name" required />
            <PasswordField
              name="password"
              label={messages.password}
              autoComplete="new-password"
              minLength={12}
              required
            />
            <Button type="submit" loading={isBusy}>
              {messages.accept}
            </Button>
          </Stack>
        </form>
      </Paper>
    </Center>
  );
}
