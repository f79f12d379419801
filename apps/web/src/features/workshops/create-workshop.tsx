import { Button, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';

import { Refusal } from '../../app/refusal.js';
import type { ConfidentialityMode } from '../../graphql/graphql.js';
import { graphql } from '../../graphql/index.js';
import { LOCALES, useLocale, useMessages } from '../../i18n/locale.js';
import { formText } from '../../ui/form-text.js';
import { workshopMessages } from './workshop-messages.js';

const CREATE = graphql(`
  mutation CreateWorkshop($input: CreateWorkshopInput!) {
    createWorkshop(input: $input) {
      id
    }
  }
`);

const MODES: readonly ConfidentialityMode[] = ['CONFIDENTIAL', 'ANONYMOUS', 'NAMED'];

/** Prepares a workshop from a result; its agenda is proposed and stays open to change. */
export function CreateWorkshop({ resultId, onClose }: { resultId: string; onClose: () => void }) {
  const messages = useMessages(workshopMessages);
  const { locale } = useLocale();
  const navigate = useNavigate();
  const [created, create] = useMutation(CREATE);

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const { data } = await create({
      input: {
        resultId,
        name: formText(fields, 'name'),
        locale: formText(fields, 'locale'),
        confidentialityMode: formText(fields, 'mode') as ConfidentialityMode,
      },
    });
    if (data) await navigate(`/workshops/${data.createWorkshop.id}`);
  }

  return (
    <Modal opened onClose={onClose} title={messages.prepare}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <TextInput name="name" label={messages.name} required maxLength={200} data-autofocus />
          <NativeSelect
            name="mode"
            label={messages.mode}
            data={MODES.map((mode) => ({ value: mode, label: messages.modes[mode] }))}
          />
          <NativeSelect
            name="locale"
            label={messages.language}
            defaultValue={locale}
            data={LOCALES.map((tag) => ({ value: tag, label: messages.languages[tag] }))}
          />
          <Refusal error={created.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {messages.cancel}
            </Button>
            <Button type="submit" loading={created.fetching}>
              {messages.create}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
