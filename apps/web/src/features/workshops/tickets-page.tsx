import { Button, Card, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useParams } from 'react-router';
import { renderSVG } from 'uqr';
import { useQuery } from 'urql';

import { graphql } from '../../graphql/index.js';
import { useMessages } from '../../i18n/locale.js';
import { QueryState } from '../../ui/query-state.js';
import { workshopMessages } from './workshop-messages.js';

const TICKETS = graphql(`
  query WorkshopTickets($workshopId: ID!) {
    workshopConsole(workshopId: $workshopId) {
      workshop {
        id
        name
      }
      seats {
        issued
        taken
        free {
          id
          code
          address
        }
      }
    }
  }
`);

/** Slips to cut and hand out: each gives one seat, by its picture or its code. */
export function TicketsPage() {
  const messages = useMessages(workshopMessages);
  const { workshopId = '' } = useParams();
  const [page, reload] = useQuery({ query: TICKETS, variables: { workshopId }, requestPolicy: 'network-only' });
  return (
    <QueryState result={page} retry={reload}>
      {({ workshopConsole: { workshop, seats } }) => (
        <Stack>
          <Group justify="space-between">
            <Title order={1}>{messages.seatsTaken(seats.taken, seats.issued)}</Title>
            <Button onClick={() => window.print()}>{messages.printTickets}</Button>
          </Group>
          {seats.free.length === 0 && <Text>{messages.noTickets}</Text>}
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            {seats.free.map(({ id, code, address }) => (
              <Card key={id} withBorder style={{ breakInside: 'avoid' }}>
                <Group wrap="nowrap">
                  <img
                    alt=""
                    src={`data:image/svg+xml,${encodeURIComponent(renderSVG(address, { border: 1 }))}`}
                    width={110}
                    height={110}
                  />
                  <div>
                    <Text fw={600}>{messages.ticketFor(workshop.name)}</Text>
                    <Text size="sm">{`${location.host}/join`}</Text>
                    <Text ff="monospace" fz="lg" fw={700}>{`${code.slice(0, 5)}-${code.slice(5)}`}</Text>
                    <Text size="xs">{messages.ticketHint}</Text>
                  </div>
                </Group>
              </Card>
            ))}
          </SimpleGrid>
        </Stack>
      )}
    </QueryState>
  );
}
