import { useSyncExternalStore } from 'react';

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

/** Whether the API says just now that something takes longer. */
export const useIsDegraded = (): boolean => useSyncExternalStore(listen, () => isDegraded);
