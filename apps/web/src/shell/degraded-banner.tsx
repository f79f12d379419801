import { Alert } from '@mantine/core';

import { useMessages } from '../i18n/locale.js';
import { useIsDegraded } from '../session/degraded.js';
import { shellMessages } from './messages.js';

/** Says that news and reports take longer, for as long as the API says so. */
export function DegradedBanner() {
  const messages = useMessages(shellMessages);
  return useIsDegraded() ? (
    <Alert color="yellow" role="status" mb="md">
      {messages.degraded}
    </Alert>
  ) : null;
}
