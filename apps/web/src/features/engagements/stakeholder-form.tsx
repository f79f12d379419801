import { Autocomplete, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useMutation } from 'urql';

import type { StakeholderInFormFragment } from '../../graphql/graphql.js';
import { graphql } from '../../graphql/index.js';
import { LOCALES, useLocale, useMessages } from '../../i18n/locale.js';
import { Refusal } from '../../session/refusal.js';
import { FormButtons } from '../../ui/form-buttons.js';
import { formText } from '../../ui/form-text.js';
import { clientMessages } from './client-messages.js';
import type { PlacedUnit } from './unit-paths.js';

graphql(`
  fragment StakeholderInForm on Stakeholder {
    id
    name
    email
    function
    level
    unitId
    locale
  }
`);

const CREATE = graphql(`
  mutation CreateStakeholder($input: CreateStakeholderInput!) {
    createStakeholder(input: $input) {
      id
    }
  }
`);

const UPDATE = graphql(`
  mutation UpdateStakeholder($input: UpdateStakeholderInput!) {
    updateStakeholder(input: $input) {
      id
    }
  }
`);

interface StakeholderFormProps {
  readonly clientId: string;
  /** Null for a new one. */
  readonly person: StakeholderInFormFragment | null;
  readonly units: readonly PlacedUnit[];
  readonly functionNames: ReadonlyMap<string, string>;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** One person. Functions are proposed from the firm's instruments, but any may be written. */
export function StakeholderForm({ clientId, person, units, functionNames, onClose, onChanged }: StakeholderFormProps) {
  const messages = useMessages(clientMessages);
  const { locale } = useLocale();
  const [group, setGroup] = useState(person?.function ?? '');
  const [unitId, setUnitId] = useState<string | null>(person?.unitId ?? null);
  const [language, setLanguage] = useState<string>(person?.locale ?? locale);
  const [created, create] = useMutation(CREATE);
  const [updated, update] = useMutation(UPDATE);

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const facts = {
      name: formText(fields, 'name'),
      email: formText(fields, 'email') || null,
      level: formText(fields, 'level'),
      function: group.trim(),
      unitId,
      locale: language,
    };
    const { error } = person
      ? await update({ input: { stakeholderId: person.id, ...facts } })
      : await create({ input: { clientId, ...facts } });
    if (error) return;
    onChanged();
    onClose();
  }

  return (
    <Modal opened onClose={onClose} title={person ? messages.editStakeholder : messages.addStakeholder}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <TextInput
            name="name"
            label={messages.name}
            defaultValue={person?.name}
            required
            maxLength={200}
            data-autofocus
          />
          <TextInput name="email" type="email" label={messages.email} defaultValue={person?.email ?? ''} />
          <Autocomplete
            label={messages.function}
            description={messages.functionHint}
            required
            value={group}
            onChange={setGroup}
            data={[...functionNames.keys()]}
            renderOption={({ option }) => (
              <div>
                <Text size="sm">{functionNames.get(option.value)}</Text>
                <Text size="xs" c="dimmed">
                  {option.value}
                </Text>
              </div>
            )}
          />
          <Group grow>
            <TextInput name="level" label={messages.level} defaultValue={person?.level} />
            <Select
              label={messages.language}
              data={LOCALES.map((known) => ({ value: known, label: messages.languages[known] ?? known }))}
              value={language}
              onChange={(value) => value && setLanguage(value)}
              allowDeselect={false}
            />
          </Group>
          <Select
            label={messages.unit}
            placeholder={messages.noUnit}
            data={units.map(({ id, path }) => ({ value: id, label: path }))}
            value={unitId}
            onChange={setUnitId}
            clearable
            searchable
          />
          <Refusal error={created.error ?? updated.error} />
          <FormButtons
            cancel={messages.cancel}
            submit={messages.save}
            isSaving={created.fetching || updated.fetching}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Modal>
  );
}
