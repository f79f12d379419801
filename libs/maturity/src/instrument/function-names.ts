import type { Instrument } from './instrument.js';
import { spellingOf } from './spelling.js';
import { localizeInstrument } from './translation.js';

/** The functions of an instrument by every name that they have: key, and label in each of its languages. */
export class FunctionNames {
  private readonly keys = new Map<string, string | null>();

  constructor(instrument: Instrument) {
    const inAllLanguages = [
      instrument,
      ...localesOf(instrument).map((locale) => localizeInstrument(instrument, locale)),
    ];
    for (const { functions } of inAllLanguages) for (const { key, label } of functions ?? []) this.add(label, key);
    for (const { key } of instrument.functions ?? []) this.keys.set(spellingOf(key), key);
  }

  /** The key of the function that a name means, however it is spelled; null if it means none, or more than one. */
  keyOf(written: string): string | null {
    return this.keys.get(spellingOf(written)) ?? null;
  }

  private add(label: string, key: string): void {
    const spelling = spellingOf(label);
    const known = this.keys.get(spelling);
    this.keys.set(spelling, known === undefined || known === key ? key : null);
  }
}

function localesOf(instrument: Instrument): string[] {
  return Object.keys(instrument.translations ?? {});
}
