import { Alert } from '@mantine/core';
import { useSyncExternalStore } from 'react';

import { useMessages } from '../i18n/locale.js';
import { shellMessages } from './messages.js';

/** The header by which the API says what is slower than usual. */
const HEADER = 'x-sextant-degraded';

let isDegraded = false;
const listeners = new Set<() => void>();

/** Takes note of what an answer of the API says about how it is doing. */
export function noteDegraded(answer: Response): void {
  const says = answer.headers.get(HEADER) !== null;
  if (says === isDegraded) return;
  isDegraded = says;
  listeners.forEach((listener) => listener());
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Says that news and reports take longer, for as long as the API says so. */
export function DegradedBanner() {
  const messages = useMessages(shellMessages);
  const shown = useSyncExternalStore(listen, () => isDegraded);
  return shown ? (
    <Alert color="yellow" role="status" mb="md">
      {messages.degraded}
    </Alert>
  ) : null;
}
