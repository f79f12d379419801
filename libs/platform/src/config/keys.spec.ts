import { describe, expect, it } from '@jest/globals';

import { deriveKey, type KeyPurpose } from './derive-key.js';
import { readEnvironment } from './environment.js';
import { Keys } from './keys.js';

const PURPOSES: KeyPurpose[] = [
  'audit',
  'link',
  'draft',
  'seal',
  'code',
  'invitation',
  'answers',
  'operator',
  'device',
];
const SECRETS = { a: 'kZ3vQ8mT1xW6bN4pR9sL2dF7hJ5gY0cA', b: 'Hq5tV1nB8wX3zK6mP9rC2yD7fG4jL0sE' };
const keysOf = (secret: keyof typeof SECRETS) =>
  new Keys(readEnvironment({ DATABASE_URL: 'postgres://db', APP_SECRET: SECRETS[secret] }));

describe('keys', () => {
  it('differ by purpose and by secret, and stay the same', () => {
    const keys = keysOf('a');
    const all = [...PURPOSES.map((purpose) => keys.of(purpose)), keysOf('b').of('audit')].map((key) =>
      key.toString('hex'),
    );

    expect(new Set(all).size).toBe(all.length);
    expect(keys.of('audit')).toEqual(deriveKey(SECRETS.a, 'audit'));
    expect(keys.of('audit')).toHaveLength(32);
  });

  it('hash the same text differently for each purpose', () => {
    const keys = keysOf('a');

    expect(keys.hash('link', 'x')).toEqual(keys.hash('link', 'x'));
    expect(keys.hash('link', 'x')).not.toEqual(keys.hash('code', 'x'));
    expect(keys.hash('link', 'x')).not.toEqual(keys.hash('link', 'y'));
  });
});
