import { Alert, Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import type { FormEvent } from 'react';
import { useMutation, useQuery } from 'urql';

import { graphql } from '../../graphql/index.js';
import { useMessages } from '../../i18n/locale.js';
import { useMay } from '../../session/me.js';
import { Refusal } from '../../session/refusal.js';
import { formText } from '../../ui/form-text.js';
import { QueryState } from '../../ui/query-state.js';
import { clientMessages } from './client-messages.js';

const VIEWERS = graphql(`
  query Viewers($clientId: ID!) {
    client(clientId: $clientId) {
      id
      viewers {
        memberId
        name
        email
      }
    }
  }
`);

const INVITE = graphql(`
  mutation InviteViewer($input: InviteMemberInput!) {
    inviteMember(input: $input) {
      id
      email
    }
  }
`);

/** Executives of the client who may sign in, and the form to ask another one. */
export function Viewers({ clientId }: { clientId: string }) {
  const messages = useMessages(clientMessages);
  const mayInvite = useMay('member.manage');
  const [list, reload] = useQuery({ query: VIEWERS, variables: { clientId } });
  const [invited, invite] = useMutation(INVITE);

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget;
    const email = formText(new FormData(form), 'email');
    const { error } = await invite({ input: { email, role: 'EXECUTIVE', clientIds: [clientId] } });
    if (!error) form.reset();
  }

  return (
    <Stack>
      <div>
        <Title order={2}>{messages.viewers}</Title>
        <Text size="sm" c="dimmed">
          {messages.viewerHint}
        </Text>
      </div>
      <QueryState result={list} retry={reload}>
        {({ client }) =>
          client.viewers.length === 0 ? (
            <Text c="dimmed">{messages.noViewers}</Text>
          ) : (
            <Stack gap={4}>
              {client.viewers.map((viewer) => (
                <Text key={viewer.memberId}>
                  {viewer.name}{' '}
                  <Text span c="dimmed" size="sm">
                    {viewer.email}
                  </Text>
                </Text>
              ))}
            </Stack>
          )
        }
      </QueryState>
      {mayInvite && (
        <form onSubmit={(event) => void submit(event)}>
          <Group align="flex-end">
            <TextInput name="email" type="email" label={messages.email} required w={280} />
            <Button type="submit" variant="default" loading={invited.fetching}>
              {messages.inviteViewer}
            </Button>
          </Group>
        </form>
      )}
      <Refusal error={invited.error} />
      {invited.data && !invited.error && (
        <Alert role="status">{messages.viewerInvited(invited.data.inviteMember.email)}</Alert>
      )}
    </Stack>
  );
}
