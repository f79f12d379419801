import { ActionIcon, Checkbox, Group, Textarea, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';

import { useMessages } from '../../../i18n/locale.js';
import { builderMessages } from './builder-messages.js';
import type { Path } from './draft-source.js';
import { useDraft } from './use-instrument-draft.js';

const IDLE_MS = 350;

/** What stands at a place of the draft. */
export function valueAt(root: unknown, path: Path): unknown {
  return path.reduce<unknown>((node, part) => (node as Record<string | number, unknown> | undefined)?.[part], root);
}

interface FieldProps {
  readonly path: Path;
  readonly label: string;
  readonly isLong?: boolean;
  readonly isRequired?: boolean;
  readonly description?: string;
  readonly lang?: string;
}

/** A text of the draft; what is typed goes into the source after a moment. Emptied, it is taken out. */
export function DraftText({ path, label, isLong, isRequired, description, lang }: FieldProps) {
  const draft = useDraft();
  const held = valueAt(draft.instrument, path);
  const text = typeof held === 'string' || typeof held === 'number' ? String(held) : '';
  const [typed, setTyped] = useState<string | null>(null);
  const commit = (value: string | null): void => {
    if (value !== null && value !== text) draft.set(path, value === '' && !isRequired ? undefined : value);
    setTyped(null);
  };
  useEffect(() => {
    if (typed === null) return undefined;
    const timer = setTimeout(() => commit(typed), IDLE_MS);
    return () => clearTimeout(timer);
    // Only typing starts the wait.
  }, [typed]);
  const shared = {
    label,
    description,
    lang,
    required: isRequired ?? false,
    value: typed ?? text,
    error: draft.problemAt(path),
    onBlur: () => commit(typed),
  };
  return isLong ? (
    <Textarea {...shared} autosize minRows={1} onChange={(event) => setTyped(event.currentTarget.value)} />
  ) : (
    <TextInput {...shared} onChange={(event) => setTyped(event.currentTarget.value)} />
  );
}

interface DraftNumberProps {
  readonly path: Path;
  readonly label: string;
  readonly min?: number;
  readonly max?: number;
  readonly placeholder?: string;
}

/** A number of the draft; emptied, it is taken out. */
export function DraftNumber({ path, label, min, max, placeholder }: DraftNumberProps) {
  const draft = useDraft();
  const held = valueAt(draft.instrument, path);
  return (
    <TextInput
      type="number"
      label={label}
      min={min}
      max={max}
      placeholder={placeholder}
      step="any"
      w={150}
      value={typeof held === 'number' ? held : ''}
      error={draft.problemAt(path)}
      onChange={({ currentTarget: { value } }) => draft.set(path, value === '' ? undefined : Number(value))}
    />
  );
}

/** Yes or no; `otherwise` is what its absence means, and is not written down. */
export function DraftSwitch({ path, label, otherwise }: { path: Path; label: string; otherwise: boolean }) {
  const draft = useDraft();
  const held = valueAt(draft.instrument, path);
  return (
    <Checkbox
      label={label}
      checked={typeof held === 'boolean' ? held : otherwise}
      onChange={(event) => draft.set(path, event.currentTarget.checked === otherwise ? undefined : !otherwise)}
    />
  );
}

interface EntryActionsProps {
  readonly list: string;
  readonly index: number;
  readonly count: number;
  readonly name: string;
  /** Why it cannot be removed, if it cannot. */
  readonly keptBecause?: string | null;
}

/** Moves an entry of a list up or down, or takes it out. */
export function EntryActions({ list, index, count, name, keptBecause }: EntryActionsProps) {
  const messages = useMessages(builderMessages);
  const draft = useDraft();
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon
        variant="subtle"
        aria-label={messages.up(name)}
        disabled={index === 0}
        onClick={() => draft.move([list], index, index - 1)}
      >
        ↑
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        aria-label={messages.down(name)}
        disabled={index === count - 1}
        onClick={() => draft.move([list], index, index + 1)}
      >
        ↓
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="red"
        aria-label={messages.remove(name)}
        title={keptBecause ?? undefined}
        disabled={Boolean(keptBecause)}
        onClick={() => draft.set([list, index], undefined)}
      >
        ×
      </ActionIcon>
    </Group>
  );
}
