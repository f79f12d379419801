/** A spec that must turn red, or some of its tests: the beginning of their name, from the outermost `describe` on. */
export interface Guard {
  readonly spec: string;
  readonly test?: string;
}

/** One deliberate break of the product, with the promise that it breaks and the tests that must notice. */
export interface Mutant {
  /** What the product does now, in a few words. */
  readonly name: string;
  readonly file: string;
  /** Stands exactly once in the file. */
  readonly find: string;
  readonly put: string;
  /** The promise that breaks. */
  readonly promise: string;
  /** A row of issue 12, or a fault of the matrix in tests/faults. */
  readonly row?: string;
  readonly guards: readonly Guard[];
}

/** Why a mutant cannot be tried: what it breaks is not there, or not there once; null if it can. */
export function whyNot({ find, put }: Mutant, text: string): string | null {
  if (find === put) return 'it changes nothing';
  const times = text.split(find).length - 1;
  return times === 1 ? null : times === 0 ? 'its text is not there' : `its text is there ${times} times`;
}

/** The file with the break in it. */
export const broken = ({ find, put }: Mutant, text: string): string => text.split(find).join(put);
