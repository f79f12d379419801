import { randomBytes } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';

import { secretProblem } from './strong-secret.js';

describe('a secret', () => {
  it.each([
    ['short', 'x7Kq9'],
    ['one sign', 'a'.repeat(48)],
    ['two signs in turn', 'ab'.repeat(24)],
    ['a short text over and over', 'x7Kq92mPz4vLw8Rt'.repeat(3)],
    ['what the cluster’s example once said', 'at-least-32-random-characters-here'],
    ['a request to change it', 'change-me-change-me-change-me-please'],
    ['the alphabet', 'abcdefghijklmnopqrstuvwxyz0123456789'],
  ])('of %s is refused', (_, secret) => {
    expect(secretProblem(secret)).not.toBeNull();
  });

  it.each(['base64', 'base64url', 'hex'] as const)('that was drawn is taken, written as %s', (encoding) => {
    for (let i = 0; i < 300; i += 1) expect(secretProblem(randomBytes(48).toString(encoding))).toBeNull();
  });
});
