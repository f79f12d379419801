import { Badge, Button, Group, NativeSelect, Stack, Table, TextInput, Title } from '@mantine/core';
import { apiNames, WORKSHOP_ROLES } from '@sextant/contracts/words';
import type { FormEvent } from 'react';
import { useMutation } from 'urql';

import type { PersonInRoomFragment, WorkshopOfPeopleFragment, WorkshopRole } from '../../graphql/graphql.js';
import { graphql } from '../../graphql/index.js';
import { useMessages } from '../../i18n/locale.js';
import { Refusal } from '../../session/refusal.js';
import { formText } from '../../ui/form-text.js';
import { workshopMessages } from './workshop-messages.js';

graphql(`
  fragment WorkshopOfPeople on Workshop {
    id
    confidentialityMode
  }
`);

graphql(`
  fragment PersonInRoom on WorkshopParticipant {
    id
    name
    role
    hasPhone
  }
`);

const ADD = graphql(`
  mutation AddWorkshopParticipant($workshopId: ID!, $name: String!) {
    addWorkshopParticipant(workshopId: $workshopId, name: $name) {
      id
    }
  }
`);

const SET_ROLE = graphql(`
  mutation SetWorkshopRole($participantId: ID!, $role: WorkshopRole!) {
    setWorkshopRole(participantId: $participantId, role: $role) {
      id
      role
    }
  }
`);

const REMOVE = graphql(`
  mutation RemoveWorkshopParticipant($participantId: ID!) {
    removeWorkshopParticipant(participantId: $participantId) {
      id
    }
  }
`);

const ROLES: readonly WorkshopRole[] = apiNames(WORKSHOP_ROLES);

interface PeopleProps {
  readonly workshop: WorkshopOfPeopleFragment;
  readonly people: readonly PersonInRoomFragment[];
  readonly onChanged: () => void;
}

/** Who is in the room, and as what. */
export function People({ workshop: { id: workshopId, confidentialityMode }, people, onChanged }: PeopleProps) {
  const messages = useMessages(workshopMessages);
  const [added, add] = useMutation(ADD);
  const [changed, setRole] = useMutation(SET_ROLE);
  const [removed, remove] = useMutation(REMOVE);

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget;
    const { error } = await add({ workshopId, name: formText(new FormData(form), 'name') });
    if (error) return;
    form.reset();
    onChanged();
  }

  return (
    <Stack>
      <Title order={2}>
        {messages.people} ({people.length})
      </Title>
      <Refusal error={added.error ?? changed.error ?? removed.error} />
      {people.length > 0 && (
        <Table.ScrollContainer minWidth={480}>
          <Table>
            <Table.Tbody>
              {people.map(({ id, name, role, hasPhone }) => {
                const said = name || messages.noName;
                return (
                  <Table.Tr key={id}>
                    <Table.Td>
                      {said} {!hasPhone && <Badge tt="none">{messages.noPhone}</Badge>}
                    </Table.Td>
                    <Table.Td>
                      <NativeSelect
                        aria-label={messages.role(said)}
                        value={role}
                        onChange={(event) =>
                          void setRole({ participantId: id, role: event.currentTarget.value as WorkshopRole }).then(
                            onChanged,
                          )
                        }
                        data={ROLES.map((value) => ({ value, label: messages.roles[value] }))}
                      />
                    </Table.Td>
                    <Table.Td>
                      <Button
                        size="compact-sm"
                        variant="subtle"
                        color="red"
                        aria-label={`${messages.remove}: ${said}`}
                        onClick={() => void remove({ participantId: id }).then(onChanged)}
                      >
                        {messages.remove}
                      </Button>
                    </Table.Td>
                  </Table.Tr>
                );
              })}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {confidentialityMode !== 'ANONYMOUS' && (
        <form onSubmit={(event) => void submit(event)}>
          <Group align="flex-end">
            <TextInput
              name="name"
              label={messages.addPerson}
              description={confidentialityMode === 'CONFIDENTIAL' ? messages.recordedHint : undefined}
              maxLength={100}
            />
            <Button type="submit" variant="default">
              {messages.add}
            </Button>
          </Group>
        </form>
      )}
    </Stack>
  );
}
