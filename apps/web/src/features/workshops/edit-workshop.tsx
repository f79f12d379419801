import { Modal, NativeSelect, NumberInput, Stack, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useMutation } from 'urql';

import type { ConfidentialityMode, WorkshopInFormFragment } from '../../graphql/graphql.js';
import { graphql } from '../../graphql/index.js';
import { useMessages } from '../../i18n/locale.js';
import { Refusal } from '../../session/refusal.js';
import { FormButtons } from '../../ui/form-buttons.js';
import { formText } from '../../ui/form-text.js';
import { VOTE_MODES } from './vote-modes.js';
import { workshopMessages } from './workshop-messages.js';

graphql(`
  fragment WorkshopInForm on Workshop {
    id
    name
    confidentialityMode
    minimumGroup
  }
`);

const UPDATE = graphql(`
  mutation UpdateWorkshop($input: UpdateWorkshopInput!) {
    updateWorkshop(input: $input) {
      ...WorkshopInForm
    }
  }
`);

interface EditWorkshopProps {
  readonly workshop: WorkshopInFormFragment;
  /** Whoever came was told how votes are kept: only the name can change. */
  readonly isEntered: boolean;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** The set-up of a workshop once more. */
export function EditWorkshop({ workshop, isEntered, onClose, onChanged }: EditWorkshopProps) {
  const messages = useMessages(workshopMessages);
  const [mode, setMode] = useState<ConfidentialityMode>(workshop.confidentialityMode);
  const [updated, update] = useMutation(UPDATE);

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const minimumGroup = Number(formText(fields, 'minimumGroup')) || null;
    const { error } = await update({
      input: {
        workshopId: workshop.id,
        name: formText(fields, 'name'),
        ...(!isEntered && { confidentialityMode: mode, minimumGroup }),
      },
    });
    if (error) return;
    onClose();
    onChanged();
  }

  return (
    <Modal opened onClose={onClose} title={messages.edit}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <TextInput name="name" label={messages.name} defaultValue={workshop.name} required maxLength={200} />
          <NativeSelect
            label={messages.mode}
            description={isEntered ? messages.modeIsTold : undefined}
            disabled={isEntered}
            value={mode}
            onChange={(event) => setMode(event.currentTarget.value as ConfidentialityMode)}
            data={VOTE_MODES.map((value) => ({ value, label: messages.modes[value] }))}
          />
          {!isEntered && (
            <NumberInput
              key={mode}
              name="minimumGroup"
              label={messages.minimum}
              description={messages.minimumHint}
              defaultValue={mode === workshop.confidentialityMode ? workshop.minimumGroup : ''}
              min={1}
            />
          )}
          <Refusal error={updated.error} />
          <FormButtons cancel={messages.cancel} submit={messages.save} isSaving={updated.fetching} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
