import { Anchor, Button, Stack, Text, Title } from '@mantine/core';

import { useMessages } from '../i18n/locale.js';
import { stateMessages } from './messages.js';

/** Shown in place of a page that failed to load or to draw. */
export function PageError() {
  const messages = useMessages(stateMessages);
  return (
    <Stack p="xl" align="flex-start" role="alert">
      <Title order={1} size="h2">
        {messages.errorTitle}
      </Title>
      <Text maw={520}>{messages.error}</Text>
      <Button onClick={() => location.reload()}>{messages.retry}</Button>
      <Anchor href="/">{messages.home}</Anchor>
    </Stack>
  );
}
