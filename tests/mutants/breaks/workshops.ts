import type { Mutant } from '../mutant.js';

const VOTES = 'libs/workshops/src/votes/cast-vote.db.spec.ts';
const STORE = 'libs/workshops/src/votes/store-votes.ts';
const JOIN = 'libs/workshops/src/people/join-workshop.db.spec.ts';

/** Votes that come late, twice or from nobody, and doors of rooms. */
export const WORKSHOPS: readonly Mutant[] = [
  {
    name: 'a vote is taken after the reveal',
    file: STORE,
    find: `else if (ballot.status !== 'open' || ballot.round !== round) late.push(vote);`,
    put: 'else if (ballot.round !== round) late.push(vote);',
    promise: 'What a reveal showed never changes.',
    guards: [{ spec: VOTES, test: 'a reveal waits' }],
  },
  {
    name: 'votes do not share the row of their ballot',
    file: STORE,
    find: `    .setLock('pessimistic_read')\n`,
    put: '',
    promise: 'A reveal waits for a vote that is under way.',
    guards: [{ spec: VOTES, test: 'a reveal waits' }],
  },
  {
    name: 'a vote overwrites the one of another tab',
    file: STORE,
    find: '     WHERE vote.revision = excluded.revision - 1\n',
    put: '',
    promise: 'One of two tabs that vote at once learns of the other.',
    guards: [{ spec: VOTES, test: 'two tabs of one person have one vote' }],
  },
  {
    name: 'a vote of the round before is taken',
    file: STORE,
    find: `else if (ballot.status !== 'open' || ballot.round !== round) late.push(vote);`,
    put: `else if (ballot.status !== 'open') late.push(vote);`,
    promise: 'A vote of the first round comes too late for the second.',
    guards: [{ spec: VOTES, test: 'a second round is voted on anew' }],
  },
  {
    name: 'a further round forgets whoever does not vote again',
    file: 'libs/workshops/src/ballots/ballot-rounds.ts',
    find: `        WHERE v.ballot_id = $1\`,
      [id],`,
    put: `        WHERE v.ballot_id = $1 AND v.round = (SELECT round FROM ballot WHERE id = $1)\`,
      [id],`,
    promise: 'Votes are carried over: whoever has left still counts, so that nobody is found by the difference.',
    guards: [{ spec: VOTES, test: 'a second round keeps the vote' }],
  },
  {
    name: 'whoever left the room still votes',
    file: 'libs/workshops/src/votes/cast-vote.ts',
    find: `if (!place || place.leftAt !== null) return new DomainError('NOT_FOUND');`,
    put: `if (!place) return new DomainError('NOT_FOUND');`,
    promise: 'Who was shown out votes no more.',
    guards: [
      { spec: VOTES, test: 'somebody without a phone who left' },
      { spec: VOTES, test: 'a vote' },
    ],
  },
  {
    name: 'the facilitator votes for people of an anonymous room',
    file: 'libs/workshops/src/votes/cast-vote.ts',
    find: `      if (workshop.confidentialityMode === 'anonymous') throw new DomainError('SEAT_NEEDED');\n`,
    put: '',
    promise: 'In an anonymous room nobody else writes a vote down.',
    guards: [{ spec: VOTES, test: 'somebody without a phone makes up no minimum' }],
  },
  {
    name: 'votes written down by others make up the minimum',
    file: 'libs/workshops/src/ballots/ballot-rounds.ts',
    find: 'v.is_recorded AS "isRecorded"',
    put: 'false AS "isRecorded"',
    promise: 'The facilitator cannot look at one person by voting for the rest.',
    guards: [{ spec: VOTES, test: 'somebody without a phone makes up no minimum' }],
  },
  {
    name: 'a seat is taken by two',
    file: 'libs/workshops/src/people/join-workshop.ts',
    find: 'const ticket = await tx.lock(WorkshopTicket, ticketId);',
    put: 'const ticket = await tx.get(WorkshopTicket, ticketId);',
    promise: 'A ticket gives one seat on one device.',
    guards: [{ spec: JOIN, test: 'a ticket is taken once' }],
  },
  {
    name: 'the token of a place outlives the room',
    file: 'libs/data/src/migrations/platform-lookups.ts',
    find: `p.left_at IS NULL AND (w.status <> 'ended' OR w.ended_at > now() - interval '30 minutes')`,
    put: 'p.left_at IS NULL',
    promise: 'Tokens end with the room and half an hour to read.',
    guards: [{ spec: JOIN, test: 'the token of a place' }],
  },
];
