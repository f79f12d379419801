import { Button, Stack, Table, Text, Title } from '@mantine/core';
import { useMutation, useQuery } from 'urql';

import { graphql } from '../../graphql/index.js';
import { useFormats, useMessages } from '../../i18n/locale.js';
import { useOptimistic } from '../../session/optimistic.js';
import { Refusal } from '../../session/refusal.js';
import { QueryState } from '../../ui/query-state.js';
import { platformMessages } from './messages.js';

const FAILED_JOBS = graphql(`
  query FailedJobs {
    failedJobs {
      id
      job
      reason
      attempts
      failedAt
    }
  }
`);

const RETRY = graphql(`
  mutation RetryFailedJob($failedJobId: ID!) {
    retryFailedJob(failedJobId: $failedJobId) {
      id
    }
  }
`);

/** The visible end of jobs that failed, each with its reason and a way back. */
export function JobsPage() {
  const messages = useMessages(platformMessages);
  const { dateTime } = useFormats();
  const [jobs, reload] = useQuery({ query: FAILED_JOBS });
  const [, retryJob] = useMutation(RETRY);
  const { shown, putBack, change } = useOptimistic(jobs.data, ({ failedJobs }, retried: string) => ({
    failedJobs: failedJobs.filter(({ id }) => id !== retried),
  }));

  async function retry(failedJobId: string): Promise<void> {
    await change(failedJobId, () => retryJob({ failedJobId }));
    reload({ requestPolicy: 'network-only' });
  }

  return (
    <Stack>
      <Title order={1}>{messages.jobs}</Title>
      <Text c="dimmed">{messages.jobsIntro}</Text>
      <Refusal error={putBack} isPutBack />
      <QueryState result={{ ...jobs, data: shown }} retry={reload}>
        {({ failedJobs }) =>
          failedJobs.length === 0 ? (
            <Text>{messages.jobsEmpty}</Text>
          ) : (
            <Table.ScrollContainer minWidth={640}>
              <Table>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{messages.job}</Table.Th>
                    <Table.Th>{messages.reason}</Table.Th>
                    <Table.Th>{messages.attempts}</Table.Th>
                    <Table.Th>{messages.failedAt}</Table.Th>
                    <Table.Th />
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {failedJobs.map((failed) => (
                    <Table.Tr key={failed.id}>
                      <Table.Td>{messages.jobNames[failed.job] ?? failed.job}</Table.Td>
                      <Table.Td>{failed.reason}</Table.Td>
                      <Table.Td>{failed.attempts}</Table.Td>
                      <Table.Td>{dateTime(failed.failedAt)}</Table.Td>
                      <Table.Td>
                        <Button size="compact-sm" variant="light" onClick={() => void retry(failed.id)}>
                          {messages.retry}
                        </Button>
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          )
        }
      </QueryState>
    </Stack>
  );
}
