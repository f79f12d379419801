import { brokenAt, DomainError, type VoteStatus } from '@sextant/contracts';
import { Ballot, type Tx } from '@sextant/data';
import { voteProblem, type VoteValue } from '@sextant/maturity';

/** One attempt to vote: repeated with the same `operationId` it finds itself, with an old `baseRevision` it changes nothing. */
export interface VoteRequest {
  readonly ballotId: string;
  readonly round: number;
  readonly operationId: string;
  /** The revision that the change starts from; 0 for the first vote. */
  readonly baseRevision: number;
  readonly value: unknown;
}

/** What became of it. In conflict it shows what is stored, which came from another tab. */
export interface VoteReply {
  readonly ballotId: string;
  readonly round: number;
  readonly status: VoteStatus;
  readonly revision: number;
  readonly value: VoteValue | null;
}

/** The vote of somebody in the room; that they may vote was seen before. */
export interface PlacedVote {
  readonly participantId: string;
  /** Somebody else writes it down. */
  readonly isRecorded: boolean;
  readonly request: VoteRequest;
}

interface StoredVote {
  readonly ballotId: string;
  readonly round: number;
  readonly participantId: string;
  readonly operationId: string;
  readonly revision: number;
  readonly value: VoteValue | null;
}

/**
 * Stores votes of one workshop, each answered in its place: with what became of it, or why it was refused. Votes share their
 * ballot's row, revealing takes it alone: a ballot that is open here stays so until the commit.
 */
export async function storeVotes(
  tx: Tx,
  workshopId: string,
  votes: readonly PlacedVote[],
): Promise<(VoteReply | DomainError)[]> {
  const ballots = await shareBallots(tx, workshopId, votes);
  const replies = new Map<PlacedVote, VoteReply | DomainError>();
  const open: PlacedVote[] = [];
  const late: PlacedVote[] = [];
  for (const vote of votes) {
    const { ballotId, round, value } = vote.request;
    const ballot = ballots.get(ballotId);
    if (!ballot) replies.set(vote, new DomainError('NOT_FOUND', { id: ballotId }));
    else if (ballot.status !== 'open' || ballot.round !== round) late.push(vote);
    else {
      const problem = voteProblem(ballot, value);
      if (problem) replies.set(vote, new DomainError('INVALID_INPUT', { problems: [brokenAt('value', problem)] }));
      else open.push(vote);
    }
  }
  for (const some of onePerPerson(open)) await upsert(tx, some, replies);
  await answerLate(tx, late, replies);
  return votes.map((vote) => replies.get(vote)!);
}

async function shareBallots(tx: Tx, workshopId: string, votes: readonly PlacedVote[]): Promise<Map<string, Ballot>> {
  const ids = [...new Set(votes.map(({ request }) => request.ballotId))];
  const ballots = await tx
    .repo(Ballot)
    .createQueryBuilder('ballot')
    .where('ballot.id IN (:...ids) AND ballot.workshop_id = :workshopId', { ids, workshopId })
    .orderBy('ballot.id')
    .setLock('pessimistic_read')
    .getMany();
  return new Map(ballots.map((ballot) => [ballot.id, ballot]));
}

/** Two tabs of one person that vote at once come one after the other: a statement changes a row once. */
function onePerPerson(votes: readonly PlacedVote[]): PlacedVote[][] {
  const groups: Map<string, PlacedVote>[] = [];
  for (const vote of votes) {
    const key = `${vote.participantId} ${vote.request.ballotId}`;
    const free = groups.find((group) => !group.has(key));
    if (free) free.set(key, vote);
    else groups.push(new Map([[key, vote]]));
  }
  // In the same order in every process, so that two of them never wait for each other.
  return groups.map((group) => [...group].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, vote]) => vote));
}

async function upsert(
  tx: Tx,
  votes: readonly PlacedVote[],
  replies: Map<PlacedVote, VoteReply | DomainError>,
): Promise<void> {
  const saved = await tx.query<{ participantId: string; ballotId: string }>(
    `INSERT INTO vote (tenant_id, ballot_id, round, workshop_participant_id, value, revision, operation_id, is_recorded)
     SELECT $1, s.ballot_id, s.round, s.person, s.value, s.base + 1, s.operation, s.recorded
       FROM unnest($2::uuid[], $3::int[], $4::uuid[], $5::jsonb[], $6::int[], $7::uuid[], $8::boolean[])
            AS s (ballot_id, round, person, value, base, operation, recorded)
      WHERE s.base = 0 OR EXISTS (
        SELECT FROM vote v WHERE v.ballot_id = s.ballot_id AND v.round = s.round AND v.workshop_participant_id = s.person)
     ON CONFLICT (tenant_id, ballot_id, round, workshop_participant_id) DO UPDATE
       SET value = excluded.value, revision = excluded.revision, operation_id = excluded.operation_id
     WHERE vote.revision = excluded.revision - 1
     RETURNING workshop_participant_id AS "participantId", ballot_id AS "ballotId"`,
    [
      tx.actor.tenantId,
      votes.map(({ request }) => request.ballotId),
      votes.map(({ request }) => request.round),
      votes.map(({ participantId }) => participantId),
      votes.map(({ request }) => JSON.stringify(request.value)),
      votes.map(({ request }) => request.baseRevision),
      votes.map(({ request }) => request.operationId),
      votes.map(({ isRecorded }) => isRecorded),
    ],
  );
  const done = new Set(saved.map(({ participantId, ballotId }) => `${participantId} ${ballotId}`));
  const others = votes.filter(({ participantId, request }) => !done.has(`${participantId} ${request.ballotId}`));
  const found = await readStored(tx, others);
  for (const vote of votes) {
    const { ballotId, round, baseRevision, operationId, value } = vote.request;
    if (!others.includes(vote)) {
      // Whatever is no reply to the question was refused before.
      replies.set(vote, { ballotId, round, status: 'saved', revision: baseRevision + 1, value: value as VoteValue });
      continue;
    }
    const stored = found(vote);
    replies.set(vote, {
      ...{ ballotId, round, status: stored?.operationId === operationId ? 'saved' : 'conflict' },
      ...{ revision: stored?.revision ?? 0, value: stored?.value ?? null },
    });
  }
}

/** After the reveal only what was acknowledged before is known; everything else came too late. */
async function answerLate(
  tx: Tx,
  votes: readonly PlacedVote[],
  replies: Map<PlacedVote, VoteReply | DomainError>,
): Promise<void> {
  const found = await readStored(tx, votes);
  for (const vote of votes) {
    const { ballotId, round, operationId } = vote.request;
    const stored = found(vote);
    replies.set(
      vote,
      stored?.operationId === operationId
        ? { ballotId, round, status: 'saved', revision: stored.revision, value: stored.value }
        : new DomainError('BALLOT_NOT_OPEN'),
    );
  }
}

async function readStored(tx: Tx, votes: readonly PlacedVote[]): Promise<(vote: PlacedVote) => StoredVote | undefined> {
  if (votes.length === 0) return () => undefined;
  const rows = await tx.query<StoredVote>(
    `SELECT ballot_id AS "ballotId", round, workshop_participant_id AS "participantId", operation_id AS "operationId",
            revision, value
       FROM vote WHERE ballot_id = ANY ($1) AND workshop_participant_id = ANY ($2)`,
    [votes.map(({ request }) => request.ballotId), votes.map(({ participantId }) => participantId)],
  );
  return ({ participantId, request }) =>
    rows.find(
      (row) => row.participantId === participantId && row.ballotId === request.ballotId && row.round === request.round,
    );
}
