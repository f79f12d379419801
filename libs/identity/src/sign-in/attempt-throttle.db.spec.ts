import { randomUUID } from 'node:crypto';

import { beforeAll, describe, expect, it } from '@jest/globals';
import { bench } from '@sextant/testing';

import { IdentityModule } from '../identity.module.js';
import { AttemptThrottle } from './attempt-throttle.js';

const setUp = () => bench({ throttle: AttemptThrottle }, { modules: [IdentityModule] });
let the: Awaited<ReturnType<typeof setUp>>;
let admin: Awaited<ReturnType<typeof the.admin>>;

beforeAll(async () => {
  the = await setUp();
  admin = await the.admin();
});

const attempts = (free = 3) => [{ key: randomUUID(), free }];
const outcome = (claim: Promise<unknown>) =>
  claim.then(
    () => 'through',
    (error: { code: string }) => error.code,
  );

/** Moves an entry into the past, as if that much time had gone by. */
const wait = (key: string, interval: string) =>
  admin.query(
    `UPDATE sign_in_throttle SET window_started_at = window_started_at - $2::interval,
            blocked_until = blocked_until - $2::interval WHERE key = $1`,
    [key, interval],
  );

const seconds = async (key: string) => {
  const { rows } = await admin.query<{ seconds: number }>(
    `SELECT round(extract(epoch FROM blocked_until - clock_timestamp()))::int AS seconds FROM sign_in_throttle WHERE key = $1`,
    [key],
  );
  return rows[0]?.seconds;
};

describe('the throttle', () => {
  it('lets the free attempts through and refuses the next with the time to wait', async () => {
    const attempted = attempts();
    for (let i = 0; i < 3; i += 1) await the.throttle.claim(attempted);

    await expect(the.throttle.claim(attempted)).rejects.toMatchObject({
      code: 'TOO_MANY_REQUESTS',
      details: { retryAfterSeconds: 1 },
    });
  });

  it('lets no more than the free ones through when all come at once', async () => {
    const attempted = attempts();

    const outcomes = await Promise.all(Array.from({ length: 12 }, () => outcome(the.throttle.claim(attempted))));

    expect(outcomes.filter((each) => each === 'through')).toHaveLength(3);
  });

  it('doubles the wait with each attempt, up to a quarter of an hour', async () => {
    const attempted = attempts(1);
    const { key } = attempted[0]!;
    const waits: (number | undefined)[] = [];
    for (let i = 0; i < 12; i += 1) {
      await the.throttle.claim(attempted);
      const next = await seconds(key);
      waits.push(next);
      await wait(key, `${next} seconds`);
    }

    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900]);
  });

  it('does not prolong a wait by attempts made during it', async () => {
    const attempted = attempts(1);
    await the.throttle.claim(attempted);
    for (let i = 0; i < 5; i += 1) expect(await outcome(the.throttle.claim(attempted))).toBe('TOO_MANY_REQUESTS');

    await wait(attempted[0]!.key, '1 second');

    expect(await outcome(the.throttle.claim(attempted))).toBe('through');
  });

  it('forgets after a quarter of an hour', async () => {
    const attempted = attempts(2);
    await the.throttle.claim(attempted);
    await wait(attempted[0]!.key, '16 minutes');

    expect(await outcome(the.throttle.claim(attempted))).toBe('through');
    expect(await seconds(attempted[0]!.key)).toBeNull();
  });

  it('counts nothing when one of several keys is blocked', async () => {
    const [blocked, other] = [attempts(1)[0]!, attempts(2)[0]!];
    await the.throttle.claim([blocked]);
    for (let i = 0; i < 4; i += 1) expect(await outcome(the.throttle.claim([blocked, other]))).not.toBe('through');

    expect(await outcome(the.throttle.claim([other]))).toBe('through');
    expect(await seconds(other.key)).toBeNull();
  });

  it('starts anew for who was right', async () => {
    const own = attempts(3);
    for (let i = 0; i < 3; i += 1) await the.throttle.claim(own);
    await the.throttle.settle([own[0]!.key]);

    expect(await outcome(the.throttle.claim(own))).toBe('through');
  });
});

describe('a guess', () => {
  const right = () => Promise.resolve('the thing');
  const wrong = () => Promise.resolve(null);

  it('that is right is never counted, however many come at once', async () => {
    const [attempted] = attempts(3);

    const found = await Promise.all(Array.from({ length: 1_000 }, () => the.throttle.guess(attempted!, right)));

    expect(found.filter((each) => each === 'the thing')).toHaveLength(1_000);
    expect(await seconds(attempted!.key)).toBeUndefined();
  });

  it('that is wrong brakes its own burst, and then who is right has to wait as well', async () => {
    const [attempted] = attempts(20);

    const guesses = Array.from({ length: 400 }, () => the.throttle.guess(attempted!, wrong));
    const outcomes = await Promise.all(guesses.map((guess) => outcome(guess)));

    // Those that ran at once with the last free one may come through as well.
    expect(outcomes.filter((each) => each === 'through').length).toBeLessThanOrEqual(20 + 8);
    expect(outcomes.filter((each) => each === 'TOO_MANY_REQUESTS').length).toBeGreaterThanOrEqual(372);
    expect(await outcome(the.throttle.guess(attempted!, right))).toBe('TOO_MANY_REQUESTS');
  });
});
