import { describe, expect, it } from '@jest/globals';

import { isFromHome } from './is-from-home.js';

const PUBLIC = 'https://sextant.example';
const from = (origin: string | undefined, host = 'sextant.example', home = PUBLIC) =>
  isFromHome({ ...(origin !== undefined && { origin }), host }, home);

describe('where a request comes from', () => {
  it('is home when scheme, host and port are ours, or when no browser speaks', () => {
    expect([from(PUBLIC), from('https://sextant.example:443'), from(undefined)]).toEqual([true, true, true]);
  });

  it.each([
    'http://sextant.example',
    'https://other.sextant.example',
    'https://sextant.example:8443',
    'https://sextant.example.evil.example',
    'null',
    '',
  ])('is another site for %p', (origin) => {
    expect(from(origin)).toBe(false);
  });

  it('is home under the address that was typed, if the scheme is that of the installation', () => {
    expect(from('http://127.0.0.1:3000', '127.0.0.1:3000', 'http://localhost:3000')).toBe(true);
    expect(from('http://127.0.0.1:4000', '127.0.0.1:3000', 'http://localhost:3000')).toBe(false);
    expect(from('http://sextant.example', 'sextant.example')).toBe(false);
  });
});
