import { Avatar, Badge, Button, Group, Modal, MultiSelect, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';

import type { EngagementTeamFragment } from '../../graphql/graphql.js';
import { graphql } from '../../graphql/index.js';
import { useMessages } from '../../i18n/locale.js';
import { useMay } from '../../session/me.js';
import { Refusal } from '../../session/refusal.js';
import { QueryState } from '../../ui/query-state.js';
import { engagementMessages } from './engagement-messages.js';

graphql(`
  fragment EngagementTeam on Engagement {
    id
    team {
      memberId
      name
      isLead
    }
  }
`);

const COLLEAGUES = graphql(`
  query Colleagues {
    members {
      id
      name
      role
    }
  }
`);

const SET_TEAM = graphql(`
  mutation SetEngagementTeam($engagementId: ID!, $team: [TeamMemberInput!]!) {
    setEngagementTeam(engagementId: $engagementId, team: $team) {
      ...EngagementTeam
    }
  }
`);

interface TeamProps {
  readonly engagement: EngagementTeamFragment;
  readonly onChanged: () => void;
}

/** Who works on an engagement, leads first. */
export function Team({ engagement, onChanged }: TeamProps) {
  const messages = useMessages(engagementMessages);
  const mayWrite = useMay('engagement.write');
  const [isOpen, { open, close }] = useDisclosure();
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={2}>{messages.team}</Title>
        {mayWrite && (
          <Button variant="default" onClick={open}>
            {messages.setTeam}
          </Button>
        )}
      </Group>
      <Group gap="lg">
        {engagement.team.map(({ memberId, name, isLead }) => (
          <Group key={memberId} gap="xs">
            <Avatar name={name} size="sm" aria-hidden />
            <Text>{name}</Text>
            {isLead && (
              <Badge variant="light" tt="none">
                {messages.lead}
              </Badge>
            )}
          </Group>
        ))}
      </Group>
      {isOpen && <TeamForm engagement={engagement} onClose={close} onChanged={onChanged} />}
    </Stack>
  );
}

function TeamForm({ engagement, onClose, onChanged }: TeamProps & { onClose: () => void }) {
  const messages = useMessages(engagementMessages);
  const [colleagues, retry] = useQuery({ query: COLLEAGUES });
  const [memberIds, setMemberIds] = useState(engagement.team.map(({ memberId }) => memberId));
  const [leadIds, setLeadIds] = useState(
    engagement.team.filter(({ isLead }) => isLead).map(({ memberId }) => memberId),
  );
  const [saved, setTeam] = useMutation(SET_TEAM);
  const leads = leadIds.filter((id) => memberIds.includes(id));

  async function save(): Promise<void> {
    const team = memberIds.map((memberId) => ({ memberId, isLead: leads.includes(memberId) }));
    const { error } = await setTeam({ engagementId: engagement.id, team });
    if (error) return;
    onChanged();
    onClose();
  }

  return (
    <Modal opened onClose={onClose} title={messages.setTeam}>
      <QueryState result={colleagues} retry={retry}>
        {({ members }) => {
          const choices = members
            .filter(({ role }) => role !== 'EXECUTIVE')
            .map(({ id, name }) => ({ value: id, label: name }));
          return (
            <Stack>
              <MultiSelect label={messages.members} data={choices} value={memberIds} onChange={setMemberIds} />
              <MultiSelect
                label={messages.leads}
                description={messages.leadsHint}
                data={choices.filter(({ value }) => memberIds.includes(value))}
                value={leads}
                onChange={setLeadIds}
              />
              <Refusal error={saved.error} />
              <Group justify="flex-end">
                <Button variant="default" onClick={onClose}>
                  {messages.cancel}
                </Button>
                <Button disabled={leads.length === 0} loading={saved.fetching} onClick={() => void save()}>
                  {messages.save}
                </Button>
              </Group>
            </Stack>
          );
        }}
      </QueryState>
    </Modal>
  );
}
