import { NumberInput, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation } from 'urql';

import type { StepInFormFragment } from '../../graphql/graphql.js';
import { graphql } from '../../graphql/index.js';
import { useMessages } from '../../i18n/locale.js';
import { Refusal } from '../../session/refusal.js';
import { FormButtons } from '../../ui/form-buttons.js';
import { formText } from '../../ui/form-text.js';
import { useStoredForm } from '../../ui/use-stored-form.js';
import { workshopMessages } from './workshop-messages.js';

graphql(`
  fragment StepInForm on WorkshopStep {
    id
    title
    what
    minutes
  }
`);

const REWORD = graphql(`
  mutation RewordStep($workshopId: ID!, $steps: [ArrangedStepInput!]!) {
    arrangeSteps(workshopId: $workshopId, steps: $steps) {
      revision
    }
  }
`);

interface EditStepProps {
  readonly workshopId: string;
  readonly steps: readonly { readonly id: string }[];
  readonly step: StepInFormFragment;
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** Other words and another time for a step; its place stays. */
export function EditStep({ workshopId, steps, step, onClose, onChanged }: EditStepProps) {
  const messages = useMessages(workshopMessages);
  const [reworded, reword] = useMutation(REWORD);
  const submit = useStoredForm(
    (fields) => {
      const words = {
        title: formText(fields, 'title'),
        what: formText(fields, 'what'),
        minutes: Number(formText(fields, 'minutes')),
      };
      return reword({ workshopId, steps: steps.map(({ id }) => ({ stepId: id, ...(id === step.id && words) })) });
    },
    () => {
      onClose();
      onChanged();
    },
  );
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="xs">
        <TextInput name="title" label={messages.stepTitle} defaultValue={step.title} required maxLength={200} />
        <Textarea name="what" label={messages.stepWhat} defaultValue={step.what} maxLength={2_000} autosize />
        <NumberInput name="minutes" label={messages.stepMinutes} defaultValue={step.minutes} min={1} max={480} />
        <Refusal error={reworded.error} />
        <FormButtons cancel={messages.cancel} submit={messages.save} isSaving={reworded.fetching} onCancel={onClose} />
      </Stack>
    </form>
  );
}
