import { describe, expect, it } from '@jest/globals';

import { assertGoodPassword, passwordProblem } from './password-rules.js';

const EMAIL = 'robin.sample@example.org';

describe('a new password', () => {
  it.each([
    ['three white horses', 'words with spaces'],
    ['zwölf Boxkämpfer jagen Viktor', 'letters of any language'],
    ['kd83hsk29dkx', 'exactly twelve characters'],
    ['x'.repeat(200) + 'abcdefgh', 'a very long one'],
  ])('%s is welcome: %s', (password) => {
    expect(passwordProblem(password, EMAIL)).toBeNull();
  });

  it.each([
    ['kd83hsk29dk', 'must have at least 12 characters'],
    ['ab'.repeat(129), 'must have at most 256 characters'],
    ['abcabcabcabcabc', 'repeats the same few characters'],
    ['1q2w3e4r5t6y', 'is among the passwords that are tried first'],
    ['Password2026!!', 'is among the passwords that are tried first'],
    ['robin.sample@example.org', 'is the e-mail address'],
    ['Robin.Sample1234', 'is the e-mail address'],
  ])('%s is refused: %s', (password, problem) => {
    expect(passwordProblem(password, EMAIL)).toBe(problem);
  });

  it('is refused as a wrong field, without being repeated', () => {
    expect(() => assertGoodPassword('short', EMAIL)).toThrow(
      expect.objectContaining({
        code: 'INVALID_INPUT',
        details: { problems: [{ field: 'password', message: 'password must have at least 12 characters' }] },
      }),
    );
  });
});
