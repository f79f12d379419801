import { Alert, Button, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';

import { graphql } from '../../graphql/index.js';
import { useFormats, useMessages } from '../../i18n/locale.js';
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
  const [hasProblem, setProblem] = useState(false);

  async function retry(failedJobId: string): Promise<void> {
    const { error } = await retryJob({ failedJobId });
    setProblem(error !== undefined);
    reload({ requestPolicy: 'network-only' });
  }

  return (
    <Stack>
      <Title order={1}>{messages.jobs}</Title>
      <Text c="dimmed">{messages.jobsIntro}</Text>
      {hasProblem && <Alert color="red">{messages.retryFailed}</Alert>}
      <QueryState result={jobs} retry={reload}>
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
