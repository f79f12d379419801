import { Skeleton, Stack } from '@mantine/core';

import { useMessages } from '../i18n/locale.js';
import { stateMessages } from './messages.js';

/** Stands where a page will be. */
export function PageLoading() {
  const messages = useMessages(stateMessages);
  return (
    <Stack aria-busy="true" role="status" aria-label={messages.loading}>
      <Skeleton height={32} width="40%" />
      <Skeleton height={120} />
      <Skeleton height={120} />
    </Stack>
  );
}
