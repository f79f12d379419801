/** The type of it: `'wave-test'` gives `'WAVE_TEST'`. */
export type ApiName<W extends string> = W extends `${infer Head}-${infer Tail}`
  ? `${Uppercase<Head>}_${ApiName<Tail>}`
  : Uppercase<W>;

/** A word as the API spells it. */
export function apiName<W extends string>(word: W): ApiName<W> {
  return word.toUpperCase().replaceAll('-', '_') as ApiName<W>;
}

/** A list of words as the API spells them, in its order. */
export function apiNames<W extends string>(words: readonly W[]): ApiName<W>[] {
  return words.map(apiName);
}
