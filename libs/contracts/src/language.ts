/** Languages that the product speaks, with the names that people give them. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  en: ['english', 'englisch', 'eng', 'anglais'],
  de: ['german', 'deutsch', 'ger', 'deu', 'allemand'],
};

/** The language of people who named none. */
export const USUAL_LANGUAGE = 'en';

/** A language of the product, and whether it is the one that was asked for; what the product does not speak falls back. */
export interface NamedLanguage {
  readonly locale: string;
  readonly isSpoken: boolean;
}

/** The language that is meant by a name or a tag in any spelling: `DE`, `de-AT`, `de_ch`, `German`. */
export function languageNamed(written: string): NamedLanguage {
  const name = written.normalize('NFKC').trim().toLowerCase();
  if (name === '') return { locale: USUAL_LANGUAGE, isSpoken: true };
  const language = /^([a-z]{2})(?:[-_][a-z]{2})?$/.exec(name)?.[1];
  const spoken = Object.keys(NAMES).find((key) => key === language || NAMES[key]!.includes(name));
  return { locale: spoken ?? USUAL_LANGUAGE, isSpoken: spoken !== undefined };
}
