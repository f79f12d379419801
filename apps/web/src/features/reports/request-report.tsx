import { Alert, Button, Group, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useMutation } from 'urql';

import { graphql } from '../../graphql/index.js';
import { useLocale, useMessages } from '../../i18n/locale.js';
import { reportsMessages } from './messages.js';
import { ReportState } from './report-state.js';

const REQUEST = graphql(`
  mutation RequestReport($resultId: ID!, $locale: ReportLanguage!) {
    requestReport(resultId: $resultId, locale: $locale) {
      ...ReportInState
    }
  }
`);

/** Asks for the report of a result and shows how it comes along. */
export function RequestReport({ resultId }: { resultId: string }) {
  const messages = useMessages(reportsMessages);
  const { locale } = useLocale();
  const [language, setLanguage] = useState<'EN' | 'DE'>(locale === 'de' ? 'DE' : 'EN');
  const [requested, request] = useMutation(REQUEST);
  const report = requested.data?.requestReport;
  return (
    <Group align="flex-end">
      <NativeSelect
        label={messages.language}
        data={[
          { value: 'EN', label: messages.languages.en! },
          { value: 'DE', label: messages.languages.de! },
        ]}
        value={language}
        onChange={(event) => setLanguage(event.currentTarget.value === 'DE' ? 'DE' : 'EN')}
        w={130}
      />
      <Button loading={requested.fetching} onClick={() => void request({ resultId, locale: language })}>
        {messages.request}
      </Button>
      {requested.error && <Alert color="red">{messages.requestFailed}</Alert>}
      {report && <ReportState key={report.id} report={report} />}
    </Group>
  );
}
