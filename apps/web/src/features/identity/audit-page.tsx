import { Alert, Badge, Button, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';

import { graphql } from '../../graphql/index.js';
import { useFormats, useMessages, type Messages } from '../../i18n/locale.js';
import { QueryState } from '../../ui/query-state.js';

const AUDIT = graphql(`
  query AuditTrail($before: ID) {
    auditEntries(first: 50, before: $before) {
      id
      at
      actorKind
      actorName
      action
      outcome
      code
    }
    auditTrailHolds
  }
`);

const en = {
  title: 'Audit trail',
  intro:
    'One entry for every change and every denial. Each is chained to the one before: nothing can be changed or left out unnoticed.',
  holds: 'The chain holds from its first entry to its last.',
  broken: 'The chain is broken: entries were changed or removed. Tell your administrator.',
  when: 'When',
  who: 'Who',
  what: 'What',
  outcome: 'Outcome',
  kinds: { member: 'a member', participant: 'a stakeholder', system: 'Sextant' } as Record<string, string>,
  outcomes: { done: 'done', denied: 'denied', refused: 'refused', failed: 'failed' } as Record<string, string>,
  older: 'Older entries',
  newest: 'Newest entries',
};

const auditMessages: Messages<typeof en> = {
  en,
  de: {
    title: 'Protokoll',
    intro:
      'Ein Eintrag für jede Änderung und jede Ablehnung. Jeder ist mit dem vorigen verkettet: Nichts lässt sich unbemerkt ändern oder weglassen.',
    holds: 'Die Kette hält vom ersten bis zum letzten Eintrag.',
    broken: 'Die Kette ist gerissen: Einträge wurden geändert oder entfernt. Sagen Sie es Ihrer Administration.',
    when: 'Wann',
    who: 'Wer',
    what: 'Was',
    outcome: 'Ausgang',
    kinds: { member: 'ein Mitglied', participant: 'eine beteiligte Person', system: 'Sextant' },
    outcomes: { done: 'getan', denied: 'verwehrt', refused: 'abgelehnt', failed: 'gescheitert' },
    older: 'Ältere Einträge',
    newest: 'Neueste Einträge',
  },
};

/** What was done and what was denied, and whether the chain holds. */
export function AuditPage() {
  const messages = useMessages(auditMessages);
  const { dateTime } = useFormats();
  const [before, setBefore] = useState<string | null>(null);
  const [trail, reload] = useQuery({ query: AUDIT, variables: { before } });
  return (
    <Stack>
      <Title order={1}>{messages.title}</Title>
      <Text c="dimmed">{messages.intro}</Text>
      <QueryState result={trail} retry={reload}>
        {({ auditEntries, auditTrailHolds }) => (
          <>
            <Alert color={auditTrailHolds ? undefined : 'red'}>
              {auditTrailHolds ? messages.holds : messages.broken}
            </Alert>
            <Table.ScrollContainer minWidth={640}>
              <Table>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{messages.when}</Table.Th>
                    <Table.Th>{messages.who}</Table.Th>
                    <Table.Th>{messages.what}</Table.Th>
                    <Table.Th>{messages.outcome}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {auditEntries.map((entry) => (
                    <Table.Tr key={entry.id}>
                      <Table.Td>{dateTime(entry.at)}</Table.Td>
                      <Table.Td>{entry.actorName ?? messages.kinds[entry.actorKind] ?? entry.actorKind}</Table.Td>
                      <Table.Td>
                        <code>{entry.action}</code>
                      </Table.Td>
                      <Table.Td>
                        <Badge variant={entry.outcome === 'done' ? 'light' : 'outline'}>
                          {messages.outcomes[entry.outcome] ?? entry.outcome}
                          {entry.code ? ` · ${entry.code}` : ''}
                        </Badge>
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
            <Button.Group>
              {before && (
                <Button variant="default" onClick={() => setBefore(null)}>
                  {messages.newest}
                </Button>
              )}
              {auditEntries.length === 50 && (
                <Button variant="default" onClick={() => setBefore(auditEntries.at(-1)!.id)}>
                  {messages.older}
                </Button>
              )}
            </Button.Group>
          </>
        )}
      </QueryState>
    </Stack>
  );
}
