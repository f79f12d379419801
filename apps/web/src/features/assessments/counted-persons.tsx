import { Alert, List, Stack, Text } from '@mantine/core';

import type { ParticipantsQuery } from '../../graphql/graphql.js';
import { useMessages, type Messages } from '../../i18n/locale.js';

type Persons = NonNullable<ParticipantsQuery['wave']['persons']>;
type Reason = Persons['notCounted'][number]['reason'];

const en = {
  counted: (counted: number, needed: number): string => `Counted persons: ${counted}; at least ${needed} are needed.`,
  rule: 'A mailbox counts once. Participants see this number before they answer.',
  notCounted: 'These add nobody:',
  reasons: {
    SAME_MAILBOX: 'same mailbox as somebody before',
    NO_ADDRESS: 'without an address: all of these count as one',
    FIRM_MEMBER: 'a member of your firm',
    FIRM_DOMAIN: 'an address of your firm: all of these count as one',
    OTHER_DOMAIN: 'a domain that is neither the client’s own nor a public provider: all at it count as one',
    MEMBER_DEVICE: 'came in from a device where a member signed in',
  } as Record<Reason, string>,
};

const personMessages: Messages<typeof en> = {
  en,
  de: {
    counted: (counted, needed) => `Gezählte Personen: ${counted}; mindestens ${needed} sind nötig.`,
    rule: 'Ein Postfach zählt einmal. Teilnehmende sehen diese Zahl, bevor sie antworten.',
    notCounted: 'Diese zählen nicht zusätzlich:',
    reasons: {
      SAME_MAILBOX: 'dasselbe Postfach wie jemand zuvor',
      NO_ADDRESS: 'ohne Adresse: Alle diese zählen zusammen einmal',
      FIRM_MEMBER: 'gehört zu Ihrer Firma',
      FIRM_DOMAIN: 'eine Adresse Ihrer Firma: Alle diese zählen zusammen einmal',
      OTHER_DOMAIN:
        'eine Domain, die weder dem Kunden noch einem öffentlichen Anbieter gehört: Alle dort zählen zusammen einmal',
      MEMBER_DEVICE: 'kam von einem Gerät, auf dem sich ein Mitglied angemeldet hat',
    },
  },
};

interface CountedPersonsProps {
  readonly persons: Persons;
  readonly participants: ParticipantsQuery['wave']['participants'];
}

/** Who counts towards the minimum of an anonymous wave, and who does not, and why: said before it is opened. */
export function CountedPersons({ persons, participants }: CountedPersonsProps) {
  const messages = useMessages(personMessages);
  const names = new Map(participants.map(({ id, name }) => [id, name]));
  const { counted, needed, notCounted } = persons;
  return (
    <Alert color={counted < needed ? 'orange' : 'gray'} title={messages.counted(counted, needed)}>
      <Stack gap="xs">
        <Text size="sm">{messages.rule}</Text>
        {notCounted.length > 0 && (
          <>
            <Text size="sm">{messages.notCounted}</Text>
            <List size="sm">
              {notCounted.map(({ participantId, reason }) => (
                <List.Item key={participantId}>
                  {names.get(participantId)}: {messages.reasons[reason]}
                </List.Item>
              ))}
            </List>
          </>
        )}
      </Stack>
    </Alert>
  );
}
