import { Button, FileInput, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';

import { graphql } from '../../graphql/index.js';
import { useMessages } from '../../i18n/locale.js';
import { Refusal } from '../../session/refusal.js';
import { FileChanges } from './file-changes.js';
import { FileProblems } from './file-problems.js';
import { instrumentMessages } from './instrument-messages.js';

/** Stores a file as a draft, or says what is wrong with it. */
export const IMPORT_INSTRUMENT = graphql(`
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
      changes {
        kind
        path
        to
      }
    }
  }
`);

/** Takes an instrument from a file. */
export function ImportInstrument({ onClose }: { onClose: () => void }) {
  const messages = useMessages(instrumentMessages);
  const navigate = useNavigate();
  const [file, setFile] = useState<File | null>(null);
  const [imported, run] = useMutation(IMPORT_INSTRUMENT);

  async function submit(): Promise<void> {
    if (!file) return;
    const { data } = await run({ source: await file.text() });
    const version = data?.importInstrument.version;
    if (version && data.importInstrument.changes.length === 0) await navigate(`/instruments/${version.id}`);
  }

  const stored = imported.data?.importInstrument;
  if (stored?.version && stored.changes.length > 0) {
    const { id } = stored.version;
    return (
      <Modal opened onClose={onClose} title={messages.importTitle} size="xl">
        <Stack>
          <FileChanges changes={stored.changes} />
          <Group justify="flex-end">
            <Button onClick={() => void navigate(`/instruments/${id}`)}>{messages.goOn}</Button>
          </Group>
        </Stack>
      </Modal>
    );
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
