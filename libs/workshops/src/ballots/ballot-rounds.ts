import { Injectable } from '@nestjs/common';
import { DomainError, refusalOfBallot, type Actor, type BallotStatus, type WorkshopRoom } from '@sextant/contracts';
import { Ballot, BallotRound, Idea, TenantDb, Workshop, type Tx } from '@sextant/data';
import { releaseRules, tallyRound, type CastVote, type RoundTally, type VoteValue } from '@sextant/maturity';

import { RoomNews } from '../room/room-news.js';
import { holdWorkshop } from '../workshops/hold-workshop.js';
import { standingOf } from './ballot-standing.js';
import { closeBallots } from './close-ballots.js';

/** Opening questions, showing what the room said, and asking again. */
@Injectable()
export class BallotRounds {
  constructor(
    private readonly db: TenantDb,
    private readonly news: RoomNews,
  ) {}

  /**
   * Puts a question to the room: the first round, or a further one beside those before. BALLOT_OPEN while another is open. In an anonymous
   * workshop this closes the questions before it: BALLOT_CLOSED for who would put one of them again.
   */
  open(actor: Actor, ballotId: string): Promise<WorkshopRoom> {
    return this.db.run(actor, async (tx) => {
      const { workshop, ballot } = await holdBallotToBecome(tx, ballotId, 'open');
      const open = await tx.repo(Ballot).findOneBy({ workshopId: workshop.id, status: 'open' });
      if (open) throw new DomainError('BALLOT_OPEN', { ballotId: open.id });
      await closeBallots(tx, workshop, ballotId);
      const number = ballot.round + 1;
      await tx.query(`INSERT INTO ballot_round (tenant_id, ballot_id, number) VALUES ($1, $2, $3)`, [
        actor.tenantId,
        ballotId,
        number,
      ]);
      await tx.query(`UPDATE ballot SET status = 'open', round = $2 WHERE id = $1`, [ballotId, number]);
      return this.show(tx, workshop, ballotId);
    });
  }

  /**
   * Shows what the room said. Votes share the ballot's row, this takes it alone: those under way are waited for and
   * counted, later ones come too late. From here on the round never changes.
   */
  reveal(actor: Actor, ballotId: string): Promise<WorkshopRoom> {
    return this.db.run(actor, async (tx) => {
      const { workshop, ballot } = await holdBallotToBecome(tx, ballotId, 'revealed');
      const votes = await this.votes(tx, ballot);
      const tally = await this.tally(tx, workshop, ballot, votes);
      if (ballot.kind === 'ideas') await this.keepIdeas(tx, workshop, ballot, votes);
      await tx.query(`UPDATE ballot_round SET revealed_at = now(), tally = $3 WHERE ballot_id = $1 AND number = $2`, [
        ballotId,
        ballot.round,
        tally,
      ]);
      await tx.query(`UPDATE ballot SET status = 'revealed' WHERE id = $1`, [ballotId]);
      return this.show(tx, workshop, ballotId);
    });
  }

  /** Brings a question that was put before back on the screens. */
  showAgain(actor: Actor, ballotId: string): Promise<WorkshopRoom> {
    return this.db.run(actor, async (tx) => {
      const { workshop, ballot } = await holdBallot(tx, ballotId);
      if (ballot.status === 'waiting') throw new DomainError('BALLOT_NOT_REVEALED');
      return this.show(tx, workshop, ballotId);
    });
  }

  private async show(tx: Tx, workshop: Workshop, ballotId: string): Promise<WorkshopRoom> {
    await tx.query('UPDATE workshop SET shown_ballot_id = $2 WHERE id = $1', [workshop.id, ballotId]);
    return this.news.changed(tx, Object.assign(workshop, { shownBallotId: ballotId }));
  }

  /** Those of all rounds: whoever voted before still counts, and is counted once. */
  private votes(tx: Tx, { id }: Ballot): Promise<CastVote[]> {
    return tx.query<CastVote>(
      `SELECT v.value, v.round, v.is_recorded AS "isRecorded", p.id AS person, p.function
         FROM vote v JOIN workshop_participant p ON p.id = v.workshop_participant_id
        WHERE v.ballot_id = $1`,
      [id],
    );
  }

  private async tally(tx: Tx, workshop: Workshop, ballot: Ballot, votes: CastVote[]): Promise<RoundTally> {
    const before = await tx.repo(BallotRound).findOneBy({ ballotId: ballot.id, number: ballot.round - 1 });
    return tallyRound(votes, {
      question: ballot,
      round: ballot.round,
      rules: releaseRules({ mode: workshop.confidentialityMode, minimumGroup: workshop.minimumGroup }),
      measured: ballot.measured,
      previous: before?.tally ?? null,
      boundary: workshop.frame.plane?.boundary ?? { x: 50, y: 50 },
    });
  }

  /**
   * Ideas go on without their writers, in the order of the alphabet. Each round brings its own, if enough people wrote in it: what one
   * of them added to those before would be theirs.
   */
  private async keepIdeas(tx: Tx, workshop: Workshop, ballot: Ballot, votes: readonly CastVote[]): Promise<void> {
    const written = votes.filter(({ round }) => round === ballot.round);
    if (written.filter(({ isRecorded }) => !isRecorded).length < fewestOf(workshop)) return;
    const texts = written
      .flatMap(({ value }) => value as Extract<VoteValue, readonly string[]>)
      .map((text) => text.trim());
    for (const text of texts.sort()) await tx.insert(Idea, { ballotId: ballot.id, round: ballot.round, text });
  }
}

/** In a named workshop one will do, whoever wrote it down. */
const fewestOf = ({ confidentialityMode, minimumGroup }: Workshop): number =>
  confidentialityMode === 'named' ? 0 : minimumGroup;

/** Loads a question of a running workshop and holds both rows: first the workshop's, then its own. */
async function holdBallot(tx: Tx, ballotId: string): Promise<{ workshop: Workshop; ballot: Ballot }> {
  const { workshopId } = await tx.get(Ballot, ballotId);
  const workshop = await holdWorkshop(tx, workshopId, 'running');
  return { workshop, ballot: await tx.lock(Ballot, ballotId) };
}

/** The same for whoever brings the question a step on. */
async function holdBallotToBecome(
  tx: Tx,
  ballotId: string,
  to: BallotStatus,
): Promise<{ workshop: Workshop; ballot: Ballot }> {
  const { workshop, ballot } = await holdBallot(tx, ballotId);
  const refusal = refusalOfBallot(standingOf(workshop, ballot), to);
  if (refusal) throw new DomainError(refusal, { ballotId, status: ballot.status });
  return { workshop, ballot };
}
