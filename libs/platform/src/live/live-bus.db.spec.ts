import { randomUUID } from 'node:crypto';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { reportTopic, type ReportProgressEvent } from '@sextant/contracts';
import { bench, describeWithRedis } from '@sextant/testing';
import { Client } from 'pg';

import type { Environment } from '../config/environment.js';
import { LiveBus } from './live-bus.js';

const event = (progress: number): ReportProgressEvent => ({ reportId: 'r', status: 'rendering', progress });
const newTopic = () => reportTopic(randomUUID(), randomUUID());

const open: LiveBus[] = [];

async function busFor(environment: Environment): Promise<LiveBus> {
  const bus = new LiveBus(environment);
  await bus.onModuleInit();
  open.push(bus);
  return bus;
}

afterEach(async () => {
  for (const bus of open.splice(0)) await bus.beforeApplicationShutdown();
});

async function take(events: AsyncIterator<ReportProgressEvent>, count: number): Promise<number[]> {
  const taken: number[] = [];
  while (taken.length < count) taken.push(((await events.next()).value as ReportProgressEvent).progress);
  return taken;
}

function liveEvents(environment: () => Environment): void {
  it('reach every listener of every process, in order', async () => {
    const [one, two] = [await busFor(environment()), await busFor(environment())];
    const topic = newTopic();
    const listeners = [one.listen(topic), one.listen(topic), two.listen(topic)];

    for (const progress of [1, 2, 3]) await one.publish(topic, event(progress));

    for (const listener of listeners) expect(await take(listener, 3)).toEqual([1, 2, 3]);
  });

  it('stay on their topic', async () => {
    const bus = await busFor(environment());
    const [mine, other] = [newTopic(), newTopic()];
    const listener = bus.listen(mine);

    await bus.publish(other, event(1));
    await bus.publish(mine, event(2));

    expect(await take(listener, 1)).toEqual([2]);
  });

  it('begin with where things stand, for whoever follows, and may be long', async () => {
    const [one, two] = [await busFor(environment()), await busFor(environment())];
    const topic = newTopic();
    const steps = await two.follow(topic, async () => event(0));
    const long = { ...event(1), reportId: 'ß'.repeat(20_000) };

    await one.publish(topic, long);

    expect(await steps.next()).toMatchObject({ value: { progress: 0 } });
    expect(await steps.next()).toEqual({ value: long, done: false });
    await expect(two.follow(topic, () => Promise.reject(new Error('not there')))).rejects.toThrow('not there');
    expect(two.listenerCount(topic)).toBe(1);
  });

  it('leave no listener behind when it goes, also while it waits', async () => {
    const bus = await busFor(environment());
    const topic = newTopic();
    const listener = bus.listen(topic);
    const waiting = listener.next();
    expect(bus.listenerCount(topic)).toBe(1);

    await listener.return?.();

    expect((await waiting).done).toBe(true);
    expect(bus.listenerCount(topic)).toBe(0);
  });
}

const setUp = () => bench({}, { modules: [] });
let the: Awaited<ReturnType<typeof setUp>>;

beforeAll(async () => {
  the = await setUp();
});

describe('live events on PostgreSQL', () => {
  liveEvents(() => the.environment);

  it('come again after the connection was lost, once each', async () => {
    const bus = await busFor(the.environment);
    const topic = newTopic();
    const listener = bus.listen(topic);
    let looks = 0;
    const follower = await bus.follow(topic, async () => event((looks += 10)));
    const admin = new Client({ connectionString: the.database.adminUrl });
    await admin.connect();
    const listening = `FROM pg_stat_activity
      WHERE application_name = 'sextant-live' AND datname = current_database() AND query LIKE 'LISTEN%'`;
    const count = async () =>
      (await admin.query<{ count: number }>(`SELECT count(*)::int AS count ${listening}`)).rows[0]!.count;
    await admin.query(`SELECT pg_terminate_backend(pid) ${listening}`);
    // Two listen: this bus and the bench's own.
    for (let i = 0; i < 100 && (await count()) < 2; i += 1) await sleep(50);

    for (const progress of [1, 2]) await bus.publish(topic, event(progress));

    expect(await take(listener, 2)).toEqual([1, 2]);
    // Whoever follows looks again: something may have happened while nobody could tell.
    expect(await take(follower, 4)).toEqual([10, 20, 1, 2]);
    expect(await count()).toBe(2);
    await admin.end();
  });

  it('ask a database that is away twice a second, not more and more', async () => {
    const proxy = await startProxy(the.environment.DATABASE_URL);
    await busFor({ ...the.environment, DATABASE_URL: proxy.url });
    proxy.cut();

    await sleep(3_200);

    expect(proxy.refused()).toBeGreaterThanOrEqual(3);
    expect(proxy.refused()).toBeLessThanOrEqual(7);
    proxy.close();
  });
});

await describeWithRedis('live events on Redis', ({ url }) => {
  liveEvents(() => ({ ...the.environment, REDIS_URL: url }));
});

interface Proxy {
  readonly url: string;
  cut(): void;
  refused(): number;
  close(): void;
}

/** A way to the database that can be cut; from then on it hangs up on whoever calls, and counts them. */
async function startProxy(url: string): Promise<Proxy> {
  const { hostname, port } = new URL(url);
  const sockets = new Set<Socket>();
  let isCut = false;
  let refused = 0;
  const server: Server = createServer((socket) => {
    if (isCut) {
      refused += 1;
      socket.destroy();
      return;
    }
    const upstream = connect(Number(port), hostname);
    for (const each of [socket, upstream]) {
      sockets.add(each);
      each.on('error', () => each.destroy());
    }
    socket.pipe(upstream).pipe(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address() as { port: number };
  const own = Object.assign(new URL(url), { hostname: '127.0.0.1', port: String(address.port) });
  return {
    url: own.toString(),
    cut: () => {
      isCut = true;
      sockets.forEach((socket) => socket.destroy());
    },
    refused: () => refused,
    close: () => server.close(),
  };
}
