import { Badge, Button, Group, Stack, Table, Title } from '@mantine/core';
import { useMutation, useQuery } from 'urql';

import { graphql } from '../../graphql/index.js';
import { useFormats, useMessages } from '../../i18n/locale.js';
import { useOptimistic, type Send } from '../../session/optimistic.js';
import { Refusal } from '../../session/refusal.js';
import { QueryState } from '../../ui/query-state.js';
import { browserName } from './browser-name.js';
import { settingsMessages } from './settings-messages.js';

const SESSIONS = graphql(`
  query Sessions {
    sessions {
      id
      userAgent
      lastSeenAt
      isCurrent
    }
  }
`);

const END = graphql(`
  mutation EndSession($sessionId: ID!) {
    endSession(sessionId: $sessionId) {
      id
    }
  }
`);

const END_OTHERS = graphql(`
  mutation EndOtherSessions {
    endOtherSessions
  }
`);

/** Browsers in which the member is signed in. */
export function SessionList() {
  const messages = useMessages(settingsMessages);
  const { dateTime } = useFormats();
  const [list, reload] = useQuery({ query: SESSIONS });
  const [, end] = useMutation(END);
  const [, endOthers] = useMutation(END_OTHERS);

  const { shown, putBack, change } = useOptimistic(list.data, ({ sessions }, isEnded: (id: string) => boolean) => ({
    sessions: sessions.filter(({ id, isCurrent }) => isCurrent || !isEnded(id)),
  }));

  async function after(isEnded: (id: string) => boolean, send: Send): Promise<void> {
    await change(isEnded, send);
    reload({ requestPolicy: 'network-only' });
  }

  return (
    <Stack>
      <Title order={2}>{messages.sessions}</Title>
      <Refusal error={putBack} isPutBack />
      <QueryState result={{ ...list, data: shown }} retry={reload}>
        {({ sessions }) => (
          <>
            <Table>
              <Table.Tbody>
                {sessions.map((session) => (
                  <Table.Tr key={session.id}>
                    <Table.Td>
                      {browserName(session.userAgent) || '–'}{' '}
                      {session.isCurrent && <Badge variant="light">{messages.thisSession}</Badge>}
                    </Table.Td>
                    <Table.Td>{messages.lastSeen(dateTime(session.lastSeenAt))}</Table.Td>
                    <Table.Td ta="right">
                      {!session.isCurrent && (
                        <Button
                          size="compact-sm"
                          variant="subtle"
                          onClick={() =>
                            void after(
                              (id) => id === session.id,
                              () => end({ sessionId: session.id }),
                            )
                          }
                        >
                          {messages.end}
                        </Button>
                      )}
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
            {sessions.length > 1 && (
              <Group>
                <Button
                  variant="default"
                  onClick={() =>
                    void after(
                      () => true,
                      () => endOthers({}),
                    )
                  }
                >
                  {messages.endOthers}
                </Button>
              </Group>
            )}
          </>
        )}
      </QueryState>
    </Stack>
  );
}
