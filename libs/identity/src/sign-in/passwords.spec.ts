import { describe, expect, it } from '@jest/globals';

import { Passwords } from './passwords.js';

const passwords = new Passwords();

describe('a kept password', () => {
  it('is argon2id at the advised cost, different each time', async () => {
    const [one, two] = await Promise.all([passwords.hash('three white horses'), passwords.hash('three white horses')]);

    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
  });

  it('matches itself, unmodified, and nothing else', async () => {
    const hash = await passwords.hash('Three white horses ');

    expect(await passwords.matches(hash, 'Three white horses ')).toBe(true);
    expect(await passwords.matches(hash, 'Three white horses')).toBe(false);
    expect(await passwords.matches(hash, 'three white horses ')).toBe(false);
  });

  it('of nobody matches nothing', async () => {
    expect(await passwords.matches(null, 'three white horses')).toBe(false);
    expect(await passwords.matches(null, '')).toBe(false);
  });
});
