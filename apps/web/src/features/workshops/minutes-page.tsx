import { Alert, Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { minutesOutline } from '@sextant/telling';
import { Suspense, type ComponentType } from 'react';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';

import { graphql } from '../../graphql/index.js';
import { useMessages } from '../../i18n/locale.js';
import { errorCode } from '../../session/api-client.js';
import { useMay } from '../../session/me.js';
import { OutlineSections } from '../../ui/outline/outline-sections.js';
import { QueryState } from '../../ui/query-state.js';
import { workshopMessages } from './workshop-messages.js';

const MINUTES = graphql(`
  query WorkshopMinutes($workshopId: ID!) {
    workshopMinutes(workshopId: $workshopId)
  }
`);

/** What rooms above show on the page. */
interface MinutesPageProps {
  readonly RequestMinutes: ComponentType<{ workshopId: string }>;
}

/** What a workshop came to, in the words and the order of its printed minutes. */
export function MinutesPage({ RequestMinutes }: MinutesPageProps) {
  const messages = useMessages(workshopMessages);
  const { workshopId = '' } = useParams();
  const [found, reload] = useQuery({ query: MINUTES, variables: { workshopId } });
  const mayRun = useMay('workshop.run');
  if (errorCode(found.error) === 'WORKSHOP_NOT_ENDED') return <Alert>{messages.notEnded}</Alert>;
  return (
    <QueryState result={found} retry={reload}>
      {({ workshopMinutes }) => {
        const { cover, sections } = minutesOutline(workshopMinutes);
        return (
          <Stack gap="xl">
            <Group justify="space-between" align="flex-start">
              <div>
                <Text c="dimmed">{cover.title}</Text>
                <Title order={1}>{cover.subtitle}</Title>
                {cover.facts.map(({ label, value }) => (
                  <Text key={label} size="sm">
                    <Text span c="dimmed">
                      {label}:
                    </Text>{' '}
                    {value}
                  </Text>
                ))}
              </div>
              {mayRun && (
                <Group>
                  <Anchor component={Link} to={`/workshops/${workshopId}`}>
                    {messages.toConsole}
                  </Anchor>
                  <Suspense>
                    <RequestMinutes workshopId={workshopId} />
                  </Suspense>
                </Group>
              )}
            </Group>
            <OutlineSections sections={sections} />
            <Text size="sm" c="dimmed">
              {cover.notice}
            </Text>
          </Stack>
        );
      }}
    </QueryState>
  );
}
