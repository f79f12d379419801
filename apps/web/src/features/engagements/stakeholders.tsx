import { Button, Group, ScrollArea, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';

import type { ClientWithUnitsFragment, StakeholdersQuery } from '../../graphql/graphql.js';
import { graphql } from '../../graphql/index.js';
import { useMessages } from '../../i18n/locale.js';
import { useMay } from '../../session/me.js';
import { useOptimistic } from '../../session/optimistic.js';
import { Refusal } from '../../session/refusal.js';
import { QueryState } from '../../ui/query-state.js';
import { clientMessages } from './client-messages.js';
import { EraseStakeholder } from './erase-stakeholder.js';
import { ImportStakeholders } from './import-stakeholders.js';
import { StakeholderForm } from './stakeholder-form.js';
import { unitPaths } from './unit-paths.js';

const STAKEHOLDERS = graphql(`
  query Stakeholders($clientId: ID!) {
    client(clientId: $clientId) {
      id
      stakeholders {
        id
        name
        email
        function
        level
        unitId
        ...StakeholderInForm
      }
    }
  }
`);

const ARCHIVE = graphql(`
  mutation ArchiveStakeholder($stakeholderId: ID!) {
    archiveStakeholder(stakeholderId: $stakeholderId) {
      id
    }
  }
`);

type StakeholderInList = StakeholdersQuery['client']['stakeholders'][number];

interface StakeholdersProps {
  readonly client: ClientWithUnitsFragment;
  readonly functionNames: ReadonlyMap<string, string>;
  readonly onChanged: () => void;
}

/** The people of the client who can be asked. */
export function Stakeholders({ client, functionNames, onChanged }: StakeholdersProps) {
  const messages = useMessages(clientMessages);
  const mayWrite = useMay('stakeholder.write');
  const mayErase = useMay('stakeholder.erase');
  const [list, reload] = useQuery({ query: STAKEHOLDERS, variables: { clientId: client.id } });
  const [, archive] = useMutation(ARCHIVE);
  const { shown, putBack, change } = useOptimistic(list.data, ({ client: listed }, archived: string) => ({
    client: { ...listed, stakeholders: listed.stakeholders.filter(({ id }) => id !== archived) },
  }));
  const [editing, setEditing] = useState<StakeholderInList | 'new' | null>(null);
  const [erasing, setErasing] = useState<StakeholderInList | null>(null);
  const [isImporting, importing] = useDisclosure();
  const units = unitPaths(client.units);

  function refresh(): void {
    reload({ requestPolicy: 'network-only' });
    onChanged();
  }

  return (
    <Stack>
      <Group justify="space-between">
        <Title order={2}>{messages.stakeholders}</Title>
        {mayWrite && (
          <Group gap="xs">
            <Button variant="default" onClick={importing.open}>
              {messages.importList}
            </Button>
            <Button variant="default" onClick={() => setEditing('new')}>
              {messages.addStakeholder}
            </Button>
          </Group>
        )}
      </Group>
      <Refusal error={putBack} isPutBack />
      <QueryState result={{ ...list, data: shown }} retry={reload}>
        {(data) => (
          <People
            people={data.client.stakeholders}
            describe={(person) => ({
              function: functionNames.get(person.function) ?? person.function,
              unit: units.find(({ id }) => id === person.unitId)?.path ?? '',
            })}
            onEdit={mayWrite ? setEditing : null}
            onErase={mayErase ? setErasing : null}
            onArchive={(stakeholderId) => void change(stakeholderId, () => archive({ stakeholderId })).then(refresh)}
          />
        )}
      </QueryState>
      {editing && (
        <StakeholderForm
          clientId={client.id}
          person={editing === 'new' ? null : editing}
          units={units}
          functionNames={functionNames}
          onClose={() => setEditing(null)}
          onChanged={refresh}
        />
      )}
      {erasing && <EraseStakeholder person={erasing} onClose={() => setErasing(null)} onErased={refresh} />}
      {isImporting && (
        <ImportStakeholders
          clientId={client.id}
          hasUnits={units.length > 0}
          onClose={importing.close}
          onChanged={refresh}
        />
      )}
    </Stack>
  );
}

interface PeopleProps {
  readonly people: readonly StakeholderInList[];
  readonly describe: (person: StakeholderInList) => { function: string; unit: string };
  readonly onEdit: ((person: StakeholderInList) => void) | null;
  readonly onErase: ((person: StakeholderInList) => void) | null;
  readonly onArchive: (stakeholderId: string) => void;
}

const SEARCH_FROM = 12;

function People({ people, describe, onEdit, onErase, onArchive }: PeopleProps) {
  const messages = useMessages(clientMessages);
  const [wanted, setWanted] = useState('');
  if (people.length === 0) return <Text c="dimmed">{messages.noStakeholders}</Text>;
  const rows = people
    .map((person) => ({ person, ...describe(person) }))
    .filter((row) =>
      `${row.person.name} ${row.person.email ?? ''} ${row.function} ${row.unit}`
        .toLowerCase()
        .includes(wanted.toLowerCase()),
    );
  return (
    <>
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          {messages.stakeholderCount(people.length)}
        </Text>
        {people.length >= SEARCH_FROM && (
          <TextInput
            aria-label={messages.search}
            placeholder={messages.search}
            value={wanted}
            onChange={(event) => setWanted(event.currentTarget.value)}
          />
        )}
      </Group>
      <ScrollArea.Autosize mah={440} type="auto" viewportProps={{ tabIndex: 0, 'aria-label': messages.stakeholders }}>
        <Table stickyHeader miw={640}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{messages.name}</Table.Th>
              <Table.Th>{messages.function}</Table.Th>
              <Table.Th>{messages.level}</Table.Th>
              <Table.Th>{messages.unit}</Table.Th>
              {onEdit && (
                <Table.Th>
                  <Text span size="sm" fw={700}>
                    {messages.edit}
                  </Text>
                </Table.Th>
              )}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map(({ person, function: label, unit }) => (
              <Table.Tr key={person.id}>
                <Table.Td>
                  <Text fw={500} size="sm">
                    {person.name}
                  </Text>
                  <Text size="xs" c="dimmed">
                    {person.email}
                  </Text>
                </Table.Td>
                <Table.Td>{label}</Table.Td>
                <Table.Td>{person.level}</Table.Td>
                <Table.Td>{unit}</Table.Td>
                {onEdit && (
                  <Table.Td>
                    <Group gap={4} wrap="nowrap">
                      <Button
                        size="compact-sm"
                        variant="subtle"
                        aria-label={`${messages.edit}: ${person.name}`}
                        onClick={() => onEdit(person)}
                      >
                        {messages.edit}
                      </Button>
                      <Button
                        size="compact-sm"
                        variant="subtle"
                        aria-label={`${messages.archivePerson}: ${person.name}`}
                        onClick={() => onArchive(person.id)}
                      >
                        {messages.archivePerson}
                      </Button>
                      {onErase && (
                        <Button
                          size="compact-sm"
                          variant="subtle"
                          color="red"
                          aria-label={`${messages.erasePerson}: ${person.name}`}
                          onClick={() => onErase(person)}
                        >
                          {messages.erasePerson}
                        </Button>
                      )}
                    </Group>
                  </Table.Td>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
    </>
  );
}
