import { randomUUID } from 'node:crypto';

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@sextant/contracts';
import { SystemDb } from '@sextant/data';
import { bench, GivenWorkshops } from '@sextant/testing';

import { BallotRounds } from '../ballots/ballot-rounds.js';
import { BallotsService } from '../ballots/ballots.service.js';
import { JoinCodes } from '../people/join-codes.js';
import { JoinWorkshop } from '../people/join-workshop.js';
import { PeopleService } from '../people/people.service.js';
import { WorkshopActors } from '../people/workshop-actors.js';
import { WorkshopsModule } from '../workshops.module.js';
import { CreateWorkshop } from '../workshops/create-workshop.js';
import { WorkshopsService } from '../workshops/workshops.service.js';
import { CastVote, type VoteRequest } from './cast-vote.js';

const setUp = () =>
  bench(
    {
      creation: CreateWorkshop,
      workshops: WorkshopsService,
      ballots: BallotsService,
      rounds: BallotRounds,
      votes: CastVote,
      door: JoinWorkshop,
      actors: WorkshopActors,
      people: PeopleService,
      codes: JoinCodes,
    },
    { modules: [WorkshopsModule] },
  );
let the: Awaited<ReturnType<typeof setUp>>;
let resultId: string;

beforeAll(async () => {
  the = await setUp();
  resultId = await new GivenWorkshops({ ...the, system: the.get(SystemDb) }).result(the.owner.tenantId, the.clientId);
});

interface Room {
  workshopId: string;
  ballotId: string;
  people: Actor[];
}

/** A running workshop with people in it and an open question about their confidence. */
async function room(
  people: number,
  confidentialityMode: 'named' | 'confidential' | 'anonymous' = 'named',
): Promise<Room> {
  const workshop = await the.creation.create(the.consultant, {
    resultId,
    name: 'W',
    locale: 'en',
    confidentialityMode,
  });
  const joined: Actor[] = [];
  for (let i = 0; i < people; i += 1) {
    const token = await the.door.join({ code: the.codes.codeOf(workshop) }, `10.0.0.${i}`, null);
    joined.push((await the.actors.actorFor(token))!);
  }
  await the.workshops.start(the.consultant, workshop.id);
  const { steps } = await the.workshops.console(the.consultant, workshop.id);
  const ballot = await the.ballots.add(the.consultant, steps[0]!.id, { kind: 'confidence', question: 'How sure?' });
  await the.rounds.open(the.consultant, ballot.id);
  return { workshopId: workshop.id, ballotId: ballot.id, people: joined };
}

const vote = (ballotId: string, change: Partial<VoteRequest> = {}): VoteRequest => ({
  ballotId,
  round: 1,
  operationId: randomUUID(),
  baseRevision: 0,
  value: 4,
  ...change,
});

describe('a vote', () => {
  it('is stored, counted at the reveal and shown with the others', async () => {
    const { ballotId, people } = await room(3);
    for (const [i, person] of people.entries()) {
      expect(await the.votes.cast(person, vote(ballotId, { value: i + 2 }))).toMatchObject({
        status: 'saved',
        revision: 1,
      });
    }

    const { ballot, counts } = await the.rounds.reveal(the.consultant, ballotId);

    expect(counts.votes).toBeNull();
    expect(ballot).toMatchObject({
      status: 'revealed',
      rounds: [{ round: 1, tally: { n: 3, counts: [0, 1, 1, 1, 0] } }],
    });
  });

  it('is not there for a member, somebody of another room or another firm', async () => {
    const { ballotId } = await room(1);
    const other = await room(1);

    await expect(the.votes.cast(other.people[0]!, vote(ballotId))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(the.votes.cast(the.owner, vote(ballotId))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const foreign = { ...other.people[0]!, tenantId: the.stranger.tenantId };
    await expect(the.votes.cast(foreign, vote(ballotId))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
