import { randomBytes } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';

import { WaveSeal, type SaidContent } from './wave-seal.js';

const TENANT = 'b1f2';
const WAVE = 'c3d4';
const said: SaidContent = { current: '3', desired: 'NA', comment: 'Grüße "quoted"', confidence: 'low' };
const nothing: SaidContent = { current: null, desired: null, comment: null, confidence: null };

describe('a sealed answer', () => {
  const outer = randomBytes(32);
  const made = WaveSeal.make(TENANT, WAVE);
  const wrapped = made.wrap(outer);

  it('opens with the key that rested wrapped, as it was said', () => {
    const seal = WaveSeal.unwrap(outer, TENANT, WAVE, wrapped);

    expect(seal.openAnswer('goal', made.sealAnswer('goal', said))).toEqual(said);
    expect(seal.openAnswer('goal', made.sealAnswer('goal', nothing))).toEqual(nothing);
    expect(seal.openPoint(made.sealPoint({ x: 12.5, y: 100 }))).toEqual({ x: 12.5, y: 100 });
  });

  it('does not open without the outer key', () => {
    expect(() => WaveSeal.unwrap(randomBytes(32), TENANT, WAVE, wrapped)).toThrow('does not open');
  });

  it('does not open in another place: of another item, wave or firm, or as a point', () => {
    const sealed = made.sealAnswer('goal', said);

    expect(() => made.openAnswer('owner', sealed)).toThrow('The seal of b1f2|c3d4|item|owner does not open.');
    expect(() => made.openPoint(sealed)).toThrow('does not open');
    expect(() => WaveSeal.unwrap(outer, TENANT, 'other', wrapped)).toThrow('does not open');
    expect(() => WaveSeal.unwrap(outer, 'other', WAVE, wrapped)).toThrow('does not open');
    expect(() => WaveSeal.make(TENANT, WAVE).openAnswer('goal', sealed)).toThrow('does not open');
  });

  it('does not open when any byte of it was changed, or it was cut', () => {
    const sealed = made.sealAnswer('goal', said);
    for (const at of sealed.keys()) {
      const changed = Buffer.from(sealed);
      changed[at]! ^= 1;
      expect(() => made.openAnswer('goal', changed)).toThrow('does not open');
    }
    expect(() => made.openAnswer('goal', sealed.subarray(0, 20))).toThrow('does not open');
  });

  it('is never the same twice, and tells by its length neither what was said nor whether there is a short comment', () => {
    const all = [said, nothing, { ...nothing, current: 'DK' }, { ...nothing, current: '10', desired: '1' }].map((one) =>
      made.sealAnswer('goal', one),
    );

    expect(new Set(all.map(({ length }) => length)).size).toBe(1);
    expect(made.sealAnswer('goal', said)).not.toEqual(made.sealAnswer('goal', said));
    const lengths = Array.from({ length: 500 }, (_, i) => made.sealAnswer('goal', { ...said, comment: 'x'.repeat(i) }));
    expect(new Set(lengths.map(({ length }) => length)).size).toBe(4);
  });
});
