import { Button, Group, Modal, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { useMutation } from 'urql';

import type { ClientWithEngagementsFragment } from '../../graphql/graphql.js';
import { graphql } from '../../graphql/index.js';
import { useFormats, useMessages } from '../../i18n/locale.js';
import { useMay } from '../../session/me.js';
import { Refusal } from '../../session/refusal.js';
import { CardLink } from '../../ui/card-link.js';
import { FormButtons } from '../../ui/form-buttons.js';
import { formText } from '../../ui/form-text.js';
import { clientMessages } from './client-messages.js';

graphql(`
  fragment ClientWithEngagements on Client {
    id
    engagements {
      id
      name
      startsOn
      endsOn
      assessments {
        id
        name
      }
    }
  }
`);

const CREATE = graphql(`
  mutation CreateEngagement($input: CreateEngagementInput!) {
    createEngagement(input: $input) {
      id
    }
  }
`);

const today = (): string => new Date().toISOString().slice(0, 10);

/** The engagements of a client, and the form for a new one. */
export function Engagements({ client }: { client: ClientWithEngagementsFragment }) {
  const messages = useMessages(clientMessages);
  const { date } = useFormats();
  const mayWrite = useMay('engagement.write');
  const [isCreating, { open, close }] = useDisclosure();
  return (
    <Stack>
      <Group justify="space-between">
        <Title order={2}>{messages.engagements}</Title>
        {mayWrite && <Button onClick={open}>{messages.newEngagement}</Button>}
      </Group>
      {client.engagements.length === 0 && <Text c="dimmed">{messages.noEngagements}</Text>}
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {client.engagements.map((engagement) => (
          <CardLink key={engagement.id} to={`/engagements/${engagement.id}`}>
            <Text fw={600}>{engagement.name}</Text>
            <Text size="sm" c="dimmed">
              {messages.period(date(engagement.startsOn), engagement.endsOn ? date(engagement.endsOn) : null)}
            </Text>
            <Text size="sm" mt={4}>
              {engagement.assessments.map(({ name }) => name).join(', ')}
            </Text>
          </CardLink>
        ))}
      </SimpleGrid>
      <CreateEngagement clientId={client.id} isOpen={isCreating} onClose={close} />
    </Stack>
  );
}

interface CreateEngagementProps {
  readonly clientId: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

function CreateEngagement({ clientId, isOpen, onClose }: CreateEngagementProps) {
  const messages = useMessages(clientMessages);
  const navigate = useNavigate();
  const [created, create] = useMutation(CREATE);

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const { data } = await create({
      input: {
        clientId,
        name: formText(fields, 'name'),
        startsOn: formText(fields, 'startsOn'),
        endsOn: formText(fields, 'endsOn') || null,
      },
    });
    if (data) await navigate(`/engagements/${data.createEngagement.id}`);
  }

  return (
    <Modal opened={isOpen} onClose={onClose} title={messages.newEngagement}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <TextInput name="name" label={messages.name} required maxLength={200} data-autofocus />
          <Group grow>
            <TextInput name="startsOn" type="date" label={messages.startsOn} defaultValue={today()} required />
            <TextInput name="endsOn" type="date" label={messages.endsOn} />
          </Group>
          <Refusal error={created.error} />
          <FormButtons
            cancel={messages.cancel}
            submit={messages.createEngagement}
            isSaving={created.fetching}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Modal>
  );
}
