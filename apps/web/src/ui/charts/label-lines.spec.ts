import { describe, expect, it } from '@jest/globals';

import { labelLines } from './label-lines.js';

const at = (from: number, to: number) => ({ from, to });

describe('labels below an axis', () => {
  it('share a line while they meet no other, then take the next, and are left out when all are full', () => {
    expect(labelLines([at(0, 50), at(100, 150)], 2)).toEqual([0, 0]);
    expect(labelLines([at(0, 50), at(40, 90), at(85, 150)], 2)).toEqual([0, 1, 0]);
    expect(labelLines([at(0, 50), at(10, 60), at(20, 70)], 2)).toEqual([null, 1, 0]);
  });

  it('keep a gap between each other', () => {
    expect(labelLines([at(0, 50), at(52, 90)], 1)).toEqual([null, 0]);
  });
});
