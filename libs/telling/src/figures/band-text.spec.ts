import { describe, expect, it } from '@jest/globals';

import { bandText, shareText, turned, wholePoints } from './band-text.js';

const band = (from: number, to: number, end: 'low' | 'high' | null = null) => ({ from, to, end });

describe('a band in words', () => {
  it.each([
    ['an end at the low side', band(0, 25, 'low'), '≤ 25'],
    ['an end at the high side', band(75, 100, 'high'), '≥ 75'],
    ['one point', band(41.5, 42.5), '42'],
    ['two and a half points', band(41.25, 43.75), '43'],
    ['anything wider', band(37.5, 50), '38–50'],
    ['a band around the middle', band(43.75, 56.25), '44–56'],
    ['a narrow end, which stays an end', band(0, 2.5, 'low'), '≤ 3'],
  ])('%s', (_, told, text) => expect(bandText(told)).toBe(text));

  it('mirrors when the scale is turned', () => {
    expect(bandText(turned(band(37.5, 50)))).toBe('50–62');
    expect(bandText(turned(band(0, 12.5, 'low')))).toBe('≥ 87');
    expect([12.5, 87.5, 49.5, 50.5, 50].map(wholePoints)).toEqual(['13', '87', '50', '50', '50']);
  });

  it('writes levels as it writes points', () => {
    const level = (points: number) => (1 + points / 25).toFixed(1);
    expect(bandText(band(37.5, 50), level)).toBe('2.5–3.0');
    expect(bandText(band(75, 100, 'high'), level)).toBe('≥ 4.0');
  });

  it('writes shares', () => expect(shareText({ from: 20, to: 40 })).toBe('20–40 %'));
});
