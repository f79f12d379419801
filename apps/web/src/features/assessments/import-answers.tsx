import { Alert, Button, FileInput, Group, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useMutation } from 'urql';

import { Refusal } from '../../app/refusal.js';
import type { ConfidentialityMode } from '../../graphql/graphql.js';
import { graphql } from '../../graphql/index.js';
import { useMessages } from '../../i18n/locale.js';
import { formText } from '../../ui/form-text.js';
import { RowProblems } from '../../ui/row-problems.js';
import { importMessages } from './import-messages.js';

const IMPORT = graphql(`
  mutation ImportAnswers($input: ImportAnswersInput!) {
    importAnswers(input: $input) {
      waves {
        id
        name
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

const MODES: readonly ConfidentialityMode[] = ['NAMED', 'CONFIDENTIAL', 'ANONYMOUS'];

interface ImportAnswersProps {
  readonly assessmentId: string;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** Brings in what was answered elsewhere before; the waves are scored like any other. */
export function ImportAnswers({ assessmentId, onClose, onChanged }: ImportAnswersProps) {
  const messages = useMessages(importMessages);
  const [file, setFile] = useState<File | null>(null);
  const [done, run] = useMutation(IMPORT);
  const outcome = done.data?.importAnswers;

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (!file) return;
    const fields = new FormData(event.currentTarget);
    const organisation = formText(fields, 'organisation');
    await run({
      input: {
        assessmentId,
        csv: await file.text(),
        confidentialityMode: formText(fields, 'mode') as ConfidentialityMode,
        ...(organisation && { organisation }),
      },
    });
    onChanged();
  }

  return (
    <Modal opened onClose={onClose} title={messages.title} size="lg">
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <Text size="sm">{messages.hint}</Text>
          <FileInput
            label={messages.file}
            placeholder={messages.chooseFile}
            accept=".csv,text/csv"
            value={file}
            onChange={setFile}
          />
          <Group grow align="flex-start">
            <NativeSelect
              name="mode"
              label={messages.mode}
              defaultValue="CONFIDENTIAL"
              data={MODES.map((mode) => ({ value: mode, label: messages.modes[mode] }))}
            />
            <TextInput name="organisation" label={messages.organisation} description={messages.organisationHint} />
          </Group>
          <Refusal error={done.error} />
          <RowProblems problems={outcome?.problems ?? []} />
          {outcome && outcome.waves.length > 0 && (
            <Alert role="status" color="teal">
              {messages.imported(outcome.waves.map(({ name }) => name).join(', '))}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {messages.close}
            </Button>
            <Button type="submit" disabled={!file} loading={done.fetching}>
              {messages.import}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
