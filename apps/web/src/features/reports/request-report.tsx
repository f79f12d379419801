import { Alert, Button, Group, NativeSelect } from '@mantine/core';
import { apiName, LOCALES } from '@sextant/contracts/words';
import { useState } from 'react';
import { useMutation } from 'urql';

import { graphql } from '../../graphql/index.js';
import type { ReportLanguage } from '../../graphql/graphql.js';
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
  const [language, setLanguage] = useState<ReportLanguage>(apiName(locale));
  const [requested, request] = useMutation(REQUEST);
  const report = requested.data?.requestReport;
  return (
    <Group align="flex-end">
      <NativeSelect
        label={messages.language}
        data={LOCALES.map((tag) => ({ value: apiName(tag), label: messages.languages[tag]! }))}
        value={language}
        onChange={(event) => setLanguage(event.currentTarget.value as ReportLanguage)}
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
