import type { FormEvent } from 'react';

/** Sends a form's fields and empties it once they are stored. */
export function useStoredForm(store: (fields: FormData) => Promise<{ error?: unknown }>, onStored: () => void) {
  return async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const form = event.currentTarget;
    const { error } = await store(new FormData(form));
    if (error) return;
    form.reset();
    onStored();
  };
}
