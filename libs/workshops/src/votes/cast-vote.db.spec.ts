import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '@sextant/contracts';
import type { Workshop } from '@sextant/data';
import { bench, GivenWorkshops, isHeldUp } from '@sextant/testing';

import { BallotRounds } from '../ballots/ballot-rounds.js';
import { BallotsService } from '../ballots/ballots.service.js';
import { JoinCodes } from '../people/join-codes.js';
import { JoinWorkshop } from '../people/join-workshop.js';
import { PeopleService } from '../people/people.service.js';
import { TicketsService } from '../people/tickets.service.js';
import { WorkshopActors } from '../people/workshop-actors.js';
import { RoomService } from '../room/room.service.js';
import { WorkshopsModule } from '../workshops.module.js';
import { CreateWorkshop } from '../workshops/create-workshop.js';
import { WorkshopsService } from '../workshops/workshops.service.js';
import { CastVote } from './cast-vote.js';
import { storeVotes, type VoteRequest } from './store-votes.js';

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
      tickets: TicketsService,
      codes: JoinCodes,
      rooms: RoomService,
    },
    { modules: [WorkshopsModule] },
  );
let the: Awaited<ReturnType<typeof setUp>>;
let resultId: string;

beforeAll(async () => {
  the = await setUp();
  resultId = await new GivenWorkshops(the).result(the.owner.tenantId, the.clientId);
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
  const joined = await Promise.all(
    (await codesFor(workshop, people)).map(async (code, i) => {
      const browser = { token: null, device: `phone ${i}`, isMember: false };
      return (await the.actors.actorFor(await the.door.join({ code }, `10.0.0.${i}`, browser)))!;
    }),
  );
  await the.workshops.start(the.consultant, workshop.id);
  const { steps } = await the.workshops.console(the.consultant, workshop.id);
  const ballot = await the.ballots.add(the.consultant, steps[0]!.id, { kind: 'confidence', question: 'How sure?' });
  await the.rounds.open(the.consultant, ballot.id);
  return { workshopId: workshop.id, ballotId: ballot.id, people: joined };
}

/** How people come in: with the room's code, or in an anonymous room each with a ticket. */
async function codesFor(workshop: Workshop, people: number): Promise<string[]> {
  if (workshop.confidentialityMode !== 'anonymous') return Array<string>(people).fill(the.codes.codeOf(workshop));
  return (await the.tickets.issue(the.consultant, workshop.id, people)).free.map(({ code }) => code);
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

const stored = (ballotId: string) =>
  the.db.run(the.owner, (tx) =>
    tx.query<{ round: number; value: unknown; revision: number }>(
      'SELECT round, value, revision FROM vote WHERE ballot_id = $1 ORDER BY round',
      [ballotId],
    ),
  );

/** Every number that a document holds, however deep. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

describe('two tabs of one person', () => {
  it('have one vote between them, and one of two that vote at once learns of the other', async () => {
    const { ballotId, people } = await room(1);
    const [person] = people as [Actor];

    for (let revision = 0; revision < 10; revision += 1) {
      const replies = await Promise.all(
        [1, 2, 3].map((value) => the.votes.cast(person, vote(ballotId, { baseRevision: revision, value }))),
      );

      expect(replies.map(({ status }) => status).sort()).toEqual(['conflict', 'conflict', 'saved']);
      const { value } = replies.find(({ status }) => status === 'saved')!;
      expect(replies.every((reply) => reply.revision === revision + 1 && reply.value === value)).toBe(true);
    }
    expect(await stored(ballotId)).toMatchObject([{ revision: 10 }]);
  });

  it('do an attempt once that is sent several times at once, also after the reveal', async () => {
    const { ballotId, people } = await room(1);
    const same = vote(ballotId);

    const replies = await Promise.all(Array.from({ length: 8 }, () => the.votes.cast(people[0]!, same)));
    await the.rounds.reveal(the.consultant, ballotId);

    expect(
      new Set([...replies, await the.votes.cast(people[0]!, same)].map((reply) => JSON.stringify(reply))).size,
    ).toBe(1);
    expect(await stored(ballotId)).toEqual([{ round: 1, value: 4, revision: 1 }]);
  });
});

describe('a reveal', () => {
  it.each(['named', 'confidential', 'anonymous'] as const)(
    'counts every acknowledged vote and no other, in a %s room of thirty who vote meanwhile',
    async (mode) => {
      const { ballotId, people } = await room(30, mode);
      let acknowledged = 0;
      const votes = people.map(async (person, i) => {
        await sleep(Math.random() * 100);
        const outcome = await the.votes
          .cast(person, vote(ballotId, { value: (i % 5) + 1 }))
          .catch((error: Error) => error);
        if (!(outcome instanceof Error)) acknowledged += 1;
        return outcome;
      });
      while (acknowledged < 10) await sleep(1);

      const { ballot } = await the.rounds.reveal(the.consultant, ballotId);

      const outcomes = await Promise.all(votes);
      const late = outcomes.filter((outcome) => outcome instanceof Error);
      const counted = outcomes.length - late.length;
      expect(ballot?.rounds).toMatchObject([
        { tally: mode === 'named' ? { n: counted } : { n: null, atLeast: counted - (counted % 5) } },
      ]);
      expect(late.every((error) => 'code' in error && error.code === 'BALLOT_NOT_OPEN')).toBe(true);
      expect(await stored(ballotId)).toHaveLength(outcomes.length - late.length);
    },
  );

  it('waits for a vote that is under way', async () => {
    const { ballotId, people } = await room(1);
    let revealing: Promise<unknown> | undefined;
    await the.votes.cast(people[0]!, vote(ballotId));

    // A change, because a first vote refers to the ballot anew and holds it by that alone.
    await the.db.run(people[0]!, async (tx) => {
      const { workshopId, id: participantId } = people[0]!;
      const request = vote(ballotId, { baseRevision: 1, value: 2 });
      await storeVotes(tx, workshopId!, [{ participantId: participantId!, isRecorded: false, request }]);
      revealing = the.rounds.reveal(the.consultant, ballotId);
      expect(await isHeldUp(the.database, revealing)).toBe(true);
    });
    await revealing;

    await expect(the.votes.cast(people[0]!, vote(ballotId))).rejects.toMatchObject({ code: 'BALLOT_NOT_OPEN' });
  });

  it('happens once, and what it showed never changes', async () => {
    const { ballotId, people } = await room(1);
    await the.votes.cast(people[0]!, vote(ballotId));

    const outcomes = await Promise.allSettled([1, 2, 3].map(() => the.rounds.reveal(the.consultant, ballotId)));

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const admin = await the.admin();
    await expect(
      admin.query(`UPDATE ballot_round SET tally = '{}' WHERE ballot_id = $1`, [ballotId]),
    ).rejects.toThrow();
  });

  it('of an anonymous round holds a band and no finer number; once the question is closed no value is left', async () => {
    const { ballotId, people, workshopId } = await room(6, 'anonymous');
    for (const person of people) await the.votes.cast(person, vote(ballotId));

    const { ballot } = await the.rounds.reveal(the.consultant, ballotId);

    const [frozen] = await the.db.run(the.owner, (tx) =>
      tx.query<{ tally: object }>('SELECT tally FROM ballot_round WHERE ballot_id = $1', [ballotId]),
    );
    expect(ballot?.rounds).toMatchObject([
      { tally: { n: null, atLeast: 5, counts: null, shares: null, meanBand: { from: 75, to: 100, end: 'high' } } },
    ]);
    expect(numbersIn(frozen).sort((a, b) => a - b)).toEqual([5, 75, 100]);
    expect((await stored(ballotId)).map(({ value }) => value)).toEqual([4, 4, 4, 4, 4, 4]);

    const { steps } = await the.workshops.console(the.consultant, workshopId);
    const next = await the.ballots.add(the.consultant, steps[0]!.id, { kind: 'confidence', question: 'And now?' });
    await the.rounds.open(the.consultant, next.id);

    expect((await stored(ballotId)).map(({ value }) => value)).toEqual([null, null, null, null, null, null]);
    await the.rounds.reveal(the.consultant, next.id);
    await expect(the.rounds.open(the.consultant, ballotId)).rejects.toMatchObject({ code: 'BALLOT_CLOSED' });
    await the.workshops.end(the.consultant, workshopId);
    expect((await stored(next.id)).every(({ value }) => value === null)).toBe(true);
  });

  it('shows nothing of fewer than the minimum', async () => {
    const { ballotId, people } = await room(4, 'anonymous');
    for (const person of people) await the.votes.cast(person, vote(ballotId));

    const { ballot } = await the.rounds.reveal(the.consultant, ballotId);

    expect(ballot?.rounds).toMatchObject([{ tally: { n: null, counts: null, scale: null, flags: ['withheld'] } }]);
  });
});

describe('a second round', () => {
  it('is voted on anew and stands beside the first; a vote of the first comes too late', async () => {
    const { ballotId, people } = await room(3);
    for (const person of people) await the.votes.cast(person, vote(ballotId, { value: 2 }));
    await the.rounds.reveal(the.consultant, ballotId);
    await the.rounds.open(the.consultant, ballotId);

    await expect(the.votes.cast(people[0]!, vote(ballotId, { baseRevision: 1 }))).rejects.toMatchObject({
      code: 'BALLOT_NOT_OPEN',
    });
    for (const person of people) await the.votes.cast(person, vote(ballotId, { round: 2, value: 5 }));
    const { ballot } = await the.rounds.reveal(the.consultant, ballotId);

    expect(ballot?.rounds.map(({ tally }) => tally.counts)).toEqual([
      [0, 3, 0, 0, 0],
      [0, 0, 0, 0, 3],
    ]);
    expect(ballot?.rounds[1]?.tally).toMatchObject({ netChange: 1, advice: 'another_round' });
  });

  it('keeps the vote of whoever left, and waits for enough who came late', async () => {
    const { ballotId, people, workshopId } = await room(5, 'anonymous');
    for (const [i, person] of people.entries()) await the.votes.cast(person, vote(ballotId, { value: i < 3 ? 3 : 2 }));
    const first = await the.rounds.reveal(the.consultant, ballotId);
    await the.people.remove(the.consultant, people[0]!.id!);
    await the.rounds.open(the.consultant, ballotId);
    const { free } = await the.tickets.issue(the.consultant, workshopId, 6);
    const browser = { token: null, device: 'late', isMember: false };
    const late = (await the.actors.actorFor(await the.door.join({ code: free[0]!.code }, '10.1.0.1', browser)))!;
    await the.votes.cast(late, vote(ballotId, { round: 2, value: 5 }));

    const { ballot } = await the.rounds.reveal(the.consultant, ballotId);

    const { flags, ...told } = ballot!.rounds[1]!.tally;
    expect(flags).toEqual(['latecomers']);
    const { flags: _, ...before } = first.ballot!.rounds[0]!.tally;
    expect(told).toEqual(before);
  });

  it('opens once when two open it, and never while another question is open', async () => {
    const { ballotId, workshopId } = await room(1);
    const { steps } = await the.workshops.console(the.consultant, workshopId);
    const other = await the.ballots.add(the.consultant, steps[0]!.id, { kind: 'ideas', question: 'What else?' });

    await expect(the.rounds.open(the.consultant, other.id)).rejects.toMatchObject({ code: 'BALLOT_OPEN' });
    await the.rounds.reveal(the.consultant, ballotId);
    const outcomes = await Promise.allSettled(
      [ballotId, ballotId, other.id].map((id) => the.rounds.open(the.owner, id)),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('the number of votes', () => {
  it('travels before the reveal, outside named rooms from the minimum on and in fives', async () => {
    const seen = async (mode: 'named' | 'confidential' | 'anonymous') => {
      const { ballotId, people, workshopId } = await room(6, mode);
      const numbers: (number | null)[] = [];
      for (const person of people) {
        await the.votes.cast(person, vote(ballotId));
        numbers.push((await the.rooms.read(person, workshopId)).counts.votes);
      }
      return numbers;
    };

    expect(await seen('named')).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await seen('confidential')).toEqual([null, null, null, null, 5, 5]);
    expect(await seen('anonymous')).toEqual([null, null, null, null, 5, 5]);
  });
});

describe('somebody without a phone', () => {
  it('votes through the facilitator or a scribe; whoever has a phone speaks for themselves', async () => {
    const { ballotId, people, workshopId } = await room(2);
    const [scribe, voter] = people as [Actor, Actor];
    const served = await the.people.add(the.consultant, workshopId, { name: 'Kim', role: 'participant' });

    await expect(the.votes.castFor(scribe, served.id, vote(ballotId))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await the.rooms.place(scribe)).withoutPhone).toEqual([]);
    await the.people.setRole(the.consultant, scribe.id!, 'scribe');
    expect((await the.rooms.read(voter, workshopId)).scribes).toEqual([scribe.id]);
    expect((await the.rooms.place(scribe)).withoutPhone).toMatchObject([{ id: served.id, hasPhone: false }]);
    expect(await the.votes.castFor(scribe, served.id, vote(ballotId))).toMatchObject({ status: 'saved', revision: 1 });
    expect(await the.votes.castFor(the.consultant, served.id, vote(ballotId, { baseRevision: 1 }))).toMatchObject({
      revision: 2,
    });
    await expect(the.votes.castFor(scribe, voter.id!, vote(ballotId))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(the.votes.cast(scribe, vote(ballotId))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await stored(ballotId)).toHaveLength(1);
  });

  it('makes up no minimum in a confidential room, and has no place in an anonymous one', async () => {
    const { ballotId, people, workshopId } = await room(1, 'confidential');
    await the.votes.cast(people[0]!, vote(ballotId));
    for (const name of ['A', 'B', 'C', 'D']) {
      const served = await the.people.add(the.consultant, workshopId, { name, role: 'participant' });
      await the.votes.castFor(the.consultant, served.id, vote(ballotId));
    }
    expect((await the.rooms.read(people[0]!, workshopId)).counts).toMatchObject({ votes: null, minimum: 5 });
    const { ballot } = await the.rounds.reveal(the.consultant, ballotId);
    expect(ballot?.rounds).toMatchObject([{ tally: { atLeast: null, meanBand: null, flags: ['withheld'] } }]);

    const anonymous = await room(1, 'anonymous');
    await expect(
      the.people.add(the.consultant, anonymous.workshopId, { name: 'A', role: 'participant' }),
    ).rejects.toMatchObject({ code: 'SEAT_NEEDED' });
    const observer = await the.people.add(the.consultant, anonymous.workshopId, { role: 'observer' });
    for (const role of ['participant', 'sponsor'] as const)
      await expect(the.people.setRole(the.consultant, observer.id, role)).rejects.toMatchObject({
        code: 'SEAT_NEEDED',
      });
    await expect(the.votes.castFor(the.consultant, observer.id, vote(anonymous.ballotId))).rejects.toMatchObject({
      code: 'SEAT_NEEDED',
    });
  });

  it('who left votes no more', async () => {
    const { ballotId, people } = await room(1);
    await the.people.remove(the.consultant, people[0]!.id!);

    await expect(the.votes.cast(people[0]!, vote(ballotId))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
