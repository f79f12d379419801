import { describe, expect, it } from '@jest/globals';

import { newAccessCode, readAccessCode } from './access-code.js';

describe('a code for when mail fails', () => {
  it('has eight signs of 32 and does not repeat', () => {
    const codes = Array.from({ length: 2_000 }, newAccessCode);

    expect(new Set(codes).size).toBe(codes.length);
    expect(new Set(codes.join('')).size).toBe(32);
    for (const code of codes) expect(readAccessCode(code)).toBe(code);
  });

  it('is read however it was typed', () => {
    expect(readAccessCode(' abcd-ef10 ')).toBe('ABCDEF10');
    expect(readAccessCode('abcd efIo')).toBe('ABCDEF10');
    expect(readAccessCode('ABCDEFL0')).toBe('ABCDEF10');
  });

  it.each(['', 'ABCDEFG', 'ABCDEFGHJ', 'ABCDEFGU', 'ABCDEFG!'])('is not "%s"', (typed) => {
    expect(readAccessCode(typed)).toBeNull();
  });
});
