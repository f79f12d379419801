import { List, Select, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';

import { graphql } from '../../graphql/index.js';
import { useMessages } from '../../i18n/locale.js';
import { QueryState } from '../../ui/query-state.js';
import { instrumentMessages } from './instrument-messages.js';

const VERSIONS = graphql(`
  query InstrumentVersions {
    instruments {
      id
      versions {
        id
        version
        status
      }
    }
  }
`);

const DIFFERENCE = graphql(`
  query InstrumentVersionDifference($beforeId: ID!, $afterId: ID!) {
    instrumentVersionDifference(beforeId: $beforeId, afterId: $afterId) {
      added
      removed
      changed {
        key
        fields
      }
    }
  }
`);

/** What this version asks otherwise than another one of the same instrument. */
export function InstrumentDifference({ versionId }: { versionId: string }) {
  const messages = useMessages(instrumentMessages);
  const [list, retry] = useQuery({ query: VERSIONS });
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <QueryState result={list} retry={retry}>
      {({ instruments }) => {
        const others = instruments
          .flatMap(({ versions }) => (versions.some(({ id }) => id === versionId) ? versions : []))
          .filter(({ id }) => id !== versionId);
        const beforeId = chosen ?? others[0]?.id;
        if (!beforeId) return <Text c="dimmed">{messages.onlyOne}</Text>;
        return (
          <Stack>
            <Select
              label={messages.compareWith}
              data={others.map((other) => ({
                value: other.id,
                label: `${messages.version} ${other.version} (${messages.status[other.status]})`,
              }))}
              value={beforeId}
              onChange={setChosen}
              allowDeselect={false}
              maw={320}
            />
            <Changes beforeId={beforeId} afterId={versionId} />
          </Stack>
        );
      }}
    </QueryState>
  );
}

function Changes({ beforeId, afterId }: { beforeId: string; afterId: string }) {
  const messages = useMessages(instrumentMessages);
  const [compared, retry] = useQuery({ query: DIFFERENCE, variables: { beforeId, afterId } });
  return (
    <QueryState result={compared} retry={retry}>
      {({ instrumentVersionDifference: { added, removed, changed } }) =>
        added.length + removed.length + changed.length === 0 ? (
          <Text>{messages.same}</Text>
        ) : (
          <>
            <Keys title={messages.added} entries={added} />
            <Keys title={messages.removed} entries={removed} />
            <Keys title={messages.changed} entries={changed.map(({ key, fields }) => `${key}: ${fields.join(', ')}`)} />
          </>
        )
      }
    </QueryState>
  );
}

function Keys({ title, entries }: { title: string; entries: readonly string[] }) {
  if (entries.length === 0) return null;
  return (
    <Stack gap={4}>
      <Title order={2} size="h3">
        {title}
      </Title>
      <List ff="monospace" size="sm">
        {entries.map((entry) => (
          <List.Item key={entry}>{entry}</List.Item>
        ))}
      </List>
    </Stack>
  );
}
