import { Anchor, Badge, Group, Progress, Text } from '@mantine/core';
import { useQuery, useSubscription } from 'urql';

import { graphql } from '../../graphql/index.js';
import { useMessages } from '../../i18n/locale.js';
import { withWhom } from '../../session/whom.js';
import { reportsMessages } from './messages.js';

const REPORT = graphql(`
  query ReportState($reportId: ID!) {
    report(reportId: $reportId) {
      id
      status
      progress
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

/** Where one report stands, as it happens; a download link once it is done. It asks once, then listens. */
export function ReportState({ reportId }: { reportId: string }) {
  const messages = useMessages(reportsMessages);
  const [asked] = useQuery({ query: REPORT, variables: { reportId } });
  const known = asked.data?.report;
  const isSettled = known?.status === 'DONE' || known?.status === 'FAILED';
  const [live] = useSubscription({ query: PROGRESS, variables: { reportId }, pause: isSettled });
  const now = live.data?.reportProgress ?? known;
  if (!now) return null;
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
        <Text size="sm">{known?.failure}</Text>
      ) : (
        <Progress w={140} value={now.progress} aria-label={messages.progress(now.progress)} />
      )}
    </Group>
  );
}
