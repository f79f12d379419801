/** What became of a part of a file in an earlier version of the format. */
export interface InstrumentChange {
  /**
   * `noted`: nothing acts on it, it lies under notes. `read`: words became data. `obeyed`: it had no effect and has one from now on.
   * `not_read`: its words say nothing that can be followed; they lie under notes and the usual rule stands. `dropped`: it is gone.
   */
  kind: InstrumentChangeKind;
  path: string;
  /** Where it stands now. */
  to: string | null;
}

export const INSTRUMENT_CHANGE_KINDS = ['noted', 'read', 'obeyed', 'not_read', 'dropped'] as const;

export type InstrumentChangeKind = (typeof INSTRUMENT_CHANGE_KINDS)[number];

const WORDS: Readonly<Record<InstrumentChangeKind, (to: string | null) => string>> = {
  noted: (to) => `nothing acts on it: it lies under ${to} now`,
  read: (to) => `what it says is data now: ${to}`,
  obeyed: (to) => `it had no effect until now; from now on it is obeyed: ${to}`,
  not_read: (to) => `it cannot be followed: the usual rule stands, and its words lie under ${to}`,
  dropped: () => 'it is left out: each band ends where the next begins',
};

/** A change as a line for whoever brings the file. */
export function changeInWords({ kind, path, to }: InstrumentChange): string {
  return `${path}: ${WORDS[kind](to)}`;
}
