import { Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from 'urql';

import type { ScoredWaveFragment } from '../../graphql/graphql.js';
import { graphql } from '../../graphql/index.js';
import { useFormats, useLocale, useMessages } from '../../i18n/locale.js';
import { CardLink } from '../../ui/card-link.js';
import { homeMessages } from './home-messages.js';

graphql(`
  fragment ScoredWave on Wave {
    id
    name
    scoredAt
  }
`);

const POSITIONS = graphql(`
  query LatestPositions($clientId: ID!, $locale: String!) {
    clientOverview(clientId: $clientId, locale: $locale) {
      latestWaveId
      isWithheld
      positionLabel
    }
  }
`);

const SHOWN = 5;

interface PlacedResult {
  readonly client: { readonly id: string; readonly name: string };
  readonly assessment: { readonly id: string };
  readonly wave: ScoredWaveFragment;
}

/** The newest result of each assessment, newest first, with where it found its organisation. */
export function LatestResults({ waves }: { waves: readonly PlacedResult[] }) {
  const messages = useMessages(homeMessages);
  const { date } = useFormats();
  const newest = waves.toSorted((a, b) => (b.wave.scoredAt ?? '').localeCompare(a.wave.scoredAt ?? ''));
  const ofAssessment = new Map(newest.toReversed().map((placed) => [placed.assessment.id, placed]));
  const latest = newest.filter((placed) => ofAssessment.get(placed.assessment.id) === placed).slice(0, SHOWN);
  return (
    <Stack gap="sm">
      <Title order={2}>{messages.latest}</Title>
      {latest.length === 0 && <Text c="dimmed">{messages.noResults}</Text>}
      {latest.map(({ client, wave }) => (
        <CardLink key={wave.id} to={`/waves/${wave.id}/result`}>
          <Group justify="space-between" wrap="nowrap" align="flex-start">
            <div>
              <Text size="sm" c="dimmed">
                {client.name}
              </Text>
              <Text fw={600}>{wave.name}</Text>
              <PositionOf clientId={client.id} waveId={wave.id} />
            </div>
            <Text size="sm" c="dimmed">
              {wave.scoredAt && date(wave.scoredAt)}
            </Text>
          </Group>
        </CardLink>
      ))}
    </Stack>
  );
}

function PositionOf({ clientId, waveId }: { clientId: string; waveId: string }) {
  const messages = useMessages(homeMessages);
  const { locale } = useLocale();
  const [overview] = useQuery({ query: POSITIONS, variables: { clientId, locale } });
  const latest = overview.data?.clientOverview.find(({ latestWaveId }) => latestWaveId === waveId);
  if (!latest) return null;
  return <Text size="sm">{latest.isWithheld ? messages.withheld : latest.positionLabel}</Text>;
}
