import { Button, Group, Modal, NativeSelect, NumberInput, Stack, Textarea, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useState, type FormEvent } from 'react';
import { useMutation } from 'urql';

import { Refusal } from '../../app/refusal.js';
import type { BallotKind } from '../../graphql/graphql.js';
import { graphql } from '../../graphql/index.js';
import { useMessages } from '../../i18n/locale.js';
import { formText } from '../../ui/form-text.js';
import { workshopMessages } from './workshop-messages.js';

const ADD = graphql(`
  mutation AddBallot($input: AddBallotInput!) {
    addBallot(input: $input) {
      id
    }
  }
`);

/** What one can ask of one's own; levels of items come with the agenda. */
const KINDS: readonly BallotKind[] = ['CONFIDENCE', 'CHOICE', 'DOTS', 'RANKING', 'IDEAS', 'POINT'];
const WITH_OPTIONS: readonly BallotKind[] = ['CHOICE', 'DOTS', 'RANKING'];

/** A question of one's own, added to a step. */
export function AddBallot({ stepId, onChanged }: { stepId: string; onChanged: () => void }) {
  const messages = useMessages(workshopMessages);
  const [isAdding, { open, close }] = useDisclosure();
  const [kind, setKind] = useState<BallotKind>('CONFIDENCE');
  const [added, add] = useMutation(ADD);

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const lines = formText(fields, 'options')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean);
    const { error } = await add({
      input: {
        stepId,
        kind,
        question: formText(fields, 'question'),
        ...(WITH_OPTIONS.includes(kind) && { options: lines.map((label, i) => ({ key: `o${i + 1}`, label })) }),
        ...(kind === 'DOTS' && { dots: Number(formText(fields, 'dots')) }),
        ...(kind === 'POINT' && { state: 'DESIRED' as const }),
      },
    });
    if (error) return;
    close();
    onChanged();
  }

  return (
    <>
      <Group>
        <Button variant="default" onClick={open}>
          {messages.addQuestion}
        </Button>
      </Group>
      <Modal opened={isAdding} onClose={close} title={messages.addQuestion}>
        <form onSubmit={(event) => void submit(event)}>
          <Stack>
            <NativeSelect
              label={messages.kind}
              value={kind}
              onChange={(event) => setKind(event.currentTarget.value as BallotKind)}
              data={KINDS.map((value) => ({ value, label: messages.kinds[value] }))}
            />
            <TextInput name="question" label={messages.question} required maxLength={500} />
            {WITH_OPTIONS.includes(kind) && (
              <Textarea name="options" label={messages.options} minRows={3} autosize required />
            )}
            {kind === 'DOTS' && <NumberInput name="dots" label={messages.dots} defaultValue={3} min={1} max={20} />}
            <Refusal error={added.error} />
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                {messages.cancel}
              </Button>
              <Button type="submit" loading={added.fetching}>
                {messages.add}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </>
  );
}
