import { ActionIcon, Checkbox, Group, Textarea, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useState } from 'react';

import { useMessages } from '../../../i18n/locale.js';
import { builderMessages } from './builder-messages.js';
import type { Path } from './draft-source.js';
import { withRenamedKey, type KeyedList } from './renamed-key.js';
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
  const commit = (value: string): void => {
    if (value !== text) draft.set(path, value === '' && !isRequired ? undefined : value);
    setTyped(null);
  };
  // Whoever leaves the form before the moment is over loses nothing.
  const commitSoon = useDebouncedCallback(commit, { delay: IDLE_MS, flushOnUnmount: true });
  const type = (value: string): void => {
    setTyped(value);
    commitSoon(value);
  };
  const shared = {
    label,
    description,
    lang,
    required: isRequired ?? false,
    value: typed ?? text,
    error: draft.problemAt(path),
    onBlur: () => commitSoon.flush(),
  };
  return isLong ? (
    <Textarea {...shared} autosize minRows={1} onChange={(event) => type(event.currentTarget.value)} />
  ) : (
    <TextInput {...shared} onChange={(event) => type(event.currentTarget.value)} />
  );
}

interface DraftKeyProps {
  readonly list: KeyedList;
  readonly index: number;
  /** Called with the new key once everything that named the old one names it. */
  readonly onRenamed?: (key: string) => void;
}

/** The key of an entry. It changes when the field is left, and with it whatever names it. */
export function DraftKey({ list, index, onRenamed }: DraftKeyProps) {
  const messages = useMessages(builderMessages);
  const draft = useDraft();
  const path = [list, index, 'key'];
  const { key } = draft.instrument[list]![index]!;
  const [typed, setTyped] = useState<string | null>(null);
  const rename = (): void => {
    setTyped(null);
    const next = typed?.trim() ?? '';
    if (next === '' || next === key) return;
    draft.change((source) => withRenamedKey(source, list, index, next));
    onRenamed?.(next);
  };
  return (
    <TextInput
      label={messages.key}
      description={messages.keyHint}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      required
      value={typed ?? key}
      error={draft.problemAt(path)}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={rename}
      onKeyDown={(event) => event.key === 'Enter' && rename()}
    />
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
  readonly list: KeyedList;
  readonly index: number;
  /** The entries that it can change places with, where there are any. */
  readonly above: number | undefined;
  readonly below: number | undefined;
  readonly name: string;
  /** Why it cannot be removed, if it cannot. */
  readonly keptBecause?: string | null;
  readonly onCopy?: () => void;
}

/** Moves an entry of a list up or down, copies it, or takes it out. */
export function EntryActions({ list, index, above, below, name, keptBecause, onCopy }: EntryActionsProps) {
  const messages = useMessages(builderMessages);
  const draft = useDraft();
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon
        variant="subtle"
        aria-label={messages.up(name)}
        disabled={above === undefined}
        onClick={() => above !== undefined && draft.move([list], index, above)}
      >
        ↑
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        aria-label={messages.down(name)}
        disabled={below === undefined}
        onClick={() => below !== undefined && draft.move([list], index, below)}
      >
        ↓
      </ActionIcon>
      {onCopy && (
        <ActionIcon variant="subtle" aria-label={messages.copy(name)} title={messages.copy(name)} onClick={onCopy}>
          <CopySign />
        </ActionIcon>
      )}
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

function CopySign() {
  return (
    <svg width="14" height="14" viewBox="0 0 14 14" fill="none" stroke="currentColor" strokeWidth="1.4" aria-hidden>
      <rect x="1" y="1" width="8.5" height="8.5" rx="1.5" />
      <path d="M12.5 4.5v6.5a1.5 1.5 0 0 1-1.5 1.5H4.5" />
    </svg>
  );
}
