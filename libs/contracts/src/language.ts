/** Languages that the product speaks, with the names that people give them. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  en: ['english', 'englisch', 'eng', 'anglais'],
  de: ['german', 'deutsch', 'ger', 'deu', 'allemand'],
};

/** The language of people who named none. */
export const USUAL_LANGUAGE = 'en';

/** A language as it is stored (`de`, `de-AT`), and whether the product speaks it; what it does not speak falls back. */
export interface NamedLanguage {
  readonly locale: string;
  readonly isSpoken: boolean;
}

/** The language that is meant by a name or a tag in any spelling: `DE`, `de-de`, `de_AT`, `German`. */
export function languageNamed(written: string): NamedLanguage {
  const name = written.normalize('NFKC').trim().toLowerCase();
  if (name === '') return { locale: USUAL_LANGUAGE, isSpoken: true };
  const [, language, region] = /^([a-z]{2})(?:[-_]([a-z]{2}))?$/.exec(name) ?? [];
  const spoken = Object.keys(NAMES).find((key) => key === language || NAMES[key]!.includes(name));
  if (spoken === undefined) return { locale: USUAL_LANGUAGE, isSpoken: false };
  const isRegional = region !== undefined && region !== spoken;
  return { locale: isRegional ? `${spoken}-${region.toUpperCase()}` : spoken, isSpoken: true };
}
