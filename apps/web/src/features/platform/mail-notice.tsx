import { Alert } from '@mantine/core';

import { useMessages } from '../../i18n/locale.js';
import { useMe } from '../../session/me.js';
import { platformMessages } from './messages.js';

/** On pages that would mail: says that nothing goes out while no mail server is set, and what to do instead. */
export function MailNotice({ about }: { about: 'mailsHeld' | 'invitationsHeld' }) {
  const messages = useMessages(platformMessages);
  if (useMe().mailWay !== 'NONE') return null;
  return (
    <Alert color="yellow" role="note" title={messages.noMailServer}>
      {messages[about]}
    </Alert>
  );
}
