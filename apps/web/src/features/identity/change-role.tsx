import { Button, Group, Modal, MultiSelect, NativeSelect, Stack, Text } from '@mantine/core';
import { apiNames, ROLES as WORDS } from '@sextant/contracts/words';
import { useState } from 'react';
import { useQuery } from 'urql';

import { graphql } from '../../graphql/index.js';
import type { Role, TeamQuery } from '../../graphql/graphql.js';
import { useMessages } from '../../i18n/locale.js';
import { teamMessages } from './team-messages.js';

const CLIENTS = graphql(`
  query ClientsToSee {
    clients {
      id
      name
    }
  }
`);

/** What members are there to do, most rights first. */
export const ROLES: readonly Role[] = apiNames(WORDS);

interface ChangeRoleProps {
  readonly member: TeamQuery['members'][number];
  readonly onChosen: (role: Role, clientIds: string[]) => void;
  readonly onClose: () => void;
}

/** Another role for a colleague; an executive is told which clients to see. */
export function ChangeRole({ member, onChosen, onClose }: ChangeRoleProps) {
  const messages = useMessages(teamMessages);
  const [role, setRole] = useState<Role>(member.role);
  const [clientIds, setClientIds] = useState<string[]>(member.clientIds);
  const [{ data }] = useQuery({ query: CLIENTS });
  const isExecutive = role === 'EXECUTIVE';
  return (
    <Modal opened onClose={onClose} title={messages.roleOf(member.name)}>
      <Stack>
        <NativeSelect
          label={messages.role}
          value={role}
          data={ROLES.map((value) => ({ value, label: messages.roles[value] }))}
          onChange={(event) => setRole(event.currentTarget.value as Role)}
        />
        <Text size="sm" c="dimmed">
          {messages.roleHints[role]}
        </Text>
        {isExecutive && (
          <MultiSelect
            label={messages.clients}
            description={messages.clientsNeeded}
            data={(data?.clients ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            value={clientIds}
            onChange={setClientIds}
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {messages.cancel}
          </Button>
          <Button
            disabled={isExecutive && clientIds.length === 0}
            onClick={() => onChosen(role, isExecutive ? clientIds : [])}
          >
            {messages.changeRole}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
