import { describe, expect, it } from '@jest/globals';

import { canonicalJson, checksumOf, seedOf } from './canonical-json.js';

describe('a document in one form', () => {
  it('does not depend on the order of keys, and does on the order of lists', () => {
    const one = { b: [1, { y: null, x: 'é' }], a: 0.1 };
    const two = { a: 0.1, b: [1, { x: 'é', y: null }] };

    expect(canonicalJson(one)).toBe('{"a":0.1,"b":[1,{"x":"é","y":null}]}');
    expect(checksumOf(two)).toBe(checksumOf(one));
    expect(checksumOf({ a: 0.1, b: [{ x: 'é', y: null }, 1] })).not.toBe(checksumOf(one));
  });
});

it('takes the seed from the first 32 bits of the hash', () => {
  expect(seedOf('abc')).toBe(0xba7816bf);
});
