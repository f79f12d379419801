import { Alert, Button, Stack } from '@mantine/core';
import { useMutation } from 'urql';

import { graphql } from '../../graphql/index.js';
import { useMessages } from '../../i18n/locale.js';
import { Refusal } from '../../session/refusal.js';
import { reportsMessages } from './messages.js';
import { ReportState } from './report-state.js';

const REQUEST = graphql(`
  mutation RequestMinutes($workshopId: ID!) {
    requestMinutes(workshopId: $workshopId) {
      ...ReportInState
    }
  }
`);

/** Asks for the minutes as a PDF and shows how they come along. */
export function RequestMinutes({ workshopId }: { workshopId: string }) {
  const messages = useMessages(reportsMessages);
  const [requested, request] = useMutation(REQUEST);
  const report = requested.data?.requestMinutes;
  return (
    <Stack gap="xs" align="flex-start">
      <Button loading={requested.fetching} onClick={() => void request({ workshopId })}>
        {messages.minutesPdf}
      </Button>
      <Refusal error={requested.error} />
      {report && (
        <Alert role="status">
          {messages.minutesRequested} <ReportState key={report.id} report={report} />
        </Alert>
      )}
    </Stack>
  );
}
