import { Alert, Anchor, Box, Button, Group, Stack, Text, Title } from '@mantine/core';
import { Suspense, useState, type ComponentType } from 'react';
import { Link, useParams } from 'react-router';

import { useMessages } from '../../i18n/locale.js';
import { errorCode } from '../../session/api-client.js';
import { useMay } from '../../session/me.js';
import { OutlineSections } from '../../ui/outline/outline-sections.js';
import { QueryState } from '../../ui/query-state.js';
import { WorkTrail } from '../engagements/work-trail.js';
import { insightsMessages } from './messages.js';
import { useToldResult, type ToldResult } from './result-outline.js';
import classes from './result-page.module.css';

/** What rooms above show on the page. */
interface ResultPageProps {
  readonly CreateWorkshop: ComponentType<{ resultId: string; clientId: string; onClose: () => void }>;
  readonly RequestReport: ComponentType<{ resultId: string }>;
}

/** A result on one page, in the order and the words of its report. */
export function ResultPage(above: ResultPageProps) {
  const messages = useMessages(insightsMessages);
  const { waveId = '' } = useParams();
  const [told, retry] = useToldResult(waveId);
  if (errorCode(told.error) === 'WAVE_NOT_SCORED') {
    return (
      <Alert title={messages.result}>
        <Stack align="flex-start">
          {messages.notScored}
          <Anchor component={Link} to={`/waves/${waveId}`}>
            {messages.toWave}
          </Anchor>
        </Stack>
      </Alert>
    );
  }
  return (
    <QueryState result={told} retry={retry}>
      {(data) => <WholeResult told={data} {...above} />}
    </QueryState>
  );
}

function WholeResult({ told, CreateWorkshop, RequestReport }: ResultPageProps & { told: ToldResult }) {
  const { result, organisation, outline } = told;
  const messages = useMessages(insightsMessages);
  const mayRequest = useMay('report.request');
  const mayRun = useMay('workshop.run');
  const [isPreparing, setPreparing] = useState(false);
  return (
    <Stack gap="xl">
      <Stack gap="xs">
        <Box className={classes.screenOnly}>
          <WorkTrail clientId={result.clientId} assessmentId={result.assessmentId} />
        </Box>
        <Group justify="space-between" align="flex-start">
          <div>
            <Title order={1}>
              {organisation}, {result.waveName}
            </Title>
            <Text c="dimmed">{outline.cover.title}</Text>
          </div>
          <Group align="flex-end" className={classes.screenOnly}>
            <Button variant="default" visibleFrom="sm" onClick={() => window.print()}>
              {messages.print}
            </Button>
            {mayRun && (
              <Button variant="default" onClick={() => setPreparing(true)}>
                {messages.workshop}
              </Button>
            )}
            <Suspense>{mayRequest && <RequestReport resultId={result.id} />}</Suspense>
          </Group>
        </Group>
        {/* Organisation and wave stand in the title. */}
        <Facts facts={outline.cover.facts.filter(({ value }) => value !== organisation && value !== result.waveName)} />
      </Stack>
      <Box className={`${classes.screenOnly} ${classes.contents}`}>
        <Contents sections={outline.sections} />
      </Box>
      {isPreparing && (
        <Suspense>
          <CreateWorkshop resultId={result.id} clientId={result.clientId} onClose={() => setPreparing(false)} />
        </Suspense>
      )}
      <OutlineSections sections={outline.sections} />
      <Stack gap={2}>
        <Text size="sm" c="dimmed">
          {messages.scoring(result.scoringVersion, result.checksum.slice(0, 12))} {outline.cover.notice}
        </Text>
      </Stack>
    </Stack>
  );
}

function Facts({ facts }: { facts: ToldResult['outline']['cover']['facts'] }) {
  return (
    <dl className={classes.facts}>
      {facts.map(({ label, value }) => (
        <div key={label}>
          <Text component="dt" size="sm" c="dimmed">
            {label}
          </Text>
          <Text component="dd" m={0}>
            {value}
          </Text>
        </div>
      ))}
    </dl>
  );
}

function Contents({ sections }: { sections: ToldResult['outline']['sections'] }) {
  const messages = useMessages(insightsMessages);
  return (
    <nav aria-label={messages.sections}>
      <Group gap="sm">
        {sections.map(({ key, heading }) => (
          <Anchor key={key} href={`#${key}`} size="sm">
            {heading}
          </Anchor>
        ))}
      </Group>
    </nav>
  );
}
