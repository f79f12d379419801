import { Badge, Button, Card, Group, Progress, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { lazy, Suspense, useState } from 'react';
import { useQuery } from 'urql';

import type { HomeQuery } from '../../graphql/graphql.js';
import { graphql } from '../../graphql/index.js';
import { useFormats, useMessages } from '../../i18n/locale.js';
import { useMay } from '../../session/me.js';
import { CardLink } from '../../ui/card-link.js';
import { QueryState } from '../../ui/query-state.js';
import { answeredPercent, useAnsweredText } from '../assessments/answered-text.js';
import { ArchivedClients } from '../engagements/archived-clients.js';
import { clientListMessages } from '../engagements/client-list-messages.js';
import { attentionFor } from './attention.js';
import { homeMessages } from './home-messages.js';
import { LatestResults } from './latest-results.js';

const CreateClient = lazy(async () => ({ default: (await import('../engagements/create-client.js')).CreateClient }));

const HOME = graphql(`
  query Home {
    clients {
      id
      name
      sector
      country
      engagements {
        id
        name
        assessments {
          id
          name
          waves {
            id
            name
            status
            openedAt
            closesOn
            ...ToldResponses
            ...ScoredWave
          }
        }
      }
    }
  }
`);

type HomeClient = HomeQuery['clients'][number];
type HomeWave = HomeClient['engagements'][number]['assessments'][number]['waves'][number];

/** A wave with the client and the assessment that it belongs to. */
interface PlacedWave {
  readonly client: HomeClient;
  readonly assessment: { readonly id: string; readonly name: string };
  readonly wave: HomeWave;
}

const wavesOf = (clients: readonly HomeClient[]): PlacedWave[] =>
  clients.flatMap((client) =>
    client.engagements.flatMap(({ assessments }) =>
      assessments.flatMap((assessment) => assessment.waves.map((wave) => ({ client, assessment, wave }))),
    ),
  );

/** What waits, what runs, what is new, and all clients. */
export function HomePage() {
  const messages = useMessages(homeMessages);
  const { newClient } = useMessages(clientListMessages);
  const mayCreate = useMay('client.write');
  const [home, reload] = useQuery({ query: HOME });
  const [isCreating, { open, close }] = useDisclosure();
  return (
    <Stack gap="xl">
      <Group justify="space-between">
        <Title order={1}>{messages.overview}</Title>
        {mayCreate && <Button onClick={open}>{newClient}</Button>}
      </Group>
      <Suspense>{isCreating && <CreateClient isOpen onClose={close} />}</Suspense>
      <QueryState result={home} retry={reload}>
        {({ clients }) => (clients.length === 0 ? <FirstClient /> : <Overview clients={clients} />)}
      </QueryState>
      <ArchivedClients onChanged={() => reload({ requestPolicy: 'network-only' })} />
    </Stack>
  );
}

function FirstClient() {
  const messages = useMessages(homeMessages);
  return (
    <Card withBorder padding="xl">
      <Title order={2}>{messages.emptyTitle}</Title>
      <Text mt="xs" maw={560}>
        {messages.empty}
      </Text>
    </Card>
  );
}

function Overview({ clients }: { clients: readonly HomeClient[] }) {
  const waves = wavesOf(clients);
  const open = waves.filter(({ wave }) => wave.status === 'OPEN');
  const scored = waves.filter(({ wave }) => wave.status === 'SCORED');
  return (
    <>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
        <Attention waves={waves} />
        <LatestResults waves={scored} />
      </SimpleGrid>
      {open.length > 0 && <OpenNow waves={open} />}
      <Clients clients={clients} />
    </>
  );
}

function Attention({ waves }: { waves: readonly PlacedWave[] }) {
  const messages = useMessages(homeMessages);
  const [now] = useState(Date.now);
  const waiting = waves.flatMap((placed) => {
    const reason = attentionFor(placed.wave, now);
    return reason ? [{ ...placed, reason }] : [];
  });
  return (
    <Stack gap="sm">
      <Title order={2}>{messages.attention}</Title>
      {waiting.length === 0 && <Text c="dimmed">{messages.calm}</Text>}
      {waiting.map(({ client, wave, reason }) => (
        <CardLink key={wave.id} to={`/waves/${wave.id}`}>
          <Text size="sm" c="dimmed">
            {client.name}
          </Text>
          <Text>
            <Text span fw={600}>
              {wave.name}
            </Text>{' '}
            {messages.reasons[reason]}
          </Text>
        </CardLink>
      ))}
    </Stack>
  );
}

function OpenNow({ waves }: { waves: readonly PlacedWave[] }) {
  const messages = useMessages(homeMessages);
  const answeredText = useAnsweredText();
  const { date } = useFormats();
  return (
    <Stack gap="sm">
      <Title order={2}>{messages.openNow}</Title>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
        {waves.map(({ client, assessment, wave }) => {
          const answered = messages.answered(answeredText(wave));
          return (
            <CardLink key={wave.id} to={`/waves/${wave.id}`}>
              <Text size="sm" c="dimmed">
                {client.name} · {assessment.name}
              </Text>
              <Text fw={600}>{wave.name}</Text>
              <Progress mt="sm" value={answeredPercent(wave.responseCounts)} aria-label={answered} />
              <Group justify="space-between" mt={6}>
                <Text size="sm">{answered}</Text>
                <Text size="sm" c="dimmed">
                  {wave.closesOn ? messages.closes(date(wave.closesOn)) : messages.noClosing}
                </Text>
              </Group>
            </CardLink>
          );
        })}
      </SimpleGrid>
    </Stack>
  );
}

function Clients({ clients }: { clients: readonly HomeClient[] }) {
  const messages = useMessages(homeMessages);
  return (
    <Stack gap="sm">
      <Title order={2}>{messages.clients}</Title>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
        {clients.map((client) => (
          <CardLink key={client.id} to={`/clients/${client.id}`}>
            <Text fw={600} fz="lg">
              {client.name}
            </Text>
            <Text size="sm" c="dimmed">
              {[client.sector, client.country].filter(Boolean).join(' · ') || '–'}
            </Text>
            <Badge variant="light" mt="sm" tt="none">
              {client.engagements.length > 0 ? messages.engagements(client.engagements.length) : messages.noEngagements}
            </Badge>
          </CardLink>
        ))}
      </SimpleGrid>
    </Stack>
  );
}
