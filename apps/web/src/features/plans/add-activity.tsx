import { Button, Group, TextInput } from '@mantine/core';
import { useMutation } from 'urql';

import { graphql } from '../../graphql/index.js';
import { useMessages } from '../../i18n/locale.js';
import { Refusal } from '../../session/refusal.js';
import { formText } from '../../ui/form-text.js';
import { useStoredForm } from '../../ui/use-stored-form.js';
import type { AddToPlanProps } from './add-goal.js';
import { planMessages } from './plan-messages.js';

const ADD_ACTIVITY = graphql(`
  mutation AddActivity($input: AddActivityInput!) {
    addActivity(input: $input) {
      id
    }
  }
`);

/** What somebody will do next. */
export function AddActivity({ engagementId, workshopId, onAdded }: AddToPlanProps) {
  const messages = useMessages(planMessages);
  const [added, add] = useMutation(ADD_ACTIVITY);
  const submit = useStoredForm(
    (fields) =>
      add({
        input: {
          engagementId,
          workshopId,
          title: formText(fields, 'title'),
          owner: formText(fields, 'owner'),
          dueOn: formText(fields, 'dueOn') || null,
        },
      }),
    onAdded,
  );
  return (
    <form onSubmit={(event) => void submit(event)}>
      <Group align="flex-end">
        <TextInput name="title" label={messages.newActivity} required flex={1} miw={180} />
        <TextInput name="owner" label={messages.owner} required />
        <TextInput name="dueOn" type="date" label={messages.due} />
        <Button
          type="submit"
          variant="default"
          loading={added.fetching}
          aria-label={`${messages.add}: ${messages.newActivity}`}
        >
          {messages.add}
        </Button>
      </Group>
      <Refusal error={added.error} />
    </form>
  );
}
