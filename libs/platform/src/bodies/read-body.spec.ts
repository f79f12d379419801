import { PassThrough, Readable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';

import { describe, expect, it } from '@jest/globals';

import { readBody, type BodyAllowance } from './read-body.js';

const pace = { idleMs: 60_000, leastBytesASecond: 1, graceMs: 60_000 };
const upTo = (anybody: number, asker = 0): BodyAllowance => ({ anybody, asker: () => Promise.resolve(asker) });
const chunks = (...sizes: number[]) => Readable.from(sizes.map((size) => Buffer.alloc(size, 'x')));

describe('a body', () => {
  it('is read to its end when it is small, and nobody is looked up', async () => {
    const asker = () => Promise.reject(new Error('looked up'));

    expect(await readBody(chunks(3, 4), { anybody: 7, asker }, pace)).toEqual(Buffer.alloc(7, 'x'));
    expect(await readBody(chunks(), { anybody: 7, asker }, pace)).toEqual(Buffer.alloc(0));
  });

  it('is read on only for whoever may send more, and to their limit', async () => {
    expect(await readBody(chunks(8, 8), upTo(7, 16), pace)).toHaveLength(16);
    await expect(readBody(chunks(8, 9), upTo(7, 16), pace)).rejects.toMatchObject({ status: 413 });
    await expect(readBody(chunks(8), upTo(7), pace)).rejects.toMatchObject({ status: 413 });
  });

  it('is not read on once it is too large', async () => {
    let sent = 0;
    const body = new Readable({ highWaterMark: 8, read: () => void ((sent += 8), body.push(Buffer.alloc(8))) });

    await expect(readBody(body, upTo(7), pace)).rejects.toMatchObject({ status: 413 });

    const before = sent;
    await turn();
    expect([sent, before < 100]).toEqual([before, true]);
  });

  it('is cut when it stands still, and when it only trickles', async () => {
    await expect(readBody(new PassThrough(), upTo(7), { ...pace, idleMs: 20 })).rejects.toMatchObject({ status: 408 });
    const trickle = new PassThrough();
    const drops = setInterval(() => trickle.write('x'), 5);
    await expect(
      readBody(trickle, upTo(10_000), { idleMs: 60_000, leastBytesASecond: 100_000, graceMs: 50 }),
    ).rejects.toMatchObject({ status: 408 });
    clearInterval(drops);
  });

  it('that breaks off is no body', async () => {
    const body = new PassThrough();
    const reading = readBody(body, upTo(7), pace);
    body.destroy();

    await expect(reading).rejects.toMatchObject({ status: 400 });
  });
});
