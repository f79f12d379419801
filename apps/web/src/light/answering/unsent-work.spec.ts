import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import type { StoredAnswer } from './questionnaire.js';
import type { SaveOperation, SaveReply } from './respondent-api.js';
import type { UnsentWork as Work } from './unsent-work.js';

let UnsentWork: typeof Work;
let work: Work;

beforeAll(async () => {
  // What a browser without a store offers: work is kept in the page only.
  if (!('navigator' in globalThis)) Object.assign(globalThis, { navigator: {} });
  ({ UnsentWork } = await import('./unsent-work.js'));
});

const answer = (current: number) => ({ current, desired: null, comment: null, confidence: null });
const stored = (item: string, revision: number, current: number): StoredAnswer => ({
  item,
  revision,
  ...answer(current),
});
const saved = ({ operationId, item, baseRevision }: SaveOperation): SaveReply => ({
  ...{ operationId, item, status: 'SAVED', revision: baseRevision + 1, answer: null, code: null },
});
const inConflict = ({ operationId, item }: SaveOperation, there: StoredAnswer): SaveReply => ({
  ...{ operationId, item, status: 'CONFLICT', revision: there.revision, answer: there, code: null },
});

beforeEach(() => {
  work = new UnsentWork('link', [stored('goal', 3, 2)]);
});

describe('what the server has not acknowledged', () => {
  it('is sent again as it was, under the same id, until a reply comes', () => {
    work.put('goal', answer(4));
    const first = work.take();
    work.putBack();

    expect(work.take()).toEqual(first);
    expect(first).toMatchObject([{ item: 'goal', baseRevision: 3, current: 4 }]);
    expect(work.size).toBe(1);
    work.settle(first.map(saved));
    expect(work.size).toBe(0);
    expect(work.acknowledged).toEqual([stored('goal', 4, 4)]);
  });

  it('gives way to what the person typed since it failed', () => {
    work.put('goal', answer(4));
    work.take();
    work.put('goal', answer(5));
    work.putBack();

    expect(work.take()).toMatchObject([{ item: 'goal', current: 5 }]);
  });

  it('starts from what was acknowledged meanwhile: nobody is in conflict with themselves', () => {
    work.put('goal', answer(4));
    const first = work.take();
    work.put('goal', answer(5));
    work.settle(first.map(saved));

    expect(work.take()).toMatchObject([{ item: 'goal', current: 5, baseRevision: 4 }]);
  });

  it('waits for the person when another tab has written: nothing is chosen for them, nothing is lost', () => {
    work.put('goal', answer(4));
    const there = stored('goal', 7, 1);
    work.settle(work.take().map((operation) => inConflict(operation, there)));

    expect([...work.conflicts.values()]).toMatchObject([{ stored: there, mine: { current: 4 } }]);
    expect(work.contents().operations).toMatchObject([{ current: 4 }]);
    expect(work.take()).toEqual([]);
    work.endConflict(there);
    work.put('goal', answer(4));
    expect(work.take()).toMatchObject([{ baseRevision: 7, current: 4 }]);
  });

  it('is no conflict when both have written the same', () => {
    work.put('goal', answer(4));
    work.settle(work.take().map((operation) => inConflict(operation, stored('goal', 7, 4))));

    expect(work.conflicts.size).toBe(0);
    expect(work.acknowledged).toEqual([stored('goal', 7, 4)]);
  });

  it('goes in portions that a request may hold, all of it', () => {
    for (let i = 0; i < 70; i += 1) work.put(`item ${i}`, answer(3));
    const sent: string[] = [];
    for (let some = work.take(); some.length > 0; some = work.take()) {
      sent.push(...some.map(({ item }) => item));
      expect(some.length).toBeLessThanOrEqual(100);
      work.settle(some.map(saved));
    }

    expect(new Set(sent).size).toBe(70);
    expect(work.size).toBe(0);
  });
});
