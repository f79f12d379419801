import { DomainError, problem, type Problem } from '@sextant/contracts';
import { dictionary } from '@zxcvbn-ts/language-common';

const SHORTEST = 12;
const LONGEST = 256;
const FEWEST_DIFFERENT = 5;

const COMMON: ReadonlySet<string> = new Set(dictionary['passwords-common']);

/** What is wrong with a new password, or null. Length counts; which kinds of characters it has does not. */
export function passwordProblem(password: string, email: string): Problem | null {
  if (password.length < SHORTEST || password.length > LONGEST)
    return problem('password', 'length', { least: SHORTEST, most: LONGEST });
  if (new Set(password).size < FEWEST_DIFFERENT) return problem('password', 'passwordTooAlike');
  const lower = password.toLowerCase();
  // "Password2026!!" is no better than "password": digits and signs around a common word are what is tried next.
  const core = lower.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  if (COMMON.has(lower) || COMMON.has(core)) return problem('password', 'passwordCommon');
  if (lower === email || core === email.split('@')[0]) return problem('password', 'passwordIsEmail');
  return null;
}

/** Refuses a new password that breaks a rule: INVALID_INPUT, in the shape of every other wrong field. */
export function assertGoodPassword(password: string, email: string): void {
  const wrong = passwordProblem(password, email);
  if (wrong) throw new DomainError('INVALID_INPUT', { problems: [wrong] });
}
