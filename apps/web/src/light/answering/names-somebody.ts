const EMAIL = /[^\s@]+@[^\s@]+\.[a-z]{2,}/iu;
const PHONE = /(?:\+|00)?\d[\d\s/()-]{7,}\d/u;
const TITLED_NAME = /\b(?:mr|mrs|ms|dr|prof|herrn?|frau)\.?\s+\p{Lu}\p{L}+/iu;
const TWO_NAMES = /(?:^|[^.!?\s]\s)\p{Lu}\p{Ll}+\s\p{Lu}\p{Ll}+/u;

/** Whether a comment seems to point to a person (R14). A hint to the writer before sending, never a refusal. */
export function namesSomebody(comment: string, locale: string): boolean {
  if (EMAIL.test(comment) || PHONE.test(comment) || TITLED_NAME.test(comment)) return true;
  // German writes every noun with a capital: there two in a row say nothing.
  return locale !== 'de' && TWO_NAMES.test(comment);
}
