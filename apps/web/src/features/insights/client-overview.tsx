import { Anchor, Button, Card, Group, Stack, Table, Text, Title } from '@mantine/core';
import { Suspense, type ComponentType } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';

import type { ClientOverviewQuery } from '../../graphql/graphql.js';
import { graphql } from '../../graphql/index.js';
import { useFormats, useLocale, useMessages } from '../../i18n/locale.js';
import { OutlineSections } from '../../ui/outline/outline-sections.js';
import { PageLoading } from '../../ui/page-loading.js';
import { QueryState } from '../../ui/query-state.js';
import { BriefOnPage } from './brief.js';
import { insightsMessages } from './messages.js';
import { useToldResult } from './result-outline.js';
import classes from './result-page.module.css';

const OVERVIEW = graphql(`
  query ClientOverview($clientId: ID!, $locale: String!) {
    clientOverview(clientId: $clientId, locale: $locale) {
      assessmentId
      instrumentTitle
      latestWaveId
      latestWaveName
    }
    client(clientId: $clientId) {
      id
      name
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
            closedAt
          }
        }
      }
    }
  }
`);

type OverviewAssessment = ClientOverviewQuery['client']['engagements'][number]['assessments'][number];

/** What follows the brief: where that is on the plane, and how it moved. */
const AFTER_BRIEF = ['withheld', 'position', 'trend'];

/** What rooms above show on the page. */
export interface AboveOverview {
  readonly Plan: ComponentType<{ clientId: string }>;
}

/** One client on one page, the newest result first. */
export function ClientOverview({ clientId, Plan }: AboveOverview & { clientId: string }) {
  const { locale } = useLocale();
  const [overview, retry] = useQuery({ query: OVERVIEW, variables: { clientId, locale } });
  return (
    <QueryState result={overview} retry={retry}>
      {(data) => <OverviewParts overview={data} Plan={Plan} />}
    </QueryState>
  );
}

/** The same as a page of its own, for consultants. */
export function ClientOverviewPage({ Plan }: AboveOverview) {
  const { clientId = '' } = useParams();
  return <ClientOverview clientId={clientId} Plan={Plan} />;
}

function OverviewParts({ overview, Plan }: AboveOverview & { overview: ClientOverviewQuery }) {
  const { client, clientOverview } = overview;
  const messages = useMessages(insightsMessages);
  const assessments = client.engagements.flatMap((engagement) => engagement.assessments);
  const newest = clientOverview.find(({ latestWaveId }) => latestWaveId);
  return (
    <Stack gap="xl">
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={1}>{client.name}</Title>
          {newest && (
            <Text c="dimmed">
              {newest.instrumentTitle} · {newest.latestWaveName}
            </Text>
          )}
        </div>
        {newest && (
          <Group className={classes.screenOnly}>
            <Button variant="default" visibleFrom="sm" onClick={() => window.print()}>
              {messages.print}
            </Button>
            <Button component={Link} to={`/waves/${newest.latestWaveId}/result`}>
              {messages.allFigures}
            </Button>
          </Group>
        )}
      </Group>
      {newest?.latestWaveId ? (
        <NewestResult waveId={newest.latestWaveId} />
      ) : (
        <Card withBorder padding="xl">
          <Title order={2}>{messages.nothingTitle}</Title>
          <Text mt="xs">{messages.nothing}</Text>
        </Card>
      )}
      <Suspense fallback={<PageLoading />}>
        <Plan clientId={client.id} />
      </Suspense>
      {assessments.length > 0 && <AllAssessments assessments={assessments} />}
    </Stack>
  );
}

function NewestResult({ waveId }: { waveId: string }) {
  const [told, retry] = useToldResult(waveId);
  return (
    <QueryState result={told} retry={retry}>
      {({ outline, brief }) => (
        <>
          <BriefOnPage brief={brief} waveId={waveId} />
          <OutlineSections sections={outline.sections.filter(({ key }) => AFTER_BRIEF.includes(key))} />
        </>
      )}
    </QueryState>
  );
}

function AllAssessments({ assessments }: { assessments: readonly OverviewAssessment[] }) {
  const messages = useMessages(insightsMessages);
  const { date } = useFormats();
  return (
    <Stack component="section">
      <Title order={2}>{messages.assessments}</Title>
      {assessments.map((assessment) => (
        <div key={assessment.id}>
          <Title order={3}>{assessment.name}</Title>
          <Table.ScrollContainer minWidth={420} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
            <Table aria-label={assessment.name}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{messages.wave}</Table.Th>
                  <Table.Th>{messages.state}</Table.Th>
                  <Table.Th>{messages.closedOn}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {assessment.waves.toReversed().map((wave) => (
                  <Table.Tr key={wave.id}>
                    <Table.Td>{wave.name}</Table.Td>
                    <Table.Td>
                      {wave.status === 'SCORED' ? (
                        <Anchor component={Link} to={`/waves/${wave.id}/result`} size="sm">
                          {messages.status.SCORED}
                        </Anchor>
                      ) : (
                        messages.status[wave.status]
                      )}
                    </Table.Td>
                    <Table.Td>{wave.closedAt && date(wave.closedAt)}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        </div>
      ))}
    </Stack>
  );
}
