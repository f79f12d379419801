import { Anchor, Stack, Text, Title } from '@mantine/core';
import { Link } from 'react-router';

import { useMessages } from '../i18n/locale.js';
import { stateMessages } from './messages.js';

export function NotFoundPage() {
  const messages = useMessages(stateMessages);
  return (
    <Stack align="flex-start">
      <Title order={1}>{messages.notFoundTitle}</Title>
      <Text>{messages.notFound}</Text>
      <Anchor component={Link} to="/">
        {messages.home}
      </Anchor>
    </Stack>
  );
}
