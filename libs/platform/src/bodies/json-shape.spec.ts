import { describe, expect, it } from '@jest/globals';
import { assert, jsonValue, property } from 'fast-check';

import { isTooIntricate, type ShapeLimits } from './json-shape.js';

const NARROW: ShapeLimits = { depth: 3, names: 10, namesOfOne: 4, values: 16 };
const isTooMuch = (value: unknown) => isTooIntricate(JSON.stringify(value), NARROW);

const named = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, i) => [`k${i}`, i]));

describe('the structure of a JSON text', () => {
  it('may be as deep and as wide as said, and no more', () => {
    expect([isTooMuch([[[]]]), isTooMuch([[[[]]]])]).toEqual([false, true]);
    expect([isTooMuch(named(4)), isTooMuch(named(5))]).toEqual([false, true]);
    expect([isTooMuch([named(4), named(4), named(2)]), isTooMuch([named(4), named(4), named(3)])]).toEqual([
      false,
      true,
    ]);
    expect([isTooMuch(Array(16).fill(0)), isTooMuch(Array(17).fill(0))]).toEqual([false, true]);
  });

  it('is not what stands inside texts', () => {
    expect(isTooMuch({ a: '{{{{[[[[:::::,,,,,"}}"', b: '\\', c: '\\"[[[[[', '{[:,': 1 })).toBe(false);
    expect(isTooIntricate(`["\\\\",${'['.repeat(4)}`, NARROW)).toBe(true);
    expect(isTooIntricate('"never closed {{{{{{{', NARROW)).toBe(false);
  });

  it('is counted as JSON counts it, whatever the text', () => {
    assert(
      property(jsonValue(), (value) => {
        const { depth, names, values } = counted(value);
        const limits = (change: Partial<ShapeLimits>) => ({ depth, names, namesOfOne: names, values, ...change });
        const text = JSON.stringify(value);
        return (
          !isTooIntricate(text, limits({})) &&
          (depth === 0 || isTooIntricate(text, limits({ depth: depth - 1 }))) &&
          (names === 0 || isTooIntricate(text, limits({ names: names - 1 })))
        );
      }),
    );
  });
});

function counted(value: unknown): { depth: number; names: number; values: number } {
  if (typeof value !== 'object' || value === null) return { depth: 0, names: 0, values: 0 };
  const inner = Object.values(value).map(counted);
  const sum = (of: 'names' | 'values') => inner.reduce((total, one) => total + one[of], 0);
  return {
    depth: 1 + Math.max(0, ...inner.map(({ depth }) => depth)),
    names: sum('names') + (Array.isArray(value) ? 0 : inner.length),
    values: sum('values') + 1 + Math.max(0, inner.length - 1),
  };
}
