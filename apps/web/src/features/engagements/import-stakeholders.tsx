import { Alert, Anchor, Button, Checkbox, FileInput, Group, Modal, Stack, Text } from '@mantine/core';
import type { TableText } from '@sextant/contracts';
import { useState } from 'react';
import { useMutation, useQuery } from 'urql';

import { graphql } from '../../graphql/index.js';
import { useMessages } from '../../i18n/locale.js';
import { Refusal } from '../../session/refusal.js';
import { HowRead } from '../../ui/how-read.js';
import { RowProblems } from '../../ui/row-problems.js';
import { readTableFile, TABLE_FILES } from '../../ui/table-file.js';
import { clientMessages } from './client-messages.js';

const IMPORT = graphql(`
  mutation ImportStakeholders($clientId: ID!, $csv: String!, $createUnits: Boolean!) {
    importStakeholders(clientId: $clientId, csv: $csv, createUnits: $createUnits) {
      imported
      known
      problems {
        row
        column
        name
        message
      }
    }
  }
`);

const PREVIEW = graphql(`
  query StakeholderListPreview($clientId: ID!, $csv: String!, $createUnits: Boolean!) {
    stakeholderListPreview(clientId: $clientId, csv: $csv, createUnits: $createUnits) {
      read {
        delimiter
        columns {
          header
          field
        }
      }
      added
      known
      remarks {
        row
        column
        name
        message
      }
      problems {
        row
        column
        name
        message
      }
    }
  }
`);

const TEMPLATE = [
  'name,email,function,level,unit,locale',
  'Ada Example,ada@example.org,marketing,Manager,Operations / Logistics,en',
  '',
].join('\n');

interface ImportStakeholdersProps {
  readonly clientId: string;
  /** A client without units gets those of its first list; later on a new name is more likely a slip. */
  readonly hasUnits: boolean;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** All of a list, or every problem with its row and column and nothing of it. */
export function ImportStakeholders({ clientId, hasUnits, onClose, onChanged }: ImportStakeholdersProps) {
  const messages = useMessages(clientMessages);
  const [createUnits, setCreateUnits] = useState(!hasUnits);
  const [file, setFile] = useState<File | null>(null);
  const [source, setSource] = useState<TableText | null>(null);
  const [preview] = useQuery({
    query: PREVIEW,
    variables: { clientId, csv: source?.text ?? '', createUnits },
    pause: !source,
    requestPolicy: 'network-only',
  });
  const [done, run] = useMutation(IMPORT);
  const outcome = done.data?.importStakeholders;
  const seen = source ? preview.data?.stakeholderListPreview : undefined;

  async function choose(chosen: File | null): Promise<void> {
    setFile(chosen);
    setSource(chosen && (await readTableFile(chosen)));
  }

  async function submit(): Promise<void> {
    if (!source) return;
    await run({ clientId, csv: source.text, createUnits });
    onChanged();
  }

  return (
    <Modal opened onClose={onClose} title={messages.importTitle} size="lg">
      <Stack>
        <Text size="sm">
          {messages.importHint}{' '}
          <Anchor
            underline="always"
            href={`data:text/csv;charset=utf-8,${encodeURIComponent(TEMPLATE)}`}
            download="stakeholders.csv"
          >
            {messages.template}
          </Anchor>
        </Text>
        <FileInput
          label={messages.file}
          placeholder={messages.chooseFile}
          accept={TABLE_FILES}
          value={file}
          onChange={(chosen) => void choose(chosen)}
        />
        <Checkbox
          label={messages.createUnits}
          checked={createUnits}
          onChange={(event) => setCreateUnits(event.currentTarget.checked)}
        />
        <Refusal error={done.error ?? (source ? preview.error : undefined)} />
        {source && seen && <HowRead source={source} read={seen.read} remarks={seen.remarks} />}
        {seen && !outcome && seen.problems.length === 0 && (
          <Text size="sm">{messages.wouldImport(seen.added, seen.known)}</Text>
        )}
        {outcome && outcome.problems.length === 0 && (
          <Alert role="status" color="teal">
            {messages.imported(outcome.imported, outcome.known)}
          </Alert>
        )}
        <RowProblems problems={outcome?.problems ?? []} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {messages.cancel}
          </Button>
          <Button disabled={!source} loading={done.fetching} onClick={() => void submit()}>
            {messages.import}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
