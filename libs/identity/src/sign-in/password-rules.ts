import { DomainError } from '@sextant/contracts';
import { dictionary } from '@zxcvbn-ts/language-common';

const SHORTEST = 12;
const LONGEST = 256;
const FEWEST_DIFFERENT = 5;

const COMMON: ReadonlySet<string> = new Set(dictionary['passwords-common']);

/** What is wrong with a new password, or null. Length counts; which kinds of characters it has does not. */
export function passwordProblem(password: string, email: string): string | null {
  if (password.length < SHORTEST) return `must have at least ${SHORTEST} characters`;
  if (password.length > LONGEST) return `must have at most ${LONGEST} characters`;
  if (new Set(password).size < FEWEST_DIFFERENT) return 'repeats the same few characters';
  const lower = password.toLowerCase();
  // "Password2026!!" is no better than "password": digits and signs around a common word are what is tried next.
  const core = lower.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  if (COMMON.has(lower) || COMMON.has(core)) return 'is among the passwords that are tried first';
  if (lower === email || core === email.split('@')[0]) return 'is the e-mail address';
  return null;
}

/** Refuses a new password that breaks a rule: INVALID_INPUT, in the shape of every other wrong field. */
export function assertGoodPassword(password: string, email: string): void {
  const message = passwordProblem(password, email);
  if (message)
    throw new DomainError('INVALID_INPUT', { problems: [{ field: 'password', message: `password ${message}` }] });
}
