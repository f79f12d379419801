import { Modal } from '@mantine/core';
import { useMutation } from 'urql';

import type { QuestionInFormFragment, WorkshopOfQuestionFragment } from '../../graphql/graphql.js';
import { graphql } from '../../graphql/index.js';
import { useMessages } from '../../i18n/locale.js';
import { QuestionForm } from './question-form.js';
import { workshopMessages } from './workshop-messages.js';

const UPDATE = graphql(`
  mutation UpdateBallot($input: UpdateBallotInput!) {
    updateBallot(input: $input) {
      id
    }
  }
`);

interface EditBallotProps {
  readonly workshop: WorkshopOfQuestionFragment;
  readonly ballot: QuestionInFormFragment & { readonly id: string };
  readonly onClose: () => void;
  readonly onChanged: () => void;
}

/** Words a question anew that was not put to the room. */
export function EditBallot({ workshop, ballot, onClose, onChanged }: EditBallotProps) {
  const messages = useMessages(workshopMessages);
  const [updated, update] = useMutation(UPDATE);
  return (
    <Modal opened onClose={onClose} title={messages.editQuestion}>
      <QuestionForm
        workshop={workshop}
        ballot={ballot}
        error={updated.error}
        isSaving={updated.fetching}
        onCancel={onClose}
        onSave={(_, words) =>
          void update({ input: { ballotId: ballot.id, ...words } }).then(({ error }) => {
            if (error) return;
            onClose();
            onChanged();
          })
        }
      />
    </Modal>
  );
}
