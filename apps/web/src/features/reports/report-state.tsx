import { Anchor, Badge, Group, Progress, Text } from '@mantine/core';
import { useQuery, useSubscription } from 'urql';

import type { ReportInStateFragment } from '../../graphql/graphql.js';
import { graphql } from '../../graphql/index.js';
import { useMessages } from '../../i18n/locale.js';
import { withWhom } from '../../session/whom.js';
import { reportsMessages } from './messages.js';

graphql(`
  fragment ReportInState on Report {
    id
    status
    progress
    failure
  }
`);

const FAILURE = graphql(`
  query ReportFailure($reportId: ID!) {
    report(reportId: $reportId) {
      id
      failure
    }
  }
`);

const PROGRESS = graphql(`
  subscription ReportProgress($reportId: ID!) {
    reportProgress(reportId: $reportId) {
      reportId
      status
      progress
    }
  }
`);

/** Where one report stands, as it happens; a download link once it is done. Listens only while something is to come. */
export function ReportState({ report }: { report: ReportInStateFragment }) {
  const messages = useMessages(reportsMessages);
  const reportId = report.id;
  const isSettled = report.status === 'DONE' || report.status === 'FAILED';
  const [live] = useSubscription({ query: PROGRESS, variables: { reportId }, pause: isSettled });
  const now = live.data?.reportProgress ?? report;
  // The live event does not say why.
  const [asked] = useQuery({ query: FAILURE, variables: { reportId }, pause: isSettled || now.status !== 'FAILED' });
  if (now.status === 'DONE') {
    return (
      <Anchor href={withWhom(`/reports/${reportId}/file`)} download>
        {messages.download}
      </Anchor>
    );
  }
  return (
    <Group gap="sm" wrap="nowrap">
      <Badge variant="light" color={now.status === 'FAILED' ? 'red' : undefined}>
        {messages.status[now.status]}
      </Badge>
      {now.status === 'FAILED' ? (
        <Text size="sm">{report.failure ?? asked.data?.report.failure}</Text>
      ) : (
        <Progress w={140} value={now.progress} aria-label={messages.progress(now.progress)} />
      )}
    </Group>
  );
}
