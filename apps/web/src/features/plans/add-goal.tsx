import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useMutation } from 'urql';

import { graphql } from '../../graphql/index.js';
import { useMessages } from '../../i18n/locale.js';
import { Refusal } from '../../session/refusal.js';
import { formText } from '../../ui/form-text.js';
import { useStoredForm } from '../../ui/use-stored-form.js';
import { planMessages } from './plan-messages.js';

const ADD_GOAL = graphql(`
  mutation AddGoal($input: AddGoalInput!) {
    addGoal(input: $input) {
      id
    }
  }
`);

/** Where something new in the plan belongs. */
export interface AddToPlanProps {
  readonly engagementId: string;
  /** The workshop that agreed on it, if one did. */
  readonly workshopId: string | null;
  readonly onAdded: () => void;
}

/** A new goal: whose it is, the figure that shows it, where that stands today, and by when. */
export function AddGoal({ engagementId, workshopId, onAdded }: AddToPlanProps) {
  const messages = useMessages(planMessages);
  const [added, add] = useMutation(ADD_GOAL);
  const submit = useStoredForm(
    (fields) =>
      add({
        input: {
          engagementId,
          workshopId,
          title: formText(fields, 'title'),
          figure: formText(fields, 'figure'),
          baseline: formText(fields, 'baseline'),
          aim: formText(fields, 'aim') || null,
          owner: formText(fields, 'owner'),
          dueOn: formText(fields, 'dueOn'),
        },
      }),
    onAdded,
  );
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack gap="xs">
        <TextInput name="title" label={messages.newGoal} required />
        <TextInput name="figure" label={messages.figure} required />
        <Group grow>
          <TextInput name="baseline" label={messages.baseline} required />
          <TextInput name="aim" label={messages.aim} />
        </Group>
        <Group grow>
          <TextInput name="owner" label={messages.owner} required />
          <TextInput name="dueOn" type="date" label={messages.due} required />
        </Group>
        <Refusal error={added.error} />
        <Group justify="flex-end">
          <Button
            type="submit"
            variant="default"
            loading={added.fetching}
            aria-label={`${messages.add}: ${messages.newGoal}`}
          >
            {messages.add}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
