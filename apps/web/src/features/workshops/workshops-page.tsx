import { Badge, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from 'urql';

import { graphql } from '../../graphql/index.js';
import { useFormats, useMessages } from '../../i18n/locale.js';
import { CardLink } from '../../ui/card-link.js';
import { QueryState } from '../../ui/query-state.js';
import { workshopMessages } from './workshop-messages.js';

const WORKSHOPS = graphql(`
  query Workshops {
    workshops {
      id
      name
      status
      createdAt
      frame
    }
  }
`);

/** All workshops, newest first. */
export function WorkshopsPage() {
  const messages = useMessages(workshopMessages);
  const { date } = useFormats();
  const [list, reload] = useQuery({ query: WORKSHOPS });
  return (
    <Stack>
      <Title order={1}>{messages.workshops}</Title>
      <QueryState result={list} retry={reload}>
        {({ workshops }) => (
          <>
            {workshops.length === 0 && <Text c="dimmed">{messages.none}</Text>}
            {workshops.map(({ id, name, status, createdAt, frame }) => (
              <CardLink key={id} to={`/workshops/${id}`}>
                <Group justify="space-between">
                  <div>
                    <Text size="sm" c="dimmed">
                      {frame.organisation} · {date(createdAt)}
                    </Text>
                    <Text fw={600}>{name}</Text>
                  </div>
                  <Badge tt="none" variant="light">
                    {messages.status[status]}
                  </Badge>
                </Group>
              </CardLink>
            ))}
          </>
        )}
      </QueryState>
    </Stack>
  );
}
