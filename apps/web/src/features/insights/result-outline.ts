import { readResult } from '@sextant/maturity';
import { briefOf, reportOutline, type Brief, type OutlineInput, type ReportOutline } from '@sextant/telling';
import { useMemo } from 'react';
import { useQuery, type CombinedError } from 'urql';

import type { ResultQuery } from '../../graphql/graphql.js';
import { graphql } from '../../graphql/index.js';
import { useLocale } from '../../i18n/locale.js';
import { useMay } from '../../session/me.js';

const RESULT = graphql(`
  query Result($waveId: ID!, $locale: String!) {
    result(waveId: $waveId, locale: $locale) {
      id
      clientId
      assessmentId
      waveId
      waveName
      closedAt
      scoringVersion
      checksum
      document
      instrument
    }
  }
`);

const CONTEXT = graphql(`
  query ResultContext($waveId: ID!, $assessmentId: ID!, $clientId: ID!, $locale: String!, $withAdvice: Boolean!) {
    client(clientId: $clientId) {
      id
      name
    }
    trend(assessmentId: $assessmentId, locale: $locale, upToWaveId: $waveId)
    advice(waveId: $waveId, locale: $locale) @include(if: $withAdvice) {
      advice
      override
    }
  }
`);

/** A result with everything that can be said about it. */
export interface ToldResult {
  readonly result: ResultQuery['result'];
  readonly organisation: string;
  readonly outline: ReportOutline;
  readonly brief: Brief;
}

interface ToldResultState {
  readonly data: ToldResult | undefined;
  readonly error: CombinedError | undefined;
  readonly fetching: boolean;
}

/** The newest result of a wave, told in the reader's language by the very outline that reports are set from. */
export function useToldResult(waveId: string): [ToldResultState, () => void] {
  const { locale } = useLocale();
  const [found, reload] = useQuery({ query: RESULT, variables: { waveId, locale } });
  const result = found.data?.result;
  const { assessmentId = '', clientId = '' } = result ?? {};
  const withAdvice = useMay('advice.read');
  const [around] = useQuery({
    query: CONTEXT,
    variables: { waveId, assessmentId, clientId, locale, withAdvice },
    pause: !result,
  });
  const context = around.data;
  const data = useMemo<ToldResult | undefined>(() => {
    if (!result || !context) return undefined;
    const input: OutlineInput = {
      instrument: result.instrument,
      result: readResult(result.document),
      locale,
      subject: {
        organisation: context.client.name,
        wave: result.waveName,
        date: result.closedAt?.slice(0, 10) ?? null,
      },
      trend: context.trend,
      advice: context.advice?.advice ?? null,
      override: context.advice?.override ?? null,
    };
    return { result, organisation: context.client.name, outline: reportOutline(input), brief: briefOf(input) };
  }, [result, context, locale]);
  return [{ data, error: found.error ?? around.error, fetching: found.fetching || around.fetching }, reload];
}
