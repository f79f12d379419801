import { Badge, Button, Group, Modal, Stack, Tabs, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Instrument } from '@sextant/maturity';
import { lazy, Suspense } from 'react';
import { useParams } from 'react-router';
import { useMutation, useQuery } from 'urql';

import type { InstrumentPageQuery } from '../../graphql/graphql.js';
import { graphql } from '../../graphql/index.js';
import { useMessages } from '../../i18n/locale.js';
import { useMay } from '../../session/me.js';
import { Refusal } from '../../session/refusal.js';
import { PageLoading } from '../../ui/page-loading.js';
import { QueryState } from '../../ui/query-state.js';
import { Trail } from '../../ui/trail.js';
import { trailMessages } from '../engagements/trail-messages.js';
import { InstrumentDifference } from './instrument-difference.js';
import { instrumentMessages } from './instrument-messages.js';
import { InstrumentPreview } from './instrument-preview.js';
import { InstrumentSource } from './instrument-source.js';

/** Its reader of files is heavy, and most visitors only read. */
const InstrumentBuilder = lazy(async () => ({
  default: (await import('./builder/instrument-builder.js')).InstrumentBuilder,
}));

const VERSION = graphql(`
  query InstrumentPage($instrumentVersionId: ID!) {
    instrumentVersion(instrumentVersionId: $instrumentVersionId) {
      id
      version
      status
      source
      document
      ...VersionInBuilder
    }
  }
`);

const PUBLISH = graphql(`
  mutation PublishInstrumentVersion($instrumentVersionId: ID!) {
    publishInstrumentVersion(instrumentVersionId: $instrumentVersionId) {
      id
      status
    }
  }
`);

type Version = InstrumentPageQuery['instrumentVersion'];

/** One version: as stakeholders see it, as it is written, and what it changes. */
export function InstrumentPage() {
  const { instrumentVersionId = '' } = useParams();
  const [page, reload] = useQuery({ query: VERSION, variables: { instrumentVersionId } });
  const refresh = (): void => reload({ requestPolicy: 'network-only' });
  return (
    <QueryState result={page} retry={reload}>
      {({ instrumentVersion }) => (
        <VersionParts key={instrumentVersion.id} version={instrumentVersion} onChanged={refresh} />
      )}
    </QueryState>
  );
}

function VersionParts({ version, onChanged }: { version: Version; onChanged: () => void }) {
  const messages = useMessages(instrumentMessages);
  const trail = useMessages(trailMessages);
  const mayWrite = useMay('instrument.write');
  const instrument = version.document;
  const isDraft = version.status === 'DRAFT';
  const mayBuild = mayWrite && isDraft;
  const [isAsking, { open, close }] = useDisclosure();
  const [published, publish] = useMutation(PUBLISH);

  async function confirm(): Promise<void> {
    const { error } = await publish({ instrumentVersionId: version.id });
    if (error) return;
    close();
    onChanged();
  }

  return (
    <Stack>
      <Trail label={trail.trail} steps={[{ to: '/instruments', name: messages.instruments }]} />
      <Group justify="space-between" align="flex-start">
        <div>
          <Title order={1}>{instrument.meta.title}</Title>
          <Text c="dimmed">{instrument.meta.subtitle}</Text>
          <Group gap="xs" mt={4}>
            <Text size="sm">
              {messages.version} {version.version}
            </Text>
            <Badge variant={isDraft ? 'light' : 'filled'} tt="none">
              {messages.status[version.status]}
            </Badge>
          </Group>
        </div>
        <Group gap="xs">
          <Button variant="default" onClick={() => download(version, instrument)}>
            {messages.export}
          </Button>
          {mayBuild && <Button onClick={open}>{messages.publish}</Button>}
        </Group>
      </Group>
      <Tabs key={String(mayBuild)} defaultValue={mayBuild ? 'build' : 'preview'} keepMounted={false}>
        <Tabs.List>
          {mayBuild && <Tabs.Tab value="build">{messages.build}</Tabs.Tab>}
          <Tabs.Tab value="preview">{messages.preview}</Tabs.Tab>
          {!mayBuild && <Tabs.Tab value="source">{messages.source}</Tabs.Tab>}
          <Tabs.Tab value="difference">{messages.difference}</Tabs.Tab>
        </Tabs.List>
        {mayBuild && (
          <Tabs.Panel value="build" pt="md" keepMounted>
            <Suspense fallback={<PageLoading />}>
              {/* A saved draft is a new one to start from. */}
              <InstrumentBuilder key={version.revision} version={version} onSaved={onChanged} />
            </Suspense>
          </Tabs.Panel>
        )}
        <Tabs.Panel value="preview" pt="md">
          <InstrumentPreview instrument={instrument} />
        </Tabs.Panel>
        <Tabs.Panel value="source" pt="md">
          <InstrumentSource source={version.source} />
        </Tabs.Panel>
        <Tabs.Panel value="difference" pt="md">
          <InstrumentDifference versionId={version.id} />
        </Tabs.Panel>
      </Tabs>
      <Modal opened={isAsking} onClose={close} title={messages.publishTitle}>
        <Stack>
          <Text>{messages.publishWarning}</Text>
          <Refusal error={published.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              {messages.cancel}
            </Button>
            <Button loading={published.fetching} onClick={() => void confirm()}>
              {messages.publish}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Stack>
  );
}

/** Hands back the file as it was written. */
function download(version: Version, instrument: Instrument): void {
  const isJson = version.source.trimStart().startsWith('{');
  const address = URL.createObjectURL(new Blob([version.source], { type: isJson ? 'application/json' : 'text/yaml' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${instrument.meta.key}-${version.version}.${isJson ? 'json' : 'yaml'}`;
  link.click();
  URL.revokeObjectURL(address);
}
