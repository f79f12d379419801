import { randomUUID } from 'node:crypto';
import { Agent, createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WavesModule } from '@sextant/assessments';
import { ApiClient, ApiProcess, bench, GivenWaves, type GivenWave } from '@sextant/testing';

import { rounds } from './chance.js';

const SAVE = `mutation ($operations: [SaveAnswerInput!]!) { saveAnswers(operations: $operations) { status revision } }`;
const setUp = () => bench({}, { modules: [WavesModule] });
let the: Awaited<ReturnType<typeof setUp>>;
let wave: GivenWave;
let apis: ApiProcess[];
let balancer: Balancer;

/** How long the loop of a process stands still. */
const BUSY_MS = rounds(4_000, 20_000);
const RESTARTS = rounds(1, 10);

/** Sends each request to a process that says it is ready, over connections that it keeps; repeats nothing. */
class Balancer {
  private readonly isReady = new Map<string, boolean>();
  private readonly agent = new Agent({ keepAlive: true });
  private readonly server: Server;
  private isOver = false;
  private turn = 0;

  constructor(private readonly urls: readonly string[]) {
    this.server = createServer((incoming, outgoing) => {
      const url = this.ready[(this.turn += 1) % this.ready.length];
      if (!url) return outgoing.writeHead(502).end();
      const onward = request(
        url + incoming.url,
        { method: incoming.method, headers: incoming.headers, agent: this.agent },
        (answer) => answer.pipe(outgoing.writeHead(answer.statusCode!, answer.headers)),
      );
      onward.once('error', (error) => outgoing.writeHead(502).end(error.message));
      incoming.pipe(onward);
    });
    // Browsers and balancer share this process: after a long stall its timer would cut a request already on its way.
    this.server.keepAliveTimeout = 0;
  }

  async listen(): Promise<string> {
    await Promise.all(this.urls.map((url) => this.probe(url)));
    for (const url of this.urls) void this.watch(url);
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    this.isOver = true;
    this.agent.destroy();
    this.server.closeAllConnections();
    this.server.close();
  }

  get readyCount(): number {
    return this.ready.length;
  }

  private get ready(): readonly string[] {
    return this.urls.filter((url) => this.isReady.get(url));
  }

  /** Each by itself: what one says counts at once, however long another takes. */
  private async watch(url: string): Promise<void> {
    while (!this.isOver) {
      await this.probe(url);
      await sleep(200);
    }
  }

  private async probe(url: string): Promise<void> {
    const isReady = await fetch(`${url}/health/ready`).then(
      // One that is only slow stays: balancers take a process out after several such answers.
      async (answer) => !((await answer.json()) as { missing: string[] }).missing.includes('stopping'),
      () => false,
    );
    this.isReady.set(url, isReady);
  }
}

beforeAll(async () => {
  the = await setUp();
  wave = await new GivenWaves(the).wave(the.owner.tenantId, the.clientId, { people: 8 });
  const wish = { preload: ['./tests/faults/preloads/on-order.mjs'] };
  apis = [await ApiProcess.on(the.environment, wish), await ApiProcess.on(the.environment, wish)];
  await Promise.all(apis.map((api) => api.start()));
  balancer = new Balancer(apis.map(({ url }) => url));
}, 300_000);

afterAll(async () => {
  balancer.close();
  await Promise.all(apis.map((api) => api.kill()));
});

/** Somebody who saves without pause, and notes every request that did not get its answer. */
async function typing(browser: ApiClient, failed: string[], isOver: () => boolean): Promise<number> {
  let revision = 0;
  for (; !isOver();) {
    const operation = { operationId: randomUUID(), item: 'goal', baseRevision: revision, current: '3', desired: '4' };
    try {
      const { status, body } = await browser.post<{ data?: { saveAnswers: { revision: number }[] } }>('/graphql', {
        query: SAVE,
        variables: { operations: [operation] },
      });
      if (body.data) revision = body.data.saveAnswers[0]!.revision;
      else failed.push(`${status} ${JSON.stringify(body)}`);
    } catch (error) {
      failed.push(`${String(error)}: ${String((error as Error).cause)}`);
    }
  }
  return revision;
}

describe('a process that is busy with something else', () => {
  it('does not say that it is ready; what it holds up is done by another, and once', async () => {
    const [busy, other] = apis;
    const as = ({ url }: ApiProcess) =>
      new ApiClient(url)
        .withCookie('sextant-respondent', wave.participants[0]!.token)
        .withHeader('x-sextant-as', 'respondent');
    const operation = { operationId: randomUUID(), item: 'money', baseRevision: 0, current: '3', desired: '4' };
    const save = (api: ApiProcess) =>
      as(api).graphql<{ saveAnswers: unknown[] }>(SAVE, { operations: [operation] }) as Promise<unknown>;
    await as(busy!).get('/health/live');

    await busy!.ask({ busyForMs: BUSY_MS });
    const late = save(busy!);
    const probe = fetch(`${busy!.url}/health/ready`, { signal: AbortSignal.timeout(BUSY_MS / 2) });
    await expect(probe).rejects.toMatchObject({ name: 'TimeoutError' });
    const saved = { saveAnswers: [{ status: 'SAVED', revision: 1 }] };
    expect(await save(other!)).toEqual(saved);
    expect(await late).toEqual(saved);

    const stored = await new GivenWaves(the).stored(the.owner.tenantId, wave.id);
    expect(stored.filter(({ item }) => item === 'money')).toMatchObject([{ revision: 1, current: '3' }]);
  }, 60_000);
});

describe('processes that are restarted one after the other under load', () => {
  it('fail no request, and send their sockets elsewhere', async () => {
    const url = await balancer.listen();
    const failed: string[] = [];
    const socket = new ApiClient(apis[0]!.url).withCookie('sextant-session', await the.given.session(the.owner));
    const steps = socket.subscribe('subscription ($id: ID!) { waveProgress(waveId: $id) { status } }', { id: wave.id });
    await steps.next();
    const told = steps.next().catch((error: unknown) => (error as { code?: number }).code);
    let isOver = false;
    const people = wave.participants.map(({ token }) =>
      typing(
        new ApiClient(url).withCookie('sextant-respondent', token).withHeader('x-sextant-as', 'respondent'),
        failed,
        () => isOver,
      ),
    );

    const codes: (number | null)[] = [];
    try {
      for (const api of Array.from({ length: RESTARTS }, () => apis).flat()) {
        await sleep(1_000);
        codes.push(await api.stop());
        await api.start();
        while (balancer.readyCount < 2) await sleep(50);
      }
    } finally {
      isOver = true;
    }
    const revisions = await Promise.all(people);

    expect(codes).toEqual(codes.map(() => 0));
    expect(codes).toHaveLength(2 * RESTARTS);
    expect(failed).toEqual([]);
    expect(Math.min(...revisions)).toBeGreaterThan(10);
    expect(await told).toBe(1012);
  }, 900_000);
});
