import { Alert, Anchor, Button, Checkbox, FileInput, Group, Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useMutation } from 'urql';

import { graphql } from '../../graphql/index.js';
import { useMessages } from '../../i18n/locale.js';
import { Refusal } from '../../session/refusal.js';
import { RowProblems } from '../../ui/row-problems.js';
import { clientMessages } from './client-messages.js';

const IMPORT = graphql(`
  mutation ImportStakeholders($clientId: ID!, $csv: String!, $createUnits: Boolean!) {
    importStakeholders(clientId: $clientId, csv: $csv, createUnits: $createUnits) {
      imported
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
  const [done, run] = useMutation(IMPORT);
  const outcome = done.data?.importStakeholders;

  async function submit(): Promise<void> {
    if (!file) return;
    await run({ clientId, csv: await file.text(), createUnits });
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
          accept=".csv,text/csv"
          value={file}
          onChange={setFile}
        />
        <Checkbox
          label={messages.createUnits}
          checked={createUnits}
          onChange={(event) => setCreateUnits(event.currentTarget.checked)}
        />
        <Refusal error={done.error} />
        {outcome && outcome.problems.length === 0 && (
          <Alert role="status" color="teal">
            {messages.imported(outcome.imported)}
          </Alert>
        )}
        <RowProblems problems={outcome?.problems ?? []} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {messages.cancel}
          </Button>
          <Button disabled={!file} loading={done.fetching} onClick={() => void submit()}>
            {messages.import}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
