import { Checkbox, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';

import { LOCALES, useLocale, useMessages } from '../../i18n/locale.js';
import { Refusal } from '../../session/refusal.js';
import { FormButtons } from '../../ui/form-buttons.js';
import { newInstrumentSource } from './builder/new-instrument.js';
import { FileProblems } from './file-problems.js';
import { IMPORT_INSTRUMENT } from './import-instrument.js';
import { instrumentMessages } from './instrument-messages.js';

/** Begins an instrument of one's own: what is asked here is enough for a draft, which the builder then opens. */
export function CreateInstrument({ onClose }: { onClose: () => void }) {
  const messages = useMessages(instrumentMessages);
  const navigate = useNavigate();
  const { locale } = useLocale();
  const [title, setTitle] = useState('');
  const [dimension, setDimension] = useState('');
  const [question, setQuestion] = useState('');
  const [language, setLanguage] = useState<string>(locale);
  const [count, setCount] = useState(5);
  const [isDesiredAsked, setDesiredAsked] = useState(true);
  const [created, create] = useMutation(IMPORT_INSTRUMENT);
  const isComplete = [title, dimension, question].every((text) => text.trim() !== '');

  async function submit(): Promise<void> {
    const levels = messages.levelWords[count] ?? [];
    const wanted = { title: title.trim(), dimension: dimension.trim(), question: question.trim() };
    const { data } = await create({
      source: newInstrumentSource({ ...wanted, locale: language, isDesiredAsked, levels }),
    });
    const version = data?.importInstrument.version;
    if (version) await navigate(`/instruments/${version.id}`);
  }

  return (
    <Modal opened onClose={onClose} title={messages.newInstrument} size="lg">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack>
          <TextInput
            label={messages.title}
            required
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Group grow>
            <NativeSelect
              label={messages.language}
              value={language}
              onChange={(event) => setLanguage(event.currentTarget.value)}
              data={LOCALES.map((tag) => ({ value: tag, label: messages.languages[tag] ?? tag }))}
            />
            <NativeSelect
              label={messages.levels}
              value={String(count)}
              onChange={(event) => setCount(Number(event.currentTarget.value))}
              data={Object.keys(messages.levelWords)}
            />
          </Group>
          <Checkbox
            label={messages.askDesired}
            checked={isDesiredAsked}
            onChange={(event) => setDesiredAsked(event.currentTarget.checked)}
          />
          <TextInput
            label={messages.firstDimension}
            required
            value={dimension}
            onChange={(event) => setDimension(event.currentTarget.value)}
          />
          <TextInput
            label={messages.firstQuestion}
            required
            value={question}
            onChange={(event) => setQuestion(event.currentTarget.value)}
          />
          <Refusal error={created.error} />
          <FileProblems problems={created.data?.importInstrument.problems ?? []} />
          <FormButtons
            cancel={messages.cancel}
            submit={messages.begin}
            isSaving={created.fetching}
            isDisabled={!isComplete}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Modal>
  );
}
