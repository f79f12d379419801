import { Alert, Button, FileInput, Group, Modal, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import type { TableText } from '@sextant/contracts';
import { apiNames, CONFIDENTIALITY_MODES } from '@sextant/contracts/words';
import { useState, type FormEvent } from 'react';
import { useMutation, useQuery } from 'urql';

import type { ConfidentialityMode, ImportAnswersInput } from '../../graphql/graphql.js';
import { graphql } from '../../graphql/index.js';
import { useMessages } from '../../i18n/locale.js';
import { Refusal } from '../../session/refusal.js';
import { formText } from '../../ui/form-text.js';
import { HowRead } from '../../ui/how-read.js';
import { RowProblems } from '../../ui/row-problems.js';
import { readTableFile, TABLE_FILES } from '../../ui/table-file.js';
import { canImport, ImportAnswersPreview } from './import-answers-preview.js';
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

const PREVIEW = graphql(`
  query ImportPreview($input: ImportAnswersInput!) {
    importPreview(input: $input) {
      read {
        delimiter
        columns {
          header
          field
        }
      }
      remarks {
        row
        column
        name
        message
      }
      waves {
        name
        date
        fate
        respondents
        answers
        comments
        functions {
          function
          respondents
        }
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

const MODES: readonly ConfidentialityMode[] = apiNames(CONFIDENTIALITY_MODES);

interface ImportAnswersProps {
  readonly assessmentId: string;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** Brings in what was answered elsewhere before, after a look at it; the waves are scored like any other. */
export function ImportAnswers({ assessmentId, onClose, onChanged }: ImportAnswersProps) {
  const messages = useMessages(importMessages);
  const [file, setFile] = useState<File | null>(null);
  const [source, setSource] = useState<TableText | null>(null);
  const [looked, setLooked] = useState<ImportAnswersInput | null>(null);
  const [preview] = useQuery({
    query: PREVIEW,
    variables: { input: looked! },
    pause: !looked,
    requestPolicy: 'network-only',
  });
  const [done, run] = useMutation(IMPORT);
  const outcome = done.data?.importAnswers;
  const seen = looked ? preview.data?.importPreview : undefined;
  const isReady = looked !== null && canImport(seen?.waves ?? []) && !outcome;

  async function look(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    if (!file) return;
    const fields = new FormData(event.currentTarget);
    const organisation = formText(fields, 'organisation');
    const read = await readTableFile(file);
    setSource(read);
    setLooked({
      assessmentId,
      csv: read.text,
      confidentialityMode: formText(fields, 'mode') as ConfidentialityMode,
      ...(organisation && { organisation }),
    });
  }

  async function store(input: ImportAnswersInput): Promise<void> {
    await run({ input });
    onChanged();
  }

  return (
    <Modal opened onClose={onClose} title={messages.title} size="xl">
      {/* Another file or another promise is another preview. */}
      <form onSubmit={(event) => void look(event)} onChange={() => setLooked(null)}>
        <Stack>
          <Text size="sm">{messages.hint}</Text>
          <FileInput
            label={messages.file}
            placeholder={messages.chooseFile}
            accept={TABLE_FILES}
            value={file}
            onChange={(chosen) => {
              setFile(chosen);
              setLooked(null);
            }}
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
          <Refusal error={done.error ?? (looked ? preview.error : undefined)} />
          {source && seen && <HowRead source={source} read={seen.read} remarks={seen.remarks} />}
          <RowProblems problems={seen?.problems ?? outcome?.problems ?? []} />
          {seen && seen.problems.length > 0 && <Text size="sm">{messages.checkFailed}</Text>}
          {seen && seen.waves.length > 0 && !outcome && <ImportAnswersPreview waves={seen.waves} />}
          {outcome && outcome.waves.length > 0 && (
            <Alert role="status" color="teal">
              {messages.imported(outcome.waves.map(({ name }) => name).join(', '))}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {messages.close}
            </Button>
            {isReady ? (
              <Button type="button" loading={done.fetching} onClick={() => void store(looked)}>
                {messages.import}
              </Button>
            ) : (
              <Button type="submit" disabled={!file || seen !== undefined} loading={preview.fetching}>
                {messages.preview}
              </Button>
            )}
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
