/** Signs that a secret was made up, or copied from an example, rather than drawn: no random text of its length has them. */
const WORDS = /secret|random|character|change|example|password|replace|sextant|placeholder|insert/i;
const FEWEST_DIFFERENT = 12;

/** What is wrong with a secret that keys are derived from, or null. */
export function secretProblem(secret: string): string | null {
  if (secret.length < 32) return 'must have at least 32 characters';
  if (new Set(secret).size < FEWEST_DIFFERENT || isRepeated(secret))
    return 'repeats the same few characters: draw it with `openssl rand -base64 48`';
  if (WORDS.test(secret)) return 'looks like the text of an example: draw it with `openssl rand -base64 48`';
  return isSequence(secret) ? 'counts up: draw it with `openssl rand -base64 48`' : null;
}

/** A shorter text over and over. */
function isRepeated(secret: string): boolean {
  return (secret + secret).indexOf(secret, 1) <= secret.length / 2;
}

/** Most signs follow the one before them, as in abcdef or 123456. */
function isSequence(secret: string): boolean {
  let steps = 0;
  for (let i = 1; i < secret.length; i += 1)
    if (Math.abs(secret.charCodeAt(i) - secret.charCodeAt(i - 1)) === 1) steps += 1;
  return steps > secret.length / 2;
}
