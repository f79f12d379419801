import { setTimeout as sleep } from 'node:timers/promises';

import { describe, expect, it } from '@jest/globals';

import { DomainError } from '@sextant/contracts';

import { Coalescer, type CoalescerLimits } from './coalescer.js';

/** Doubles numbers, ten milliseconds a batch; refuses a batch with a negative one, and is away for one with a zero. */
function doubling(limits: Partial<CoalescerLimits<number>> = {}) {
  const batches: { key: string; requests: number[] }[] = [];
  const coalescer = new Coalescer<number, number>(
    async (key, requests) => {
      batches.push({ key, requests: [...requests] });
      await sleep(10);
      if (requests.some((request) => request < 0)) throw new DomainError('WAVE_NOT_OPEN', { among: requests.length });
      if (requests.includes(0)) throw new Error('away');
      return requests.map((request) => 2 * request);
    },
    { mostWaiting: 100, mostAtOnce: 100, ...limits },
  );
  return { coalescer, batches };
}

describe('requests that arrive together', () => {
  it('are worked on at once after the first, each with its own reply', async () => {
    const { coalescer, batches } = doubling();

    const replies = await Promise.all([1, 2, 3, 4].map((request) => coalescer.do('a', request)));

    expect(replies).toEqual([2, 4, 6, 8]);
    expect(batches).toEqual([
      { key: 'a', requests: [1] },
      { key: 'a', requests: [2, 3, 4] },
    ]);
  });

  it('do not mix keys', async () => {
    const { coalescer, batches } = doubling();

    await Promise.all([1, 2, 3, 4].map((request) => coalescer.do(request % 2 ? 'odd' : 'even', request)));

    expect(batches.every(({ key, requests }) => requests.every((one) => (one % 2 ? 'odd' : 'even') === key))).toBe(
      true,
    );
  });

  it('do not suffer from a bad one among them', async () => {
    const { coalescer } = doubling();

    const outcomes = await Promise.allSettled([1, 2, -3, 4].map((request) => coalescer.do('a', request)));

    expect(
      outcomes.map((one) => (one.status === 'fulfilled' ? one.value : (one.reason as DomainError).details)),
    ).toEqual([2, 4, { among: 1 }, 8]);
  });

  it('all fail at once when nothing works, and are worked on again afterwards', async () => {
    const { coalescer, batches } = doubling();

    const outcomes = await Promise.allSettled([1, 2, 0, 4].map((request) => coalescer.do('a', request)));

    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'rejected']);
    expect(batches).toHaveLength(2);
    expect(await coalescer.do('a', 5)).toBe(10);
  });

  it('are never split, nor more at once than may be', async () => {
    const { coalescer, batches } = doubling({ mostAtOnce: 10, sizeOf: (request) => request });

    await Promise.all([1, 6, 4, 5, 12, 1].map((request) => coalescer.do('a', request)));

    expect(batches.map(({ requests }) => requests)).toEqual([[1], [6, 4], [5], [12], [1]]);
  });

  it('are turned away when too many wait, and taken again afterwards', async () => {
    const { coalescer } = doubling({ mostWaiting: 3 });

    const outcomes = await Promise.allSettled([1, 2, 3, 4, 5, 6].map((request) => coalescer.do('a', request)));

    expect(
      outcomes.filter(({ status }) => status === 'rejected').map((one) => 'reason' in one && one.reason),
    ).toMatchObject([{ code: 'UNAVAILABLE' }, { code: 'UNAVAILABLE' }]);
    expect(await coalescer.do('a', 7)).toBe(14);
  });
});

describe('a batch that nobody answers', () => {
  it('is left: its requests are asked to come again, and the next ones get their turn', async () => {
    const begun: number[][] = [];
    const coalescer = new Coalescer<number, number>(
      (_key, requests) => {
        begun.push([...requests]);
        return requests.includes(1) ? new Promise<number[]>(() => undefined) : Promise.resolve([...requests]);
      },
      { mostWaiting: 100, mostAtOnce: 100, patienceMs: 60 },
    );

    const dead = coalescer.do('a', 1);
    await sleep(30);
    const behind = coalescer.do('a', 2);

    await expect(dead).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect(await behind).toBe(2);
    expect(await coalescer.do('a', 3)).toBe(3);
    expect(begun).toEqual([[1], [2], [3]]);
  });

  it('fails as a whole when the database is away: not one request after the other', async () => {
    let times = 0;
    const coalescer = new Coalescer<number, number>(
      () => {
        times += 1;
        return Promise.reject(new DomainError('UNAVAILABLE'));
      },
      { mostWaiting: 100, mostAtOnce: 100 },
    );

    const replies = await Promise.allSettled([1, 2, 3, 4].map((request) => coalescer.do('a', request)));

    expect(replies.map(({ status }) => status)).toEqual(Array(4).fill('rejected'));
    expect(times).toBe(2);
  });
});
