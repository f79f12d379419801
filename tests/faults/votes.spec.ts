import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiClient, ApiProcess, bench, GivenWorkshops } from '@sextant/testing';
import {
  BallotRounds,
  BallotsService,
  CreateWorkshop,
  JoinCodes,
  WorkshopsModule,
  WorkshopsService,
} from '@sextant/workshops';

import { Chance, rounds } from './chance.js';

const KILLS = rounds(1, 20);
const PEOPLE = 12;
const CAST = 'mutation ($i: VoteInput!) { castVote(input: $i) { status revision } }';
const LIVE = 'subscription ($w: ID!) { workshopLive(workshopId: $w) { counts { votes } ballot { status } } }';

const setUp = () =>
  bench(
    {
      creation: CreateWorkshop,
      workshops: WorkshopsService,
      ballots: BallotsService,
      rounds: BallotRounds,
      codes: JoinCodes,
    },
    { modules: [WorkshopsModule] },
  );
let the: Awaited<ReturnType<typeof setUp>>;
let api: ApiProcess;
let chance: Chance;

beforeAll(async () => {
  chance = new Chance('votes');
  the = await setUp();
  api = await ApiProcess.on(the.environment);
  await api.start();
}, 120_000);

afterAll(() => api.kill());

/** Somebody who changes their mind without pause, and repeats what got no reply with the same operation id, as the page does. */
class Voting {
  revision = 0;
  value = 0;
  unanswered = 0;
  readonly browser = new ApiClient(api.url).withHeader('x-sextant-as', 'workshop');

  constructor(private readonly ballotId: string) {}

  async run(isOver: () => boolean): Promise<void> {
    while (!isOver()) await this.change();
  }

  private async change(): Promise<void> {
    const value = chance.between(1, 5);
    const operation = {
      ballotId: this.ballotId,
      round: 1,
      operationId: randomUUID(),
      baseRevision: this.revision,
      value,
    };
    for (;;) {
      const reply = await this.send(operation);
      if (reply) {
        expect(reply).toEqual({ status: 'SAVED', revision: this.revision + 1 });
        Object.assign(this, { revision: reply.revision, value });
        return;
      }
      this.unanswered += 1;
      await sleep(100);
    }
  }

  private async send(operation: object): Promise<{ revision: number } | null> {
    try {
      return (await this.browser.graphql<{ castVote: { revision: number } }>(CAST, { i: operation })).castVote;
    } catch (error) {
      // What fetch says when the connection is refused or breaks off. (Its TypeError is not the one of Jest's realm.)
      if ((error as Error).name === 'TypeError') return null;
      throw error;
    }
  }
}

describe('votes while the API is killed in mid-ballot', () => {
  it('are all counted once they were acknowledged, one for each person', async () => {
    const resultId = await new GivenWorkshops(the).result(the.owner.tenantId, the.clientId);
    const choices = { resultId, name: 'W', locale: 'en', confidentialityMode: 'named' } as const;
    const workshop = await the.creation.create(the.consultant, choices);
    await the.workshops.start(the.consultant, workshop.id);
    const { steps } = await the.workshops.console(the.consultant, workshop.id);
    const ballot = await the.ballots.add(the.consultant, steps[0]!.id, { kind: 'confidence', question: 'How sure?' });
    await the.rounds.open(the.consultant, ballot.id);
    const people = Array.from({ length: PEOPLE }, () => new Voting(ballot.id));
    const code = the.codes.codeOf(workshop);
    for (const { browser } of people) await browser.post('/auth/workshop', { code });
    let isOver = false;
    const all = Promise.all(people.map((person) => person.run(() => isOver)));

    for (let kill = 0; kill < KILLS; kill += 1) {
      await sleep(chance.between(300, 1_500));
      await api.kill();
      await api.start();
    }
    await sleep(500);
    isOver = true;
    await all;
    const screen = people[0]!.browser.subscribe<{ workshopLive: { counts: { votes: number } } }>(LIVE, {
      w: workshop.id,
    });
    const { value: shown } = await screen.next();
    await screen.return?.();
    const { ballot: revealed } = await the.rounds.reveal(the.consultant, ballot.id);

    const counts = [1, 2, 3, 4, 5].map((level) => people.filter(({ value }) => value === level).length);
    expect((shown as { workshopLive: { counts: { votes: number } } }).workshopLive.counts.votes).toBe(PEOPLE);
    expect(revealed?.rounds).toMatchObject([{ tally: { n: PEOPLE, counts } }]);
    expect(people.some(({ unanswered }) => unanswered > 0)).toBe(true);
    const stored = await the.db.run(the.owner, (tx) =>
      tx.query<{ revision: number }>('SELECT revision FROM vote WHERE ballot_id = $1', [ballot.id]),
    );
    expect(stored.map(({ revision }) => revision).sort()).toEqual(people.map(({ revision }) => revision).sort());
  }, 900_000);
});
