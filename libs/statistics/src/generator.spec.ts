import { describe, expect, it } from '@jest/globals';

import { mersenneStream } from './generator.js';

describe('the Mersenne Twister', () => {
  it('gives the words of the 2002 reference code', () => {
    const stream = mersenneStream(5489);
    expect([stream.word(), stream.word(), stream.word()]).toEqual([3499211612, 581869302, 3890346734]);
    for (let i = 3; i < 9999; i++) stream.word();
    expect(stream.word()).toBe(4123659995);
  });

  it('fills indices with what the same words say one by one', () => {
    const indices = new Int32Array(1000);
    mersenneStream(7).fill(indices, 36);
    const stream = mersenneStream(7);
    expect(Array.from(indices)).toEqual(Array.from(indices, () => Math.floor(stream.uniform() * 36)));
  });

  it('takes seeds of all 32 bits', () => {
    expect(mersenneStream(4294967295).uniform()).toBeCloseTo(0.0976320288609713, 14);
    expect(() => mersenneStream(-1)).toThrow(/^seed: /);
    expect(() => mersenneStream(1.5)).toThrow(/^seed: /);
  });
});
