import { FunctionNames, itemsFor, type Instrument } from '@sextant/maturity';

/** The functions that people of a list can have, and what becomes of others. */
export interface KnownFunctions {
  /** The key of a function under any of its names; null for none. */
  keyOf(written: string): string | null;
  /** What people of no known function are asked, in words. */
  readonly askedOfOthers: string;
}

const MOST_NAMED = 12;

/** The functions of the instruments that such people are asked with; null where none of them declares any. */
export function knownFunctions(instruments: readonly Instrument[]): KnownFunctions | null {
  const declaring = instruments.filter(({ functions }) => (functions ?? []).length > 0);
  if (declaring.length === 0) return null;
  const names = declaring.map((instrument) => new FunctionNames(instrument));
  return {
    keyOf: (written) => names.map((one) => one.keyOf(written)).find((key) => key !== null) ?? null,
    askedOfOthers: declaring.map(questionsForAll).join('; '),
  };
}

function questionsForAll(instrument: Instrument): string {
  const keys = itemsFor(instrument, null).map(({ key }) => key);
  const all = instrument.items.length;
  if (keys.length === 0) return `nothing of "${instrument.meta.title}"`;
  if (keys.length === all) return `all ${all} questions of "${instrument.meta.title}"`;
  const more = keys.length - MOST_NAMED;
  const named = `${keys.slice(0, MOST_NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  return `only the ${keys.length} of ${all} questions that go to everybody in "${instrument.meta.title}" (${named})`;
}
