import { changeInWords, type InstrumentChange } from '@sextant/contracts';

/** Says on stderr that a file in an earlier format was converted, and what has an effect from now on that had none. */
export function tellConversion(name: string, changes: readonly InstrumentChange[]): void {
  if (changes.length === 0) return;
  const parts = changes.length === 1 ? '1 part is' : `${changes.length} parts are`;
  console.error(`${name}: ${parts} read in another way than written; "sextant check instrument" lists them`);
  for (const change of changes) if (change.kind === 'obeyed') console.error(`${name}: ${changeInWords(change)}`);
}
