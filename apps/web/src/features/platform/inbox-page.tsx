import { Accordion, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from 'urql';

import { graphql } from '../../graphql/index.js';
import { useFormats, useMessages } from '../../i18n/locale.js';
import { QueryState } from '../../ui/query-state.js';
import { platformMessages } from './messages.js';

const INBOX = graphql(`
  query Inbox {
    inboxMessages {
      id
      recipient
      subject
      htmlBody
      receivedAt
    }
  }
`);

/** Mails that would have been sent. A frame shows them without scripts; their links open in a new tab. */
export function InboxPage() {
  const messages = useMessages(platformMessages);
  const { dateTime } = useFormats();
  const [inbox, reload] = useQuery({ query: INBOX });
  return (
    <Stack>
      <Title order={1}>{messages.inbox}</Title>
      <Text c="dimmed">{messages.inboxIntro}</Text>
      <QueryState result={inbox} retry={reload}>
        {({ inboxMessages }) =>
          inboxMessages.length === 0 ? (
            <Text>{messages.inboxEmpty}</Text>
          ) : (
            <Accordion variant="separated">
              {inboxMessages.map((mail) => (
                <Accordion.Item key={mail.id} value={mail.id}>
                  <Accordion.Control>
                    <Group justify="space-between" wrap="nowrap">
                      <div>
                        <Text fw={500}>{mail.subject}</Text>
                        <Text size="sm" c="dimmed">
                          {messages.to} {mail.recipient}
                        </Text>
                      </div>
                      <Text size="sm" c="dimmed">
                        {dateTime(mail.receivedAt)}
                      </Text>
                    </Group>
                  </Accordion.Control>
                  <Accordion.Panel>
                    <iframe
                      title={mail.subject}
                      srcDoc={`<base target="_blank">${mail.htmlBody}`}
                      sandbox="allow-popups allow-popups-to-escape-sandbox"
                      style={{ width: '100%', height: 460, border: 0, background: 'white' }}
                    />
                  </Accordion.Panel>
                </Accordion.Item>
              ))}
            </Accordion>
          )
        }
      </QueryState>
    </Stack>
  );
}
