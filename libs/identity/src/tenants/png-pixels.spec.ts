import { describe, expect, it } from '@jest/globals';
import { decode, encode, type ImageData } from 'fast-png';

import { repaintPng } from './png-pixels.js';

const repainted = (png: ImageData) => decode(repaintPng(Buffer.from(encode(png))));

describe('a picture painted anew', () => {
  it.each([1, 2, 3, 4])('keeps its pixels with %i channels of one byte or two', (channels) => {
    for (const depth of [8, 16] as const) {
      const values = Array.from({ length: 5 * 3 * channels }, (_, i) => (i * 997) % 2 ** depth);
      const data = depth === 8 ? Uint8Array.from(values) : Uint16Array.from(values);
      expect(repainted({ width: 5, height: 3, channels, depth, data })).toMatchObject({ channels, depth, data });
    }
  });

  it.each([
    [1, [0b1010_0000, 0b0100_0000], [255, 0, 255, 0, 255, 0]],
    [2, [0b0001_1000, 0b1100_0100], [0, 85, 170, 255, 0, 85]],
    [4, [0x0f, 0x80, 0xf0, 0x10], [0, 255, 136, 255, 0, 17]],
  ] as const)('widens greys of %i bits', (depth, rows, expected) => {
    const { data, depth: after } = repainted({
      ...{ width: 3, height: 2, channels: 1, depth },
      data: Uint8Array.from(rows),
    });

    expect([after, [...data]]).toEqual([8, expected]);
  });

  it('shows colours of a palette as they were', () => {
    const palette: [number, number, number][] = [
      [255, 0, 0],
      [0, 0, 255],
    ];
    const { channels, data } = repainted({
      ...{ width: 2, height: 1, channels: 1, depth: 8, palette },
      data: Uint8Array.from([1, 0]),
    });

    expect([channels, [...data]]).toEqual([3, [0, 0, 255, 255, 0, 0]]);
  });
});
