import { Badge, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { lazy, Suspense } from 'react';
import { Link, useNavigate } from 'react-router';
import { useMutation, useQuery } from 'urql';

import type { InstrumentsQuery } from '../../graphql/graphql.js';
import { graphql } from '../../graphql/index.js';
import { useFormats, useMessages } from '../../i18n/locale.js';
import { useMay } from '../../session/me.js';
import { Refusal } from '../../session/refusal.js';
import { QueryState } from '../../ui/query-state.js';
import { ImportInstrument } from './import-instrument.js';
import { instrumentMessages } from './instrument-messages.js';

/** Its writer of files is heavy, and few visits begin an instrument. */
const CreateInstrument = lazy(async () => ({ default: (await import('./create-instrument.js')).CreateInstrument }));

const INSTRUMENTS = graphql(`
  query Instruments {
    instruments {
      id
      key
      title
      versions {
        id
        version
        status
        publishedAt
      }
    }
  }
`);

const NEW_DRAFT = graphql(`
  mutation NewInstrumentDraft($instrumentId: ID!) {
    newInstrumentDraft(instrumentId: $instrumentId) {
      id
    }
  }
`);

/** All instruments of the firm with their versions. */
export function InstrumentsPage() {
  const messages = useMessages(instrumentMessages);
  const mayWrite = useMay('instrument.write');
  const [list, reload] = useQuery({ query: INSTRUMENTS });
  const [isImporting, { open, close }] = useDisclosure();
  const [isCreating, creating] = useDisclosure();
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1}>{messages.instruments}</Title>
        {mayWrite && (
          <Group gap="xs">
            <Button variant="default" onClick={open}>
              {messages.import}
            </Button>
            <Button onClick={creating.open}>{messages.newInstrument}</Button>
          </Group>
        )}
      </Group>
      <Text c="dimmed" maw={640}>
        {messages.intro}
      </Text>
      {isImporting && <ImportInstrument onClose={close} />}
      <Suspense>{isCreating && <CreateInstrument onClose={creating.close} />}</Suspense>
      <QueryState result={list} retry={reload}>
        {({ instruments }) =>
          instruments.length === 0 ? (
            <Text>{messages.none}</Text>
          ) : (
            <Stack>
              {instruments.map((instrument) => (
                <InstrumentCard key={instrument.id} instrument={instrument} mayWrite={mayWrite} />
              ))}
            </Stack>
          )
        }
      </QueryState>
    </Stack>
  );
}

interface InstrumentCardProps {
  readonly instrument: InstrumentsQuery['instruments'][number];
  readonly mayWrite: boolean;
}

function InstrumentCard({ instrument, mayWrite }: InstrumentCardProps) {
  const messages = useMessages(instrumentMessages);
  const { date } = useFormats();
  const navigate = useNavigate();
  const [drafted, draft] = useMutation(NEW_DRAFT);
  const hasDraft = instrument.versions.some(({ status }) => status === 'DRAFT');

  async function start(): Promise<void> {
    const { data } = await draft({ instrumentId: instrument.id });
    if (data) await navigate(`/instruments/${data.newInstrumentDraft.id}`);
  }

  return (
    <Card withBorder>
      <Group justify="space-between">
        <Title order={2}>{instrument.title}</Title>
        {mayWrite && !hasDraft && (
          <Button
            variant="default"
            size="compact-md"
            loading={drafted.fetching}
            aria-label={`${messages.newDraft}: ${instrument.title}`}
            onClick={() => void start()}
          >
            {messages.newDraft}
          </Button>
        )}
      </Group>
      <Refusal error={drafted.error} />
      <Group mt="sm" gap="xs">
        {instrument.versions.map(({ id, version, status, publishedAt }) => (
          <Button
            key={id}
            component={Link}
            to={`/instruments/${id}`}
            variant="light"
            rightSection={
              <Badge size="sm" variant="transparent" tt="none">
                {status === 'PUBLISHED' && publishedAt
                  ? messages.published(date(publishedAt))
                  : messages.status[status]}
              </Badge>
            }
          >
            {messages.version} {version}
          </Button>
        ))}
      </Group>
    </Card>
  );
}
