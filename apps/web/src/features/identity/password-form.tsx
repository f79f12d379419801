import { Alert, Button, Group, Stack, Title } from '@mantine/core';
import type { FormEvent } from 'react';
import { useMutation } from 'urql';

import { graphql } from '../../graphql/index.js';
import { useMessages } from '../../i18n/locale.js';
import { PasswordField } from '../../ui/password-field.js';
import { settingsMessages } from './settings-messages.js';

const CHANGE = graphql(`
  mutation ChangePassword($input: ChangePasswordInput!) {
    changePassword(input: $input)
  }
`);

export function PasswordForm() {
  const messages = useMessages(settingsMessages);
  const [changed, change] = useMutation(CHANGE);

  async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget;
    const fields = new FormData(form);
    const { error } = await change({
      input: { currentPassword: fields.get('current') as string, newPassword: fields.get('new') as string },
    });
    if (!error) form.reset();
  }

  return (
    <form onSubmit={(event) => void submit(event)}>
      <Stack maw={480}>
        <Title order={2}>{messages.password}</Title>
        <PasswordField name="current" label={messages.currentPassword} autoComplete="current-password" required />
        <PasswordField
          name="new"
          label={messages.newPassword}
          description={messages.newPasswordHint}
          autoComplete="new-password"
          minLength={12}
          required
        />
        {changed.error && <Alert color="red">{messages.notChanged}</Alert>}
        {changed.data && <Alert role="status">{messages.changed}</Alert>}
        <Group>
          <Button type="submit" loading={changed.fetching}>
            {messages.change}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
