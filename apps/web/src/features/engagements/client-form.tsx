import { Button, Group, Modal, SimpleGrid, Stack, Text, TextInput, Textarea } from '@mantine/core';
import type { ContextProfile } from '@sextant/contracts';
import { useState, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';

import type { ClientInFormFragment } from '../../graphql/graphql.js';
import { graphql } from '../../graphql/index.js';
import { useMessages } from '../../i18n/locale.js';
import { Refusal } from '../../session/refusal.js';
import { formText } from '../../ui/form-text.js';
import { clientMessages } from './client-messages.js';
import { PROFILE_FIELDS, PROFILE_NUMBERS } from './client-profile.js';

graphql(`
  fragment ClientInForm on Client {
    id
    name
    sector
    country
    contextProfile
  }
`);

const UPDATE = graphql(`
  mutation UpdateClient($input: UpdateClientInput!) {
    updateClient(input: $input) {
      id
      name
    }
  }
`);

const ARCHIVE = graphql(`
  mutation ArchiveClient($clientId: ID!) {
    archiveClient(clientId: $clientId) {
      id
      archivedAt
    }
  }
`);

interface ClientFormProps {
  readonly client: ClientInFormFragment;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

function readProfile(fields: FormData): ContextProfile {
  const filled = PROFILE_FIELDS.filter((field) => formText(fields, field) !== '');
  return Object.fromEntries(
    filled.map((field) => {
      const text = formText(fields, field);
      return [field, PROFILE_NUMBERS.includes(field) ? Number(text) : text];
    }),
  );
}

/** Changes what is known about a client, or takes it off the list. */
export function ClientForm({ client, isOpen, onClose, onChanged }: ClientFormProps) {
  const messages = useMessages(clientMessages);
  const navigate = useNavigate();
  const [updated, update] = useMutation(UPDATE);
  const [archived, archive] = useMutation(ARCHIVE);
  const [isLeaving, setLeaving] = useState(false);
  const profile = client.contextProfile;

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const [name, sector, country] = ['name', 'sector', 'country'].map((field) => formText(fields, field));
    const { error } = await update({
      input: { clientId: client.id, name, sector, country, contextProfile: readProfile(fields) },
    });
    if (error) return;
    onChanged();
    onClose();
  }

  async function leave(): Promise<void> {
    const { error } = await archive({ clientId: client.id });
    if (!error) await navigate('/');
  }

  return (
    <Modal opened={isOpen} onClose={onClose} title={messages.editClient} size="lg">
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <TextInput name="name" label={messages.name} defaultValue={client.name} required maxLength={200} />
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            <TextInput name="sector" label={messages.sector} defaultValue={client.sector} maxLength={200} />
            <TextInput name="country" label={messages.country} defaultValue={client.country} maxLength={100} />
            {PROFILE_FIELDS.filter((field) => field !== 'notes').map((field) => (
              <TextInput
                key={field}
                name={field}
                label={messages[field]}
                type={PROFILE_NUMBERS.includes(field) ? 'number' : 'text'}
                min={0}
                defaultValue={profile[field] ?? ''}
              />
            ))}
          </SimpleGrid>
          <Textarea name="notes" label={messages.notes} defaultValue={profile.notes ?? ''} autosize minRows={2} />
          <Refusal error={updated.error ?? archived.error} />
          <Group justify="space-between">
            <Button variant="subtle" color="red" onClick={() => setLeaving(true)}>
              {messages.archive}
            </Button>
            <Group>
              <Button variant="default" onClick={onClose}>
                {messages.cancel}
              </Button>
              <Button type="submit" loading={updated.fetching}>
                {messages.save}
              </Button>
            </Group>
          </Group>
          {isLeaving && (
            <Group justify="space-between">
              <Text size="sm">{messages.archiveAsk(client.name)}</Text>
              <Button color="red" loading={archived.fetching} onClick={() => void leave()}>
                {messages.archive}
              </Button>
            </Group>
          )}
        </Stack>
      </form>
    </Modal>
  );
}
