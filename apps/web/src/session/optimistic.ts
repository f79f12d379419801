import { useEffect, useRef, useState } from 'react';
import type { CombinedError } from 'urql';

interface Shown<T, C> {
  readonly id: number;
  readonly change: C;
  /** What was held when the server agreed, null until then: whatever is held next has the change in it. */
  readonly agreedOn: T | null;
}

/** Sends a change to the server. */
export type Send = () => Promise<{ readonly error?: CombinedError }>;

/** What a page shows while the server has not agreed yet. */
export interface Optimistic<T, C> {
  /** What is held, with every change that is under way. */
  readonly shown: T | undefined;
  /** Why the last change was put back. */
  readonly putBack: CombinedError | undefined;
  /** Shows a change at once and sends it; says whether it stands. */
  readonly change: (change: C, send: Send) => Promise<boolean>;
}

/**
 * Changes are seen before the server has agreed. What it refuses, or what never reaches it, is put back, and `putBack` says
 * so. `held` is what the query gave: its identity tells when newer data have come.
 */
export function useOptimistic<T extends object, C>(
  held: T | undefined,
  apply: (held: T, change: C) => T,
): Optimistic<T, C> {
  const [changes, setChanges] = useState<readonly Shown<T, C>[]>([]);
  const [putBack, setPutBack] = useState<CombinedError>();
  const newest = useRef(held);
  useEffect(() => {
    newest.current = held;
  }, [held]);
  const count = useRef(0);
  const underWay = changes.filter(({ agreedOn }) => agreedOn === null || agreedOn === held);

  async function change(wanted: C, send: Send): Promise<boolean> {
    const id = (count.current += 1);
    setPutBack(undefined);
    setChanges((before) => [...before, { id, change: wanted, agreedOn: null }]);
    const { error } = await send();
    setPutBack(error);
    setChanges((before) =>
      error
        ? before.filter((one) => one.id !== id)
        : before.map((one) => (one.id === id ? { ...one, agreedOn: newest.current ?? null } : one)),
    );
    return error === undefined;
  }

  return {
    shown: held && underWay.reduce((before, one) => apply(before, one.change), held),
    putBack,
    change,
  };
}
