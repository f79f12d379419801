import { Alert, Button, Group, MultiSelect, Select, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useMutation, useQuery } from 'urql';

import type { Role } from '../../graphql/graphql.js';
import { graphql } from '../../graphql/index.js';
import { useFormats, useMessages } from '../../i18n/locale.js';
import { useOptimistic } from '../../session/optimistic.js';
import { Refusal } from '../../session/refusal.js';
import { QueryState } from '../../ui/query-state.js';
import { MailNotice } from '../platform/mail-notice.js';
import { MailTrouble } from '../platform/mail-trouble.js';
import { ROLES } from './change-role.js';
import { teamMessages } from './team-messages.js';

const INVITATIONS = graphql(`
  query Invitations {
    invitations {
      id
      email
      role
      expiresAt
      isExpired
      next
      mailStatus
      mailFailure
    }
    clients {
      id
      name
    }
  }
`);

const INVITE = graphql(`
  mutation InviteMember($input: InviteMemberInput!) {
    inviteMember(input: $input) {
      id
      email
    }
  }
`);

const REVOKE = graphql(`
  mutation RevokeInvitation($invitationId: ID!) {
    revokeInvitation(invitationId: $invitationId) {
      id
    }
  }
`);

/** Invitations that wait to be taken up, and the form for a new one. */
export function Invitations() {
  const messages = useMessages(teamMessages);
  const { dateTime } = useFormats();
  const [list, reload] = useQuery({ query: INVITATIONS });
  const [invited, invite] = useMutation(INVITE);
  const [, revoke] = useMutation(REVOKE);
  const { shown, putBack, change } = useOptimistic(list.data, (data, revoked: string) => ({
    ...data,
    invitations: data.invitations.filter(({ id }) => id !== revoked),
  }));
  const [role, setRole] = useState<Role>('CONSULTANT');
  const [clientIds, setClientIds] = useState<string[]>([]);

  async function send(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget;
    const email = new FormData(form).get('email');
    const { error } = await invite({
      input: { email: typeof email === 'string' ? email : '', role, clientIds: role === 'EXECUTIVE' ? clientIds : [] },
    });
    if (!error) form.reset();
    reload({ requestPolicy: 'network-only' });
  }

  async function withdraw(invitationId: string): Promise<void> {
    await change(invitationId, () => revoke({ invitationId }));
    reload({ requestPolicy: 'network-only' });
  }

  return (
    <Stack>
      <Title order={2}>{messages.inviteTitle}</Title>
      <MailNotice about="invitationsHeld" />
      <form onSubmit={(event) => void send(event)}>
        <Group align="flex-end">
          <TextInput name="email" type="email" label={messages.email} required w={260} />
          <Select
            label={messages.role}
            data={ROLES.map((value) => ({ value, label: messages.roles[value] }))}
            value={role}
            onChange={(value) => setRole(value as Role)}
            allowDeselect={false}
          />
          {role === 'EXECUTIVE' && (
            <MultiSelect
              label={messages.clients}
              description={messages.clientsNeeded}
              data={(list.data?.clients ?? []).map((client) => ({ value: client.id, label: client.name }))}
              value={clientIds}
              onChange={setClientIds}
              miw={240}
            />
          )}
          <Button type="submit" loading={invited.fetching} disabled={role === 'EXECUTIVE' && clientIds.length === 0}>
            {messages.invite}
          </Button>
        </Group>
      </form>
      <Refusal error={invited.error} />
      {invited.data && <Alert role="status">{messages.sent(invited.data.inviteMember.email)}</Alert>}
      <Title order={2}>{messages.invitations}</Title>
      <Refusal error={putBack} isPutBack />
      <QueryState result={{ ...list, data: shown }} retry={reload}>
        {({ invitations }) =>
          invitations.length === 0 ? (
            <Text c="dimmed">{messages.noInvitations}</Text>
          ) : (
            <Table.ScrollContainer minWidth={520}>
              <Table>
                <Table.Tbody>
                  {invitations.map((invitation) => (
                    <Table.Tr key={invitation.id}>
                      <Table.Td>
                        {invitation.email}
                        <MailTrouble status={invitation.mailStatus} failure={invitation.mailFailure} />
                      </Table.Td>
                      <Table.Td>{messages.roles[invitation.role]}</Table.Td>
                      <Table.Td>
                        {invitation.isExpired
                          ? messages.expired
                          : `${messages.expires} ${dateTime(invitation.expiresAt)}`}
                      </Table.Td>
                      <Table.Td ta="right">
                        {invitation.next.includes('REVOKED') && (
                          <Button
                            size="compact-sm"
                            variant="subtle"
                            aria-label={`${messages.revoke}: ${invitation.email}`}
                            onClick={() => void withdraw(invitation.id)}
                          >
                            {messages.revoke}
                          </Button>
                        )}
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          )
        }
      </QueryState>
    </Stack>
  );
}
