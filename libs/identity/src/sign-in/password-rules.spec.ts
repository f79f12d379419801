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
    ['kd83hsk29dk', 'length'],
    ['ab'.repeat(129), 'length'],
    ['abcabcabcabcabc', 'passwordTooAlike'],
    ['1q2w3e4r5t6y', 'passwordCommon'],
    ['Password2026!!', 'passwordCommon'],
    ['robin.sample@example.org', 'passwordIsEmail'],
    ['Robin.Sample1234', 'passwordIsEmail'],
  ])('%s is refused: %s', (password, rule) => {
    expect(passwordProblem(password, EMAIL)).toMatchObject({ field: 'password', rule });
  });

  it('is refused as a wrong field, without being repeated', () => {
    expect(() => assertGoodPassword('short', EMAIL)).toThrow(
      expect.objectContaining({
        code: 'INVALID_INPUT',
        details: { problems: [{ field: 'password', rule: 'length', params: { least: 12, most: 256 } }] },
      }),
    );
  });
});
