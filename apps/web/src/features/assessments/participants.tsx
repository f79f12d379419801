import { Button, Checkbox, Group, Modal, ScrollArea, Stack, Table, Text, Title, VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';

import type { WaveOfParticipantsFragment } from '../../graphql/graphql.js';
import { graphql } from '../../graphql/index.js';
import { useFormats, useMessages } from '../../i18n/locale.js';
import { useOptimistic } from '../../session/optimistic.js';
import { Refusal } from '../../session/refusal.js';
import { QueryState } from '../../ui/query-state.js';
import { useFunctionNames } from '../instruments/function-names.js';
import { MailTrouble } from '../platform/mail-trouble.js';
import { CountedPersons } from './counted-persons.js';
import { ISSUE_CODE } from './issue-code.js';
import { PrintedCodes } from './printed-codes.js';
import { waveMessages } from './wave-messages.js';

graphql(`
  fragment WaveOfParticipants on Wave {
    id
    clientId
    status
    confidentialityMode
  }
`);

const PARTICIPANTS = graphql(`
  query Participants($waveId: ID!, $clientId: ID!) {
    wave(waveId: $waveId) {
      id
      participants {
        id
        stakeholderId
        name
        function
        invitedAt
        invitationStatus
        invitationFailure
        submittedOn
      }
      persons {
        counted
        needed
        notCounted {
          participantId
          reason
        }
      }
    }
    client(clientId: $clientId) {
      id
      stakeholders {
        id
        name
        function
      }
    }
  }
`);

const INVITE = graphql(`
  mutation InviteParticipants($waveId: ID!, $stakeholderIds: [ID!]!) {
    inviteParticipants(waveId: $waveId, stakeholderIds: $stakeholderIds) {
      id
    }
  }
`);

const WITHDRAW = graphql(`
  mutation WithdrawParticipant($participantId: ID!) {
    withdrawParticipant(participantId: $participantId) {
      id
    }
  }
`);

/** Who takes part. Who has handed in is told in named waves only. */
export function Participants({ wave, onChanged }: { wave: WaveOfParticipantsFragment; onChanged: () => void }) {
  const messages = useMessages(waveMessages);
  const { date } = useFormats();
  const names = useFunctionNames();
  const [list, reload] = useQuery({ query: PARTICIPANTS, variables: { waveId: wave.id, clientId: wave.clientId } });
  const [invited, invite] = useMutation(INVITE);
  const [, withdraw] = useMutation(WITHDRAW);
  const { shown, putBack, change } = useOptimistic(list.data, (data, withdrawn: string) => ({
    ...data,
    wave: { ...data.wave, participants: data.wave.participants.filter(({ id }) => id !== withdrawn) },
  }));
  const [codeFor, setCodeFor] = useState<string | null>(null);
  const isNamed = wave.confidentialityMode === 'NAMED';
  const canChange = wave.status === 'DRAFT' || wave.status === 'OPEN';

  async function after(work: Promise<unknown>): Promise<void> {
    await work;
    reload({ requestPolicy: 'network-only' });
    onChanged();
  }

  return (
    <Stack>
      <Title order={2}>{messages.participants}</Title>
      <Refusal error={invited.error} />
      <Refusal error={putBack} isPutBack />
      <QueryState result={{ ...list, data: shown }} retry={reload}>
        {(data) => {
          const { participants } = data.wave;
          const taken = new Set(participants.map((participant) => participant.stakeholderId));
          const free = data.client.stakeholders.filter((stakeholder) => !taken.has(stakeholder.id));
          const chosen = participants.find((participant) => participant.id === codeFor);
          return (
            <>
              {data.wave.persons && <CountedPersons persons={data.wave.persons} participants={participants} />}
              {participants.length === 0 ? (
                <Text c="dimmed">{messages.noParticipants}</Text>
              ) : (
                <ScrollArea.Autosize
                  mah={420}
                  type="auto"
                  viewportProps={{ tabIndex: 0, 'aria-label': messages.participants }}
                >
                  <Table stickyHeader>
                    <Table.Thead>
                      <Table.Tr>
                        <Table.Th>{messages.person}</Table.Th>
                        <Table.Th>{messages.function}</Table.Th>
                        <Table.Th>{messages.invited}</Table.Th>
                        {isNamed && <Table.Th>{messages.submitted}</Table.Th>}
                        {canChange && (
                          <Table.Th>
                            <VisuallyHidden>{messages.actions}</VisuallyHidden>
                          </Table.Th>
                        )}
                      </Table.Tr>
                    </Table.Thead>
                    <Table.Tbody>
                      {participants.map((participant) => (
                        <Table.Tr key={participant.id}>
                          <Table.Td>{participant.name}</Table.Td>
                          <Table.Td>{names.get(participant.function) ?? participant.function}</Table.Td>
                          <Table.Td>
                            {participant.invitedAt ? date(participant.invitedAt) : messages.notInvited}
                            <MailTrouble
                              status={participant.invitationStatus}
                              failure={participant.invitationFailure}
                            />
                          </Table.Td>
                          {isNamed && <Table.Td>{participant.submittedOn && date(participant.submittedOn)}</Table.Td>}
                          {canChange && (
                            <Table.Td ta="right">
                              <Group gap="xs" justify="flex-end" wrap="nowrap">
                                {wave.status === 'OPEN' && (
                                  <Button
                                    size="compact-sm"
                                    variant="subtle"
                                    aria-label={`${messages.code}: ${participant.name}`}
                                    onClick={() => setCodeFor(participant.id)}
                                  >
                                    {messages.code}
                                  </Button>
                                )}
                                <Button
                                  size="compact-sm"
                                  variant="subtle"
                                  aria-label={`${messages.withdraw}: ${participant.name}`}
                                  onClick={() =>
                                    void after(
                                      change(participant.id, () => withdraw({ participantId: participant.id })),
                                    )
                                  }
                                >
                                  {messages.withdraw}
                                </Button>
                              </Group>
                            </Table.Td>
                          )}
                        </Table.Tr>
                      ))}
                    </Table.Tbody>
                  </Table>
                </ScrollArea.Autosize>
              )}
              {wave.status === 'OPEN' && <PrintedCodes participants={participants} />}
              {canChange && (
                <Chooser
                  people={free}
                  isBusy={invited.fetching}
                  onAdd={(stakeholderIds) => after(invite({ waveId: wave.id, stakeholderIds }))}
                />
              )}
              {chosen && <CodeDialog participant={chosen} onClose={() => setCodeFor(null)} />}
            </>
          );
        }}
      </QueryState>
    </Stack>
  );
}

interface ChooserProps {
  readonly people: readonly { id: string; name: string; function: string }[];
  readonly isBusy: boolean;
  readonly onAdd: (stakeholderIds: string[]) => Promise<void>;
}

function Chooser({ people, isBusy, onAdd }: ChooserProps) {
  const messages = useMessages(waveMessages);
  const names = useFunctionNames();
  const [chosen, setChosen] = useState<string[]>([]);
  if (people.length === 0) return <Text c="dimmed">{messages.everybodyIn}</Text>;

  async function add(): Promise<void> {
    await onAdd(chosen);
    setChosen([]);
  }

  return (
    <Stack gap="xs">
      <Group>
        <Title order={3}>{messages.choose}</Title>
        <Button size="compact-sm" variant="default" onClick={() => setChosen(people.map((person) => person.id))}>
          {messages.chooseAll}
        </Button>
      </Group>
      <ScrollArea.Autosize mah={260} type="auto" viewportProps={{ tabIndex: 0, 'aria-label': messages.choose }}>
        <Checkbox.Group value={chosen} onChange={setChosen}>
          <Stack gap={6}>
            {people.map((person) => (
              <Checkbox
                key={person.id}
                value={person.id}
                label={`${person.name} · ${names.get(person.function) ?? person.function}`}
              />
            ))}
          </Stack>
        </Checkbox.Group>
      </ScrollArea.Autosize>
      <Group>
        <Button disabled={chosen.length === 0} loading={isBusy} onClick={() => void add()}>
          {messages.add(chosen.length)}
        </Button>
      </Group>
    </Stack>
  );
}

function CodeDialog({ participant, onClose }: { participant: { id: string; name: string }; onClose: () => void }) {
  const messages = useMessages(waveMessages);
  const { dateTime } = useFormats();
  const [issued, issue] = useMutation(ISSUE_CODE);
  const code = issued.data?.issueCode;
  return (
    <Modal opened onClose={onClose} title={messages.codeTitle}>
      <Stack>
        <Text>{messages.codeText(participant.name)}</Text>
        <Refusal error={issued.error} />
        {code ? (
          <>
            <Text fz={32} fw={600} ff="monospace" ta="center">
              {code.code}
            </Text>
            <Text size="sm" c="dimmed" ta="center">
              {messages.codeExpires(dateTime(code.expiresAt))}
            </Text>
          </>
        ) : (
          <Button loading={issued.fetching} onClick={() => void issue({ participantId: participant.id })}>
            {messages.code}
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          {messages.close}
        </Button>
      </Stack>
    </Modal>
  );
}
