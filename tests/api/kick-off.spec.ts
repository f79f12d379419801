import { setTimeout as sleep } from 'node:timers/promises';

import { beforeAll, describe, expect, it } from '@jest/globals';
import { GivenWaves, PASSWORD, startApi } from '@sextant/testing';

import { createApi } from '../../apps/api/src/create-api.js';

const setUp = () => startApi(createApi);
let api: Awaited<ReturnType<typeof setUp>>;

beforeAll(async () => {
  api = await setUp();
}, 120_000);

/** As the page does: who is told to come back in a moment does so, a few times. */
async function enter(proof: { token: string } | { code: string }): Promise<{ status: number }> {
  const browser = api.browser();
  for (let attempt = 1; ; attempt += 1) {
    const reply = await browser.post('/auth/respondent', proof);
    const later = Number(reply.headers.get('retry-after') ?? 0);
    if (reply.status !== 503 || attempt === 3) return reply;
    expect(later).toBeGreaterThan(0);
    expect(later).toBeLessThanOrEqual(2);
    await sleep(later * 1_000 * (1 + Math.random() / 2));
  }
}

const statusesOf = (replies: readonly { status: number }[]) => [...new Set(replies.map(({ status }) => status))];

describe('a kick-off: one office, one address', () => {
  it('lets 1,000 people in who press their link, 250 at a time', async () => {
    const wave = await new GivenWaves(api).wave(api.owner.tenantId, api.clientId, { people: 1_000 });

    const replies: { status: number }[] = [];
    for (let from = 0; from < wave.participants.length; from += 250) {
      const some = wave.participants.slice(from, from + 250);
      replies.push(...(await Promise.all(some.map(({ token }) => enter({ token })))));
    }

    expect(statusesOf(replies)).toEqual([200]);
  }, 180_000);

  it('lets 150 in with codes at once, also after some colleagues have mistyped', async () => {
    const given = new GivenWaves(api);
    const { participants } = await given.wave(api.owner.tenantId, api.clientId, { people: 150 });
    const codes = participants.map((_, i) => `7KQ${String(i).padStart(5, '0')}`);
    await api.given.inside(api.owner.tenantId, (tx) =>
      tx.query(
        `UPDATE participant p SET code_hash = n.code_hash, code_expires_at = now() + interval '1 hour'
           FROM unnest($1::uuid[], $2::bytea[]) AS n (id, code_hash) WHERE p.id = n.id`,
        [participants.map(({ id }) => id), codes.map((code) => given.links.codeHash(code, false))],
      ),
    );
    for (let i = 0; i < 20; i += 1) await api.browser().post('/auth/respondent', { code: '00000000' });

    const replies = await Promise.all(codes.map((code) => enter({ code })));

    expect(statusesOf(replies)).toEqual([200]);
  }, 180_000);

  it('lets a link in while somebody beside it guesses codes, and lets members sign in', async () => {
    const { participants } = await new GivenWaves(api).wave(api.owner.tenantId, api.clientId);
    const guesses = Array.from({ length: 130 }, () => api.browser().post('/auth/respondent', { code: '00000000' }));
    expect(statusesOf(await Promise.all(guesses))).toContain(429);
    await api.given.member('analyst', { tenantId: api.owner.tenantId, email: 'ada@example.org' });

    const { token } = participants[0]!;
    expect((await api.browser().post('/auth/respondent', { token })).status).toBe(200);
    const signIn = { email: 'ada@example.org', password: PASSWORD };
    expect((await api.browser().post('/auth/sign-in', signIn)).status).toBe(200);
  }, 180_000);
});
