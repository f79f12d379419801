import { EventEmitter, on } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';

import { describe, expect, it } from '@jest/globals';
import { PERMISSIONS_OF_ROLE, systemActor, type Actor } from '@sextant/contracts';
import { GraphQLInt, GraphQLNonNull, GraphQLObjectType, GraphQLSchema, GraphQLString, parse } from 'graphql';

import { JointSubscriptions, type Wire } from './joint-subscriptions.js';
import { visibilityOf } from './visibility.js';

/** A socket that keeps what it is sent. */
class Line implements Wire {
  isClosed = false;
  readonly frames: Buffer[] = [];

  send(frame: Buffer): void {
    this.frames.push(frame);
  }

  close(): void {
    this.isClosed = true;
  }

  get heard(): unknown[] {
    return this.frames.map((frame) => JSON.parse(frame.toString()) as unknown);
  }
}

const member = (change: Partial<Actor> = {}): Actor => ({
  ...systemActor('t'),
  ...{ kind: 'member', id: 'm', role: 'analyst', permissions: PERMISSIONS_OF_ROLE.analyst },
  ...change,
});
const DOCUMENT = 'subscription ($of: String!) { count(of: $of) }';

function setUp() {
  const emitter = new EventEmitter();
  let executed = 0;
  const schema = new GraphQLSchema({
    query: new GraphQLObjectType({ name: 'Query', fields: { none: { type: GraphQLInt } } }),
    subscription: new GraphQLObjectType({
      name: 'Subscription',
      fields: {
        count: {
          type: GraphQLInt,
          args: { of: { type: new GraphQLNonNull(GraphQLString) } },
          subscribe: (_, { of }: { of: string }) => {
            executed += 1;
            if (of === 'nothing') throw new Error('not there');
            return on(emitter, of);
          },
          resolve: ([value]: [number]) => value,
        },
      },
    }),
  });
  const gone = new Set<string | null>();
  let looks = 0;
  const shared = new JointSubscriptions({
    ofHeaders: () => Promise.resolve(null),
    stillThere: async (actors) => {
      looks += 1;
      await turn();
      return new Set(actors.filter(({ id }) => !gone.has(id)));
    },
  });
  const subscribe = (wire: Wire, id: string, actor = member(), of = 'votes') =>
    shared.subscribe({
      ...{ schema, document: parse(DOCUMENT), variableValues: { of } },
      contextValue: { actor, requestId: '', subscriber: { wire, id, document: DOCUMENT } },
    }) as Promise<AsyncIterableIterator<unknown>>;
  const tell = async (value: number) => {
    emitter.emit('votes', value);
    for (let i = 0; i < 10; i += 1) await turn();
  };
  return { shared, subscribe, tell, emitter, gone, executed: () => executed, looks: () => looks };
}

const frame = (id: string, count: number) => ({ id, type: 'next', payload: { data: { count } } });

describe('a subscription', () => {
  it('is executed once for all who ask the same, each under its own id, and the text is written once', async () => {
    const { subscribe, tell, executed } = setUp();
    const lines = [new Line(), new Line(), new Line()] as const;
    await Promise.all([subscribe(lines[0], '1'), subscribe(lines[1], '1'), subscribe(lines[2], 'x"y')]);

    await tell(7);

    expect(executed()).toBe(1);
    expect(lines.map(({ heard }) => heard)).toEqual([[frame('1', 7)], [frame('1', 7)], [frame('x"y', 7)]]);
    expect(lines[0].frames[0]).toBe(lines[1].frames[0]);
  });

  it('is not shared by those who may see different things, nor ask for them', async () => {
    const { subscribe, executed, shared } = setUp();
    await subscribe(new Line(), '1');
    await subscribe(new Line(), '1', member({ id: 'n' }));
    expect(executed()).toBe(1);

    await subscribe(new Line(), '1', member({ tenantId: 'u' }));
    await subscribe(new Line(), '1', member({ role: 'executive', clientIds: ['a'] }));
    await subscribe(new Line(), '1', member({ role: 'executive', clientIds: ['b'] }));
    await subscribe(new Line(), '1', member(), 'others');
    expect([executed(), shared.size]).toEqual([5, 5]);
  });

  it('begins for whoever comes later with the newest event', async () => {
    const { subscribe, tell } = setUp();
    await subscribe(new Line(), '1');
    await tell(1);
    await tell(2);
    const late = new Line();

    await subscribe(late, '9');
    await turn();
    await turn();

    expect(late.heard).toEqual([frame('9', 2)]);
  });

  it('ends with the last who listens, and starts anew for the next', async () => {
    const { subscribe, tell, emitter, shared, executed } = setUp();
    const places = [await subscribe(new Line(), '1'), await subscribe(new Line(), '2')];
    for (const place of places) await place.return?.();
    expect([shared.size, emitter.listenerCount('votes')]).toEqual([0, 0]);
    const next = new Line();

    await subscribe(next, '3');
    await tell(4);

    expect([next.heard, executed()]).toEqual([[frame('3', 4)], 2]);
  });

  it('that is refused says why to each who asks, and leaves nothing behind', async () => {
    const { subscribe, shared } = setUp();

    for (const refused of await Promise.all(
      [1, 2].map((id) => subscribe(new Line(), String(id), member(), 'nothing')),
    )) {
      expect(refused).toMatchObject({ errors: [{ message: 'not there' }] });
    }
    expect(shared.size).toBe(0);
  });

  it('reaches nobody who may no longer hear it: their socket is closed before the event, the others hear it', async () => {
    const { subscribe, tell, gone } = setUp();
    const [hers, his] = [new Line(), new Line()];
    const place = await subscribe(hers, '1', member({ id: 'her' }));
    await subscribe(his, '1', member({ id: 'him' }));
    await tell(1);
    gone.add('her');

    await tell(2);

    expect([hers.heard, hers.isClosed]).toEqual([[frame('1', 1)], true]);
    expect(await place.next()).toMatchObject({ done: true });
    expect([his.heard, his.isClosed]).toEqual([[frame('1', 1), frame('1', 2)], false]);
  });

  it('looks up rights once for events that come together, and tells them in their order', async () => {
    const { subscribe, tell, emitter, looks } = setUp();
    const line = new Line();
    await subscribe(line, '1');
    for (const value of [1, 2, 3, 4]) emitter.emit('votes', value);
    await tell(5);

    expect(line.heard).toEqual([1, 2, 3, 4, 5].map((value) => frame('1', value)));
    expect(looks()).toBeLessThan(5);
  });
});

describe('what people see', () => {
  it('is the same for all in a room, and for each respondent their own', () => {
    const person: Actor = { ...systemActor('t'), kind: 'participant', id: 'p', workshopId: 'w' };

    expect(visibilityOf(person)).toBe(visibilityOf({ ...person, id: 'q' }));
    expect(visibilityOf(person)).not.toBe(visibilityOf({ ...person, workshopId: 'v' }));
    const respondent: Actor = { ...systemActor('t'), kind: 'participant', id: 'p', waveId: 'w' };
    expect(visibilityOf(respondent)).not.toBe(visibilityOf({ ...respondent, id: 'q' }));
  });
});
