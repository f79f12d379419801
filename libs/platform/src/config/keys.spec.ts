import { describe, expect, it } from '@jest/globals';

import { readEnvironment } from './environment.js';
import { deriveKey, Keys, type KeyPurpose } from './keys.js';

const PURPOSES: KeyPurpose[] = ['audit', 'link', 'draft', 'seal', 'code', 'invitation', 'answers'];
const keysOf = (secret: string) =>
  new Keys(readEnvironment({ DATABASE_URL: 'postgres://db', APP_SECRET: secret.repeat(32) }));

describe('keys', () => {
  it('differ by purpose and by secret, and stay the same', () => {
    const keys = keysOf('a');
    const all = [...PURPOSES.map((purpose) => keys.of(purpose)), keysOf('b').of('audit')].map((key) =>
      key.toString('hex'),
    );

    expect(new Set(all).size).toBe(all.length);
    expect(keys.of('audit')).toEqual(deriveKey('a'.repeat(32), 'audit'));
    expect(keys.of('audit')).toHaveLength(32);
  });

  it('hash the same text differently for each purpose', () => {
    const keys = keysOf('a');

    expect(keys.hash('link', 'x')).toEqual(keys.hash('link', 'x'));
    expect(keys.hash('link', 'x')).not.toEqual(keys.hash('code', 'x'));
    expect(keys.hash('link', 'x')).not.toEqual(keys.hash('link', 'y'));
  });
});
