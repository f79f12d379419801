/** What is wrong with an instrument, and where: keys and positions from the root of the document. */
export interface InstrumentProblem {
  path: (string | number)[];
  message: string;
}

/** Collects problems under a path. */
export class Problems {
  readonly found: InstrumentProblem[] = [];

  add(path: (string | number)[], message: string): void {
    this.found.push({ path, message });
  }

  /** Refuses a name that is not among the known ones. */
  unknown(path: (string | number)[], kind: string, name: string, known: readonly string[]): void {
    if (known.includes(name)) return;
    const names = known.length === 0 ? 'this instrument has none' : `known: ${known.slice(0, 30).join(', ')}`;
    this.add(path, `there is no ${kind} "${name}" (${names})`);
  }

  /** Refuses the second entry with the same key. */
  repeated(path: (string | number)[], entries: readonly { key: string }[] | undefined): void {
    const seen = new Set<string>();
    entries?.forEach(({ key }, i) => {
      if (seen.has(key)) this.add([...path, i, 'key'], `"${key}" is used twice`);
      seen.add(key);
    });
  }
}
