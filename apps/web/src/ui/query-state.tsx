import { Alert, Button, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';

import { useMessages } from '../i18n/locale.js';
import { stateMessages } from './messages.js';
import { NotFoundPage } from './not-found-page.js';
import { PageLoading } from './page-loading.js';

interface QueryStateProps<T> {
  readonly result: { data?: T | undefined; error?: CombinedError | undefined; fetching: boolean };
  readonly retry?: () => void;
  readonly children: (data: T) => ReactNode;
}

/** A query's four states: still loading, refused, away, or there. What is there stays while it is read again. */
export function QueryState<T>({ result, retry, children }: QueryStateProps<T>) {
  const messages = useMessages(stateMessages);
  if (result.data) return <>{children(result.data)}</>;
  if (result.error) {
    const code = result.error.graphQLErrors[0]?.extensions?.code;
    if (code === 'NOT_FOUND') return <NotFoundPage />;
    const text = result.error.networkError
      ? messages.offline
      : code === 'FORBIDDEN'
        ? messages.forbidden
        : messages.error;
    return (
      <Alert color="red" title={result.error.networkError ? messages.offlineTitle : messages.errorTitle}>
        <Stack align="flex-start">
          {text}
          {retry && (
            <Button size="compact-sm" variant="light" onClick={retry}>
              {messages.retry}
            </Button>
          )}
        </Stack>
      </Alert>
    );
  }
  return <PageLoading />;
}
