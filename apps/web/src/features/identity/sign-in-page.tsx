import { Alert, Anchor, Button, Center, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useNavigate, useSearchParams } from 'react-router';

import { useMessages } from '../../i18n/locale.js';
import { post, speakFor } from '../../session/whom.js';
import { PasswordField } from '../../ui/password-field.js';
import { Wordmark } from '../../ui/wordmark.js';
import { identityMessages } from './messages.js';

/** Where to go after signing in: a path of this site and nothing else. */
function destination(wanted: string | null): string {
  return wanted?.startsWith('/') && !wanted.startsWith('//') ? wanted : '/';
}

export function SignInPage() {
  const messages = useMessages(identityMessages);
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);

  async function signIn(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    setBusy(true);
    setProblem(null);
    const proof = { email: fields.get('email'), password: fields.get('password') };
    const reply = await post('/auth/sign-in', proof).catch(() => null);
    setBusy(false);
    if (reply?.ok) {
      speakFor(((await reply.json()) as { memberId: string }).memberId);
      await navigate(destination(search.get('to')), { replace: true });
    } else
      setProblem(reply === null ? messages.offline : reply.status === 429 ? messages.tooMany : messages.signInFailed);
  }

  return (
    <Center mih="100vh" p="md" component="main">
      <Paper withBorder p="xl" w={400} maw="100%">
        <form onSubmit={(event) => void signIn(event)}>
          <Stack>
            <Wordmark />
            <Title order={1} size="h2">
              {messages.signIn}
            </Title>
            {problem && (
              <Alert color="red" role="alert">
                {problem}
              </Alert>
            )}
            <TextInput name="email" type="email" label={messages.email} autoComplete="username" required autoFocus />
            <PasswordField name="password" label={messages.password} autoComplete="current-password" required />
            <Button type="submit" loading={isBusy}>
              {messages.signIn}
            </Button>
            <Text size="sm" c="dimmed">
              {messages.stakeholderHint}{' '}
              <Anchor href="/answer" underline="always">
                {messages.enterCode}
              </Anchor>
            </Text>
          </Stack>
        </form>
      </Paper>
    </Center>
  );
}
