import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { WavesModule } from '@sextant/assessments';
import { ApiClient, ApiProcess, bench, GivenWaves, type GivenParticipant, type GivenWave } from '@sextant/testing';

const KILLS = 3;
const ITEMS = ['goal', 'owner', 'money', 'depth', 'speed'];
const SAVE = `mutation ($operations: [SaveAnswerInput!]!) { saveAnswers(operations: $operations) { item status revision code } }`;

const setUp = () => bench({}, { modules: [WavesModule] });
let the: Awaited<ReturnType<typeof setUp>>;
let api: ApiProcess;
let wave: GivenWave;

beforeAll(async () => {
  the = await setUp();
  wave = await new GivenWaves(the).wave(the.owner.tenantId, the.clientId, { people: 12 });
  api = await ApiProcess.on(the.environment);
  await api.start();
}, 120_000);

afterAll(() => api.kill());

interface Acknowledged {
  revision: number;
  current: string;
}

/** Somebody who answers without pause, and repeats what got no reply with the same operation id, as the page does. */
class Answering {
  readonly acknowledged = new Map<string, Acknowledged>();
  unanswered = 0;
  private readonly browser: ApiClient;

  constructor({ token }: GivenParticipant) {
    this.browser = new ApiClient(api.url)
      .withCookie('sextant-respondent', token)
      .withHeader('x-sextant-as', 'respondent');
  }

  async run(isOver: () => boolean): Promise<void> {
    for (let i = 0; !isOver(); i++) await this.change(ITEMS[i % ITEMS.length]!);
  }

  private async change(item: string): Promise<void> {
    const baseRevision = this.acknowledged.get(item)?.revision ?? 0;
    const operation = { operationId: randomUUID(), item, baseRevision, current: String(randomInt(1, 6)), desired: '5' };
    for (;;) {
      const reply = await this.send(operation);
      if (reply) {
        expect(reply).toEqual({ item, status: 'SAVED', revision: baseRevision + 1, code: null });
        this.acknowledged.set(item, { revision: reply.revision, current: operation.current });
        return;
      }
      this.unanswered += 1;
      await sleep(100);
    }
  }

  private async send(operation: object): Promise<{ revision: number } | null> {
    try {
      const { saveAnswers } = await this.browser.graphql<{ saveAnswers: { revision: number }[] }>(SAVE, {
        operations: [operation],
      });
      return saveAnswers[0]!;
    } catch (error) {
      // What fetch says when the connection is refused or breaks off. (Its TypeError is not the one of Jest's realm.)
      if ((error as Error).name === 'TypeError') return null;
      throw error;
    }
  }
}

describe('answers while the API is killed again and again', () => {
  it('are all there once they were acknowledged, each saved exactly once', async () => {
    const people = wave.participants.map((participant) => new Answering(participant));
    let isOver = false;
    const all = Promise.all(people.map((person) => person.run(() => isOver)));

    for (let kill = 0; kill < KILLS; kill++) {
      await sleep(randomInt(300, 2_000));
      await api.kill();
      await api.start();
    }
    await sleep(500);
    isOver = true;
    await all;

    const given = new GivenWaves(the);
    const stored = (await given.stored(the.owner.tenantId, wave.id)).map(({ draft, item, current, revision }) => ({
      ...{ draft: draft!.toString('hex'), item, current, revision },
    }));
    const expected = people.flatMap((person, i) => {
      const draft = given.links.keysOf(wave.participants[i]!.token).draft.toString('hex');
      return [...person.acknowledged].map(([item, answer]) => ({ draft, item, ...answer }));
    });
    const inOrder = (a: { draft: string; item: string }, b: { draft: string; item: string }) =>
      a.draft + a.item < b.draft + b.item ? -1 : 1;
    expect(stored.sort(inOrder)).toEqual(expected.sort(inOrder));
    expect(people.some(({ unanswered }) => unanswered > 0)).toBe(true);
  }, 300_000);
});
