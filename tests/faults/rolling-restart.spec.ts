import { randomUUID } from 'node:crypto';
import { Agent, createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WavesModule } from '@sextant/assessments';
import { ApiClient, ApiProcess, bench, GivenWaves, type GivenWave } from '@sextant/testing';

const SAVE = `mutation ($operations: [SaveAnswerInput!]!) { saveAnswers(operations: $operations) { status revision } }`;
const setUp = () => bench({}, { modules: [WavesModule] });
let the: Awaited<ReturnType<typeof setUp>>;
let wave: GivenWave;
let apis: ApiProcess[];
let balancer: Balancer;

/** Sends each request to a process that says it is ready, over connections that it keeps; repeats nothing. */
class Balancer {
  private ready: readonly string[] = [];
  private readonly agent = new Agent({ keepAlive: true });
  private readonly server: Server;
  private readonly timer: NodeJS.Timeout;
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
    this.timer = setInterval(() => void this.probe(), 200);
  }

  async listen(): Promise<string> {
    await this.probe();
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): void {
    clearInterval(this.timer);
    this.agent.destroy();
    this.server.closeAllConnections();
    this.server.close();
  }

  get readyCount(): number {
    return this.ready.length;
  }

  private async probe(): Promise<void> {
    const states = await Promise.all(
      this.urls.map((url) =>
        // One that is only slow stays: balancers take a process out after several such answers.
        fetch(`${url}/health/ready`).then(
          async (answer) => !((await answer.json()) as { missing: string[] }).missing.includes('stopping'),
          () => false,
        ),
      ),
    );
    this.ready = this.urls.filter((_, i) => states[i]);
  }
}

beforeAll(async () => {
  the = await setUp();
  wave = await new GivenWaves(the).wave(the.owner.tenantId, the.clientId, { people: 8 });
  apis = [await ApiProcess.on(the.environment), await ApiProcess.on(the.environment)];
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
      failed.push(String(error));
    }
  }
  return revision;
}

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
      for (const api of apis) {
        await sleep(1_000);
        codes.push(await api.stop());
        await api.start();
        while (balancer.readyCount < 2) await sleep(50);
      }
    } finally {
      isOver = true;
    }
    const revisions = await Promise.all(people);

    expect(codes).toEqual([0, 0]);
    expect(failed).toEqual([]);
    expect(Math.min(...revisions)).toBeGreaterThan(10);
    expect(await told).toBe(1012);
  }, 400_000);
});
