import { Button, Group, Modal, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';

import type { Role, TeamQuery } from '../../graphql/graphql.js';
import { graphql } from '../../graphql/index.js';
import { useFormats, useMessages } from '../../i18n/locale.js';
import { useMay } from '../../session/me.js';
import { useOptimistic } from '../../session/optimistic.js';
import { Refusal } from '../../session/refusal.js';
import { QueryState } from '../../ui/query-state.js';
import { ChangeRole } from './change-role.js';
import { Invitations } from './invitations.js';
import { teamMessages } from './team-messages.js';

const TEAM = graphql(`
  query Team {
    members {
      id
      name
      email
      role
      clientIds
      createdAt
    }
  }
`);

const REMOVE = graphql(`
  mutation RemoveMember($memberId: ID!) {
    removeMember(memberId: $memberId) {
      id
    }
  }
`);

const CHANGE_ROLE = graphql(`
  mutation ChangeMemberRole($memberId: ID!, $role: Role!, $clientIds: [ID!]!) {
    changeMemberRole(memberId: $memberId, role: $role, clientIds: $clientIds) {
      id
      role
      clientIds
    }
  }
`);

type Member = TeamQuery['members'][number];

/** Who works here, and who has been asked to. */
export function TeamPage() {
  const messages = useMessages(teamMessages);
  const mayManage = useMay('member.manage');
  const { date } = useFormats();
  const [team, reload] = useQuery({ query: TEAM });
  const [removal, remove] = useMutation(REMOVE);
  const [leaving, setLeaving] = useState<{ id: string; name: string } | null>(null);
  const [, changeRole] = useMutation(CHANGE_ROLE);
  const [changing, setChanging] = useState<Member | null>(null);
  const { shown, putBack, change } = useOptimistic(team.data, ({ members }, changed: Member) => ({
    members: members.map((member) => (member.id === changed.id ? changed : member)),
  }));

  async function setRole(member: Member, role: Role, clientIds: string[]): Promise<void> {
    setChanging(null);
    await change({ ...member, role, clientIds }, () => changeRole({ memberId: member.id, role, clientIds }));
    reload({ requestPolicy: 'network-only' });
  }

  async function confirm(): Promise<void> {
    if (!leaving) return;
    await remove({ memberId: leaving.id });
    setLeaving(null);
    reload({ requestPolicy: 'network-only' });
  }

  return (
    <Stack gap="xl">
      <Title order={1}>{messages.team}</Title>
      <Refusal error={removal.error} />
      <Refusal error={putBack} isPutBack />
      <QueryState result={{ ...team, data: shown }} retry={reload}>
        {({ members }) => (
          <Table.ScrollContainer minWidth={560}>
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{messages.name}</Table.Th>
                  <Table.Th>{messages.email}</Table.Th>
                  <Table.Th>{messages.role}</Table.Th>
                  <Table.Th>{messages.since}</Table.Th>
                  {mayManage && <Table.Td />}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {members.map((member) => (
                  <Table.Tr key={member.id}>
                    <Table.Td fw={500}>{member.name}</Table.Td>
                    <Table.Td>{member.email}</Table.Td>
                    <Table.Td>{messages.roles[member.role]}</Table.Td>
                    <Table.Td>{date(member.createdAt)}</Table.Td>
                    {mayManage && (
                      <Table.Td ta="right">
                        <Button
                          size="compact-sm"
                          variant="subtle"
                          aria-label={`${messages.changeRole}: ${member.name}`}
                          onClick={() => setChanging(member)}
                        >
                          {messages.changeRole}
                        </Button>
                        <Button
                          size="compact-sm"
                          variant="subtle"
                          aria-label={`${messages.remove}: ${member.name}`}
                          onClick={() => setLeaving(member)}
                        >
                          {messages.remove}
                        </Button>
                      </Table.Td>
                    )}
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
      </QueryState>
      {changing && (
        <ChangeRole
          member={changing}
          onClose={() => setChanging(null)}
          onChosen={(role, clientIds) => void setRole(changing, role, clientIds)}
        />
      )}
      {mayManage && <Invitations />}
      <Modal opened={leaving !== null} onClose={() => setLeaving(null)} title={messages.remove}>
        <Stack>
          <Text>{leaving && messages.removeAsk(leaving.name)}</Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={() => setLeaving(null)}>
              {messages.cancel}
            </Button>
            <Button color="red" onClick={() => void confirm()}>
              {messages.remove}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Stack>
  );
}
