import { Modal, Stack, TextInput } from '@mantine/core';
import { useMutation } from 'urql';

import { graphql } from '../../graphql/index.js';
import { useMessages } from '../../i18n/locale.js';
import { Refusal } from '../../session/refusal.js';
import { FormButtons } from '../../ui/form-buttons.js';
import { formText } from '../../ui/form-text.js';
import { useStoredForm } from '../../ui/use-stored-form.js';
import { assessmentMessages } from './assessment-messages.js';

const RENAME = graphql(`
  mutation RenameAssessment($assessmentId: ID!, $name: String!) {
    renameAssessment(assessmentId: $assessmentId, name: $name) {
      id
      name
    }
  }
`);

interface RenameAssessmentProps {
  readonly assessment: { readonly id: string; readonly name: string };
  readonly onClose: () => void;
}

/** Another name for an assessment. */
export function RenameAssessment({ assessment, onClose }: RenameAssessmentProps) {
  const messages = useMessages(assessmentMessages);
  const [renamed, rename] = useMutation(RENAME);
  const submit = useStoredForm(
    (fields) => rename({ assessmentId: assessment.id, name: formText(fields, 'name') }),
    onClose,
  );
  return (
    <Modal opened onClose={onClose} title={messages.rename}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack>
          <TextInput name="name" label={messages.name} defaultValue={assessment.name} required maxLength={200} />
          <Refusal error={renamed.error} />
          <FormButtons
            cancel={messages.cancel}
            submit={messages.rename}
            isSaving={renamed.fetching}
            onCancel={onClose}
          />
        </Stack>
      </form>
    </Modal>
  );
}
