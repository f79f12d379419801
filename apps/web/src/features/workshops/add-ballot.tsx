import { Button, Group, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useMutation } from 'urql';

import type { WorkshopOfQuestionFragment } from '../../graphql/graphql.js';
import { graphql } from '../../graphql/index.js';
import { useMessages } from '../../i18n/locale.js';
import { QuestionForm } from './question-form.js';
import { workshopMessages } from './workshop-messages.js';

const ADD = graphql(`
  mutation AddBallot($input: AddBallotInput!) {
    addBallot(input: $input) {
      id
    }
  }
`);

interface AddBallotProps {
  readonly workshop: WorkshopOfQuestionFragment;
  readonly stepId: string;
  readonly onChanged: () => void;
}

/** A question of one's own, added to a step. */
export function AddBallot({ workshop, stepId, onChanged }: AddBallotProps) {
  const messages = useMessages(workshopMessages);
  const [isAdding, { open, close }] = useDisclosure();
  const [added, add] = useMutation(ADD);
  return (
    <>
      <Group>
        <Button variant="default" onClick={open}>
          {messages.addQuestion}
        </Button>
      </Group>
      <Modal opened={isAdding} onClose={close} title={messages.addQuestion}>
        <QuestionForm
          workshop={workshop}
          error={added.error}
          isSaving={added.fetching}
          onCancel={close}
          onSave={(kind, words) =>
            void add({ input: { stepId, kind, ...words } }).then(({ error }) => {
              if (error) return;
              close();
              onChanged();
            })
          }
        />
      </Modal>
    </>
  );
}
