import { Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from 'urql';

import { graphql } from '../../graphql/index.js';
import { useFormats, useMessages } from '../../i18n/locale.js';
import { QueryState } from '../../ui/query-state.js';
import { reportsMessages } from './messages.js';
import { ReportState } from './report-state.js';

const REPORTS = graphql(`
  query Reports {
    reports {
      id
      title
      locale
      createdAt
      ...ReportInState
    }
  }
`);

export function ReportsPage() {
  const messages = useMessages(reportsMessages);
  const { dateTime } = useFormats();
  const [list, reload] = useQuery({ query: REPORTS });
  return (
    <Stack>
      <Title order={1}>{messages.reports}</Title>
      <QueryState result={list} retry={reload}>
        {({ reports }) =>
          reports.length === 0 ? (
            <Text>{messages.empty}</Text>
          ) : (
            <Table.ScrollContainer minWidth={560}>
              <Table>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>{messages.report}</Table.Th>
                    <Table.Th>{messages.language}</Table.Th>
                    <Table.Th>{messages.requested}</Table.Th>
                    <Table.Th>{messages.state}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {reports.map((report) => (
                    <Table.Tr key={report.id}>
                      <Table.Td>{report.title}</Table.Td>
                      <Table.Td>{messages.languages[report.locale] ?? report.locale}</Table.Td>
                      <Table.Td>{dateTime(report.createdAt)}</Table.Td>
                      <Table.Td>
                        <ReportState report={report} />
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
