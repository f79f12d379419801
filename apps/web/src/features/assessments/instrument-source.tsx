import { Alert, Button, Code, Group, ScrollArea, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useMutation } from 'urql';

import { errorCode } from '../../app/api-client.js';
import { useMay } from '../../app/me.js';
import { Refusal } from '../../app/refusal.js';
import { graphql } from '../../graphql/index.js';
import { useMessages } from '../../i18n/locale.js';
import { FileProblems } from './file-problems.js';
import { instrumentMessages } from './instrument-messages.js';
import type { VersionOnPage } from './instrument-page.js';

const SAVE = graphql(`
  mutation SaveInstrumentDraft($instrumentVersionId: ID!, $revision: Int!, $source: String!) {
    saveInstrumentDraft(instrumentVersionId: $instrumentVersionId, revision: $revision, source: $source) {
      version {
        id
        revision
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

/** The file itself: to read, and for a draft to change. */
export function InstrumentSource({ version, onChanged }: { version: VersionOnPage; onChanged: () => void }) {
  const messages = useMessages(instrumentMessages);
  const mayWrite = useMay('instrument.write');
  const [source, setSource] = useState(version.source);
  const [saved, save] = useMutation(SAVE);
  const outcome = saved.data?.saveInstrumentDraft;

  if (version.status !== 'DRAFT' || !mayWrite) {
    return (
      <ScrollArea.Autosize mah={640} viewportProps={{ tabIndex: 0, 'aria-label': messages.source }}>
        <Code block>{version.source}</Code>
      </ScrollArea.Autosize>
    );
  }

  async function submit(): Promise<void> {
    const { data } = await save({ instrumentVersionId: version.id, revision: version.revision, source });
    if (data?.saveInstrumentDraft.version) onChanged();
  }

  return (
    <Stack>
      <Textarea
        aria-label={messages.source}
        value={source}
        onChange={(event) => setSource(event.currentTarget.value)}
        autosize
        minRows={20}
        maxRows={32}
        spellCheck={false}
        styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 13 } }}
      />
      <FileProblems problems={outcome?.problems ?? []} />
      {errorCode(saved.error) === 'CONFLICT' ? (
        <Alert color="red" role="alert">
          {messages.conflict}
        </Alert>
      ) : (
        <Refusal error={saved.error} />
      )}
      {outcome?.version && source === version.source && <Alert role="status">{messages.saved}</Alert>}
      <Group>
        <Button loading={saved.fetching} disabled={source === version.source} onClick={() => void submit()}>
          {messages.save}
        </Button>
      </Group>
    </Stack>
  );
}
