import { useDebouncedValue } from '@mantine/hooks';
import type { Instrument } from '@sextant/maturity';
import { createContext, use, useEffect, useState } from 'react';
import { useMutation, useQuery, type CombinedError } from 'urql';

import type { VersionInBuilderFragment } from '../../../graphql/graphql.js';
import { graphql } from '../../../graphql/index.js';
import type { FileProblem } from '../file-problems.js';
import { keepUnsaved, unsavedSource } from './unsaved-source.js';
import { contentOf, nameOfPath, withEntry, withMoved, withValue, type Path } from './draft-source.js';

graphql(`
  fragment VersionInBuilder on InstrumentVersion {
    id
    revision
    source
    document
  }
`);

const CHECK = graphql(`
  query InstrumentProblems($source: String!) {
    instrumentProblems(source: $source) {
      path
      line
      column
      message
    }
  }
`);

const SAVE = graphql(`
  mutation SaveInstrumentDraft($instrumentVersionId: ID!, $revision: Int!, $source: String!) {
    saveInstrumentDraft(instrumentVersionId: $instrumentVersionId, revision: $revision, source: $source) {
      version {
        id
        revision
      }
      problems {
        path
        line
        column
        message
      }
    }
  }
`);

const TYPING_MS = 500;

/** A draft in the hands of somebody who changes it: one source that every view reads and writes. */
export interface InstrumentDraft {
  readonly source: string;
  /** What the source says, or said before its syntax broke. */
  readonly instrument: Instrument;
  readonly isBroken: boolean;
  readonly isChanged: boolean;
  /** It began with what an earlier visit of this tab had left unsaved. */
  readonly isRestored: boolean;
  /** Everything that stands in the way of saving, as the server finds it. */
  readonly problems: readonly FileProblem[];
  readonly isChecking: boolean;
  readonly saving: { readonly fetching: boolean; readonly error: CombinedError | undefined };
  setSource(source: string): void;
  /** Puts another source in the place of the one there is. */
  change(next: (before: string) => string): void;
  set(path: Path, value: unknown): void;
  add(path: Path, entry: unknown): void;
  move(path: Path, from: number, to: number): void;
  problemAt(path: Path): string | undefined;
  save(): Promise<boolean>;
}

type Held = Pick<InstrumentDraft, 'source' | 'instrument' | 'isBroken'>;

/** A new source with what it says; while it says nothing, what it said before. */
function holding(source: string, before: Held): Held {
  const content = contentOf(source) as Instrument | null;
  const isWhole = content !== null && typeof content === 'object' && Array.isArray(content.items);
  return { source, instrument: isWhole ? content : before.instrument, isBroken: !isWhole };
}

/** Keeps a draft while it is changed; the server says while typing what is wrong with it. */
export function useInstrumentDraft(version: VersionInBuilderFragment): InstrumentDraft {
  const [left] = useState(() => unsavedSource(version.id, version.revision));
  const [{ source, instrument, isBroken }, setHeld] = useState<Held>(() => {
    const stored = { source: version.source, instrument: version.document, isBroken: false };
    return left === null ? stored : holding(left, stored);
  });
  const [settled] = useDebouncedValue(source, TYPING_MS);
  const isChanged = source !== version.source;
  const [check] = useQuery({ query: CHECK, variables: { source: settled }, pause: settled === version.source });
  const [saved, save] = useMutation(SAVE);
  const problems = isChanged ? (check.data?.instrumentProblems ?? []) : [];
  useEffect(() => {
    if (!isChanged) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isChanged]);
  useEffect(
    () => keepUnsaved(version.id, version.revision, isChanged ? source : null),
    [version.id, version.revision, isChanged, source],
  );
  const change = (next: (before: string) => string): void => setHeld((held) => holding(next(held.source), held));
  return {
    source,
    instrument,
    isBroken,
    isChanged,
    isRestored: left !== null && left !== version.source && isChanged,
    problems,
    isChecking: isChanged && (settled !== source || check.fetching),
    saving: { fetching: saved.fetching, error: saved.error },
    setSource: (next) => change(() => next),
    change,
    set: (path, value) => change((before) => withValue(before, path, value)),
    add: (path, entry) => change((before) => withEntry(before, path, entry)),
    move: (path, from, to) => change((before) => withMoved(before, path, from, to)),
    problemAt: (path) => problems.find((problem) => problem.path === nameOfPath(path))?.message,
    async save() {
      const { data } = await save({ instrumentVersionId: version.id, revision: version.revision, source });
      return Boolean(data?.saveInstrumentDraft.version);
    },
  };
}

const DraftContext = createContext<InstrumentDraft | null>(null);

export const DraftProvider = DraftContext.Provider;

/** The draft that the forms around are about. */
export function useDraft(): InstrumentDraft {
  return use(DraftContext)!;
}
