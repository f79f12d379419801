import { Badge, Button, Group, Stack, Table, Title } from '@mantine/core';
import { useMutation, useQuery } from 'urql';

import { graphql } from '../../graphql/index.js';
import { useFormats, useMessages } from '../../i18n/locale.js';
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

  async function after(work: Promise<unknown>): Promise<void> {
    await work;
    reload({ requestPolicy: 'network-only' });
  }

  return (
    <Stack>
      <Title order={2}>{messages.sessions}</Title>
      <QueryState result={list} retry={reload}>
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
                          onClick={() => void after(end({ sessionId: session.id }))}
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
                <Button variant="default" onClick={() => void after(endOthers({}))}>
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
