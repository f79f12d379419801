import { Text } from '@mantine/core';

import { useMessages } from '../../i18n/locale.js';
import { platformMessages } from './messages.js';

interface MailTroubleProps {
  readonly status: string | null;
  /** What the mail server last said against it. */
  readonly failure: string | null;
}

/** Beside a person: why a mail has not arrived, or may not have. */
export function MailTrouble({ status, failure }: MailTroubleProps) {
  const messages = useMessages(platformMessages);
  const trouble = failure && messages.mailTrouble[status ?? ''];
  if (!trouble) return null;
  return (
    <Text size="sm" c={status === 'QUEUED' ? 'dimmed' : 'red'}>
      {trouble} <span lang="en">{failure}</span>
    </Text>
  );
}
