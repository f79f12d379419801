import type { MailWay } from '@sextant/contracts/words';
import { Accordion, Alert, Container, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';

import { useFormats, useMessages } from '../../i18n/locale.js';
import { PageLoading } from '../../ui/page-loading.js';
import { platformMessages } from './messages.js';

interface Mail {
  readonly id: string;
  readonly firm: string;
  readonly recipient: string;
  readonly subject: string;
  readonly html: string;
  readonly receivedAt: string;
}

/** What the server tells whoever holds the operator's key. */
interface Inbox {
  readonly way: MailWay;
  readonly mails: readonly Mail[];
}

const KEPT = 'sextant-operator';
const NOT_SHOWN = 'link-not-shown';

/** The key from the address, which it leaves at once; kept until the tab is closed. */
function takeKey(): string {
  const given = location.hash.slice(1);
  if (!given || given === NOT_SHOWN) return sessionStorage.getItem(KEPT) ?? '';
  history.replaceState(null, '', location.pathname);
  sessionStorage.setItem(KEPT, given);
  return given;
}

async function readInbox(key: string): Promise<Inbox | null> {
  const reply = await fetch('/auth/operator/inbox', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ key }),
  }).catch(() => null);
  return reply?.ok ? ((await reply.json()) as Inbox) : null;
}

/** For whoever runs this installation: the mails that a demonstration took in instead of sending them. */
export function OperatorPage() {
  const messages = useMessages(platformMessages);
  const [isLinkNotShown] = useState(() => location.hash === `#${NOT_SHOWN}`);
  const [inbox, setInbox] = useState<Inbox | null | undefined>();
  useEffect(() => {
    void readInbox(takeKey()).then(setInbox);
  }, []);
  if (inbox === undefined) return <PageLoading />;
  return (
    <Container component="main" size="md" py="xl">
      <Stack>
        <Title order={1}>{messages.inbox}</Title>
        {isLinkNotShown && <Alert role="alert">{messages.linkNotShown}</Alert>}
        {inbox === null && <Text>{messages.operatorOnly}</Text>}
        {inbox && inbox.way !== 'inbox' && <Text>{messages.inboxOff[inbox.way]}</Text>}
        {inbox?.way === 'inbox' && <Mails mails={inbox.mails} />}
      </Stack>
    </Container>
  );
}

/** A frame shows each mail without scripts; its links open in a new tab. */
function Mails({ mails }: { mails: readonly Mail[] }) {
  const messages = useMessages(platformMessages);
  const { dateTime } = useFormats();
  if (mails.length === 0) return <Text>{messages.inboxEmpty}</Text>;
  return (
    <>
      <Text c="dimmed">{messages.inboxIntro}</Text>
      <Accordion variant="separated">
        {mails.map((mail) => (
          <Accordion.Item key={mail.id} value={mail.id}>
            <Accordion.Control>
              <Group justify="space-between" wrap="nowrap">
                <div>
                  <Text fw={500}>{mail.subject}</Text>
                  <Text size="sm" c="dimmed">
                    {mail.firm} · {messages.to} {mail.recipient}
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
                srcDoc={`<base target="_blank">${mail.html}`}
                sandbox="allow-popups allow-popups-to-escape-sandbox"
                style={{ width: '100%', height: 460, border: 0, background: 'white' }}
              />
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
    </>
  );
}
