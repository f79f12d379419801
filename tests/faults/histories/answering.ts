import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import { expect } from '@jest/globals';
import { ApiClient, Refusal, type GivenParticipant, type GivenWave, type GivenWaves } from '@sextant/testing';

import type { Chance } from '../chance.js';

const ITEMS = ['goal', 'owner', 'money', 'depth', 'speed'];
const SAVE = `mutation ($operations: [SaveAnswerInput!]!) { saveAnswers(operations: $operations) { item status revision code } }`;

interface Acknowledged {
  readonly revision: number;
  readonly current: string;
}

interface Operation {
  readonly operationId: string;
  readonly item: string;
  readonly baseRevision: number;
  readonly current: string;
  readonly desired: string;
}

interface Reply {
  readonly item: string;
  readonly status: string;
  readonly revision: number;
  readonly code: string | null;
}

/**
 * Somebody who answers without pause, and repeats what got no reply, or "later", with the same operation id, as the page does.
 * Keeps what was acknowledged: the history that the end is held against.
 */
export class Answering {
  readonly acknowledged = new Map<string, Acknowledged>();
  /** Attempts that got no reply, or were asked to come again. */
  unanswered = 0;
  /** Changes that came after the closing. */
  late = 0;
  private readonly browser: ApiClient;

  constructor(
    url: string,
    { token }: GivenParticipant,
    private readonly chance: Chance,
  ) {
    this.browser = new ApiClient(url).withCookie('sextant-respondent', token).withHeader('x-sextant-as', 'respondent');
  }

  /** Until it is over, or the wave is closed. */
  async run(isOver: () => boolean): Promise<void> {
    for (let i = 0; !isOver() && this.late === 0; i += 1) await this.change(ITEMS[i % ITEMS.length]!);
  }

  /** One change, repeated until it is acknowledged or too late. */
  async change(item: string): Promise<void> {
    const baseRevision = this.acknowledged.get(item)?.revision ?? 0;
    const current = String(this.chance.between(1, 5));
    const operation = { operationId: randomUUID(), item, baseRevision, current, desired: '5' };
    for (;;) {
      const reply = await this.send(operation);
      if (reply?.code === 'WAVE_NOT_OPEN') return void (this.late += 1);
      if (reply) {
        expect(reply).toEqual({ item, status: 'SAVED', revision: baseRevision + 1, code: null });
        this.acknowledged.set(item, { revision: reply.revision, current });
        return;
      }
      this.unanswered += 1;
      await sleep(100);
    }
  }

  /** Null when there was no reply, or one that says "later". */
  private async send(operation: Operation): Promise<Reply | null> {
    try {
      const { saveAnswers } = await this.browser.graphql<{ saveAnswers: Reply[] }>(SAVE, { operations: [operation] });
      return saveAnswers[0]!;
    } catch (error) {
      if (error instanceof Refusal && error.code === 'UNAVAILABLE') return null;
      // What fetch says when the connection is refused or breaks off. (Its TypeError is not the one of Jest's realm.)
      if ((error as Error).name === 'TypeError') return null;
      throw error;
    }
  }
}

/** Everybody of a wave at once. */
export function everybodyOf(wave: GivenWave, url: string, chance: Chance): Answering[] {
  return wave.participants.map((participant) => new Answering(url, participant, chance));
}

/** What rests is what was acknowledged: every answer, in its newest revision, none twice and no other. */
export async function expectHistory(
  given: GivenWaves,
  tenantId: string,
  wave: GivenWave,
  people: readonly Answering[],
): Promise<void> {
  const stored = (await given.stored(tenantId, wave.id)).map(({ draft, item, current, revision }) => ({
    ...{ draft: draft!.toString('hex'), item, current, revision },
  }));
  const expected = people.flatMap((person, i) => {
    const draft = given.links.keysOf(wave.participants[i]!.token).draft.toString('hex');
    return [...person.acknowledged].map(([item, answer]) => ({ draft, item, ...answer }));
  });
  const inOrder = (a: { draft: string; item: string }, b: { draft: string; item: string }) =>
    a.draft + a.item < b.draft + b.item ? -1 : 1;
  expect(stored.sort(inOrder)).toEqual(expected.sort(inOrder));
  expect(expected.length).toBeGreaterThan(0);
}
