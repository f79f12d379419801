import { Alert, Button, Center, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';

import { useMessages } from '../../i18n/locale.js';
import { post, speakFor } from '../../session/whom.js';
import { PasswordField } from '../../ui/password-field.js';
import { Wordmark } from '../../ui/wordmark.js';
import { identityMessages } from './messages.js';

/** Takes up an invitation. The token stays in the fragment until the button is pressed: opening the page uses nothing up. */
export function InvitationPage() {
  const messages = useMessages(identityMessages);
  const navigate = useNavigate();
  const [problem, setProblem] = useState<string | null>(null);
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
    } else if (reply === null) setProblem(messages.offline);
    else setProblem(reply.status === 404 ? messages.invitationNotValid : messages.passwordRefused);
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
            {problem && (
              <Alert color="red" role="alert">
                {problem}
              </Alert>
            )}
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
