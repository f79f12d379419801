import { Modal, NativeSelect, Stack, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { useMutation, useQuery } from 'urql';

import type { ConfidentialityMode } from '../../graphql/graphql.js';
import { graphql } from '../../graphql/index.js';
import { LOCALES, useFormats, useLocale, useMessages } from '../../i18n/locale.js';
import { Refusal } from '../../session/refusal.js';
import { FormButtons } from '../../ui/form-buttons.js';
import { formText } from '../../ui/form-text.js';
import { workshopMessages } from './workshop-messages.js';
import { VOTE_MODES } from './vote-modes.js';

const CREATE = graphql(`
  mutation CreateWorkshop($input: CreateWorkshopInput!) {
    createWorkshop(input: $input) {
      id
    }
  }
`);

const BEFORE = graphql(`
  query WorkshopsBefore($clientId: ID!) {
    workshops(clientId: $clientId) {
      id
      name
      status
      startedAt
    }
  }
`);

interface CreateWorkshopProps {
  readonly resultId: string;
  readonly clientId: string;
  readonly onClose: () => void;
}

/** Prepares a workshop from a result; its agenda is proposed and stays open to change. */
export function CreateWorkshop({ resultId, clientId, onClose }: CreateWorkshopProps) {
  const messages = useMessages(workshopMessages);
  const { locale } = useLocale();
  const navigate = useNavigate();
  const { date } = useFormats();
  const [created, create] = useMutation(CREATE);
  const [{ data: before }] = useQuery({ query: BEFORE, variables: { clientId } });
  const ended = (before?.workshops ?? []).filter(({ status }) => status === 'ENDED');

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const { data } = await create({
      input: {
        resultId,
        name: formText(fields, 'name'),
        locale: formText(fields, 'locale'),
        confidentialityMode: formText(fields, 'mode') as ConfidentialityMode,
        predecessorId: formText(fields, 'predecessor') || null,
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
            defaultValue="CONFIDENTIAL"
            data={VOTE_MODES.map((mode) => ({ value: mode, label: messages.modes[mode] }))}
          />
          <NativeSelect
            name="locale"
            label={messages.language}
            defaultValue={locale}
            data={LOCALES.map((tag) => ({ value: tag, label: messages.languages[tag] }))}
          />
          {ended.length > 0 && (
            <NativeSelect
              name="predecessor"
              label={messages.predecessor}
              description={messages.predecessorHint}
              data={[
                { value: '', label: messages.noPredecessor },
                ...ended.map(({ id, name, startedAt }) => ({
                  value: id,
                  label: startedAt ? messages.byWhom(name, date(startedAt)) : name,
                })),
              ]}
            />
          )}
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
