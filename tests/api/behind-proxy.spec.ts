import { describe, expect, it } from '@jest/globals';
import { startApi } from '@sextant/testing';

import { createApi } from '../../apps/api/src/create-api.js';

/** Tries codes that nobody was given, each time as if from another address; answers how many tries were let through. */
async function guess(settings: NodeJS.ProcessEnv, forwardedFor: (i: number) => string): Promise<number> {
  const api = await startApi(createApi, settings);
  const replies = await Promise.all(
    Array.from({ length: 130 }, (_, i) =>
      api.browser().post('/auth/respondent', { code: '00000000' }, { 'x-forwarded-for': forwardedFor(i) }),
    ),
  );
  return replies.filter(({ status }) => status === 404).length;
}

const made = (i: number): string => `203.0.113.${i}`;
/** Those that run at once with the last free one may come through as well. */
const FREE = 108;

describe('X-Forwarded-For', () => {
  it('is ignored where no proxy is trusted: 130 made-up addresses are one network', async () => {
    expect(await guess({}, made)).toBeLessThanOrEqual(FREE);
  }, 180_000);

  it.each([
    ['one hop', { TRUST_PROXY: '1' }],
    ['the network of the proxy', { TRUST_PROXY: '127.0.0.0/8' }],
  ])(
    'counts by what the proxy added, not by what the client wrote before it: %s',
    async (_, settings) => {
      expect(await guess(settings, (i) => `${made(i)}, 198.51.100.7`)).toBeLessThanOrEqual(FREE);
    },
    180_000,
  );

  it('tells people behind a trusted proxy apart', async () => {
    expect(await guess({ TRUST_PROXY: '1' }, made)).toBe(130);
  }, 180_000);

  it('is ignored from an address outside the trusted networks', async () => {
    expect(await guess({ TRUST_PROXY: '10.0.0.0/8' }, made)).toBeLessThanOrEqual(FREE);
  }, 180_000);
});
