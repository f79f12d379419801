import { Modal, Stack, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';

import { graphql } from '../../graphql/index.js';
import { useMessages } from '../../i18n/locale.js';
import { Refusal } from '../../session/refusal.js';
import { FormButtons } from '../../ui/form-buttons.js';
import { formText } from '../../ui/form-text.js';
import { clientListMessages } from './client-list-messages.js';

const CREATE = graphql(`
  mutation CreateClient($input: CreateClientInput!) {
    createClient(input: $input) {
      id
    }
  }
`);

/** The form for a new client; leads to its page. */
export function CreateClient({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const messages = useMessages(clientListMessages);
  const navigate = useNavigate();
  const [created, create] = useMutation(CREATE);

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const { data } = await create({
      input: {
        name: formText(fields, 'name'),
        sector: formText(fields, 'sector'),
        country: formText(fields, 'country'),
      },
    });
    if (data) await navigate(`/clients/${data.createClient.id}`);
  }

  return (
    <Modal opened={isOpen} onClose={onClose} title={messages.newClient}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <TextInput name="name" label={messages.name} required maxLength={200} data-autofocus />
          <TextInput name="sector" label={messages.sector} maxLength={200} />
          <TextInput name="country" label={messages.country} maxLength={100} />
          <Refusal error={created.error} />
          <FormButtons
            cancel={messages.cancel}
            submit={messages.create}
            isSaving={created.fetching}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Modal>
  );
}
