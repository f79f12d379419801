import { localizeInstrument } from '@sextant/maturity';
import { useEffect, useState } from 'react';
import { useClient, type Client } from 'urql';

import { graphql } from '../../graphql/index.js';
import { useLocale, type Locale } from '../../i18n/locale.js';

const VERSIONS = graphql(`
  query PublishedVersions {
    instruments {
      id
      versions {
        id
        status
      }
    }
  }
`);

const DOCUMENT = graphql(`
  query InstrumentFunctions($instrumentVersionId: ID!) {
    instrumentVersion(instrumentVersionId: $instrumentVersionId) {
      id
      document
    }
  }
`);

/** Labels of stakeholder groups by their key, as the firm's published instruments declare them. */
export type FunctionNames = ReadonlyMap<string, string>;

async function readNames(client: Client, locale: Locale): Promise<FunctionNames> {
  const list = await client.query(VERSIONS, {}, { requestPolicy: 'cache-first' });
  const published = (list.data?.instruments ?? []).flatMap(
    ({ versions }) => versions.find((version) => version.status === 'PUBLISHED') ?? [],
  );
  const documents = await Promise.all(
    published.map(({ id }) =>
      client.query(DOCUMENT, { instrumentVersionId: id }, { requestPolicy: 'cache-first' }).toPromise(),
    ),
  );
  return new Map(
    documents.flatMap(({ data }) => {
      if (!data) return [];
      const { functions } = localizeInstrument(data.instrumentVersion.document, locale);
      return (functions ?? []).map(({ key, label }): [string, string] => [key, label]);
    }),
  );
}

/** Empty until they are read, and for roles that may not read instruments. */
export function useFunctionNames(): FunctionNames {
  const client = useClient();
  const { locale } = useLocale();
  const [names, setNames] = useState<FunctionNames>(new Map());
  useEffect(() => {
    let isGone = false;
    void readNames(client, locale).then((read) => {
      if (!isGone) setNames(read);
    });
    return () => {
      isGone = true;
    };
  }, [client, locale]);
  return names;
}
