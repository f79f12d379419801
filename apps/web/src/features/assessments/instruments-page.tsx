import { Badge, Button, Card, FileInput, Group, Modal, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useMutation, useQuery } from 'urql';

import { useMay } from '../../app/me.js';
import { Refusal } from '../../app/refusal.js';
import type { InstrumentsQuery } from '../../graphql/graphql.js';
import { graphql } from '../../graphql/index.js';
import { useFormats, useMessages } from '../../i18n/locale.js';
import { QueryState } from '../../ui/query-state.js';
import { FileProblems } from './file-problems.js';
import { instrumentMessages } from './instrument-messages.js';

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

const IMPORT = graphql(`
  mutation ImportInstrument($source: String!) {
    importInstrument(source: $source) {
      version {
        id
      }
      problems {
        path
        line
        column
        message
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
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={1}>{messages.instruments}</Title>
        {mayWrite && <Button onClick={open}>{messages.import}</Button>}
      </Group>
      <Text c="dimmed" maw={640}>
        {messages.intro}
      </Text>
      {isImporting && <ImportInstrument onClose={close} />}
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

function ImportInstrument({ onClose }: { onClose: () => void }) {
  const messages = useMessages(instrumentMessages);
  const navigate = useNavigate();
  const [file, setFile] = useState<File | null>(null);
  const [imported, run] = useMutation(IMPORT);

  async function submit(): Promise<void> {
    if (!file) return;
    const { data } = await run({ source: await file.text() });
    const version = data?.importInstrument.version;
    if (version) await navigate(`/instruments/${version.id}`);
  }

  return (
    <Modal opened onClose={onClose} title={messages.importTitle} size="lg">
      <Stack>
        <Text size="sm">{messages.importHint}</Text>
        <FileInput
          label={messages.file}
          placeholder={messages.chooseFile}
          accept=".yaml,.yml,.json"
          value={file}
          onChange={setFile}
        />
        <Refusal error={imported.error} />
        <FileProblems problems={imported.data?.importInstrument.problems ?? []} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {messages.cancel}
          </Button>
          <Button disabled={!file} loading={imported.fetching} onClick={() => void submit()}>
            {messages.import}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
