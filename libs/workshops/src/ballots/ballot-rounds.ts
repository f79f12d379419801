import { Injectable } from '@nestjs/common';
import { DomainError, type Actor, type WorkshopFrame, type WorkshopRoom } from '@sextant/contracts';
import { Ballot, BallotRound, Idea, TenantDb, Workshop, type Tx } from '@sextant/data';
import {
  releaseRules,
  tallyRound,
  type CountedVote,
  type Measured,
  type RoundTally,
  type VoteValue,
} from '@sextant/maturity';

import { RoomNews } from '../room/room-news.js';
import { holdWorkshop } from '../workshops/hold-workshop.js';

/** Opening questions, showing what the room said, and asking again. */
@Injectable()
export class BallotRounds {
  constructor(
    private readonly db: TenantDb,
    private readonly news: RoomNews,
  ) {}

  /** Puts a question to the room: the first round, or a further one beside those before. BALLOT_OPEN while another is open. */
  open(actor: Actor, ballotId: string): Promise<WorkshopRoom> {
    return this.db.run(actor, async (tx) => {
      const { workshop, ballot } = await holdBallot(tx, ballotId);
      if (ballot.status === 'open') throw new DomainError('BALLOT_OPEN', { ballotId });
      const open = await tx.repo(Ballot).findOneBy({ workshopId: workshop.id, status: 'open' });
      if (open) throw new DomainError('BALLOT_OPEN', { ballotId: open.id });
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
   * counted, later ones find it closed. From here on the round never changes.
   */
  reveal(actor: Actor, ballotId: string): Promise<WorkshopRoom> {
    return this.db.run(actor, async (tx) => {
      const { workshop, ballot } = await holdBallot(tx, ballotId);
      if (ballot.status !== 'open') throw new DomainError('BALLOT_NOT_OPEN', { status: ballot.status });
      const votes = await this.votes(tx, ballot);
      const tally = await this.tally(tx, workshop, ballot, votes);
      if (ballot.kind === 'ideas' && tally.n !== null) await this.keepIdeas(tx, ballot, votes);
      if (workshop.confidentialityMode === 'anonymous') await this.dissolve(tx, ballot);
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

  private votes(tx: Tx, { id, round }: Ballot): Promise<CountedVote[]> {
    return tx.query<CountedVote>(
      `SELECT v.value, p.function FROM vote v JOIN workshop_participant p ON p.id = v.workshop_participant_id
        WHERE v.ballot_id = $1 AND v.round = $2`,
      [id, round],
    );
  }

  private async tally(tx: Tx, workshop: Workshop, ballot: Ballot, votes: CountedVote[]): Promise<RoundTally> {
    const before = await tx.repo(BallotRound).findOneBy({ ballotId: ballot.id, number: ballot.round - 1 });
    const frame = workshop.frame as unknown as WorkshopFrame;
    return tallyRound(votes, {
      question: ballot,
      round: ballot.round,
      rules: releaseRules({ mode: workshop.confidentialityMode, minimumGroup: workshop.minimumGroup }),
      measured: ballot.measured as unknown as Measured | null,
      previous: (before?.tally ?? null) as unknown as RoundTally | null,
      boundary: frame.plane?.boundary ?? { x: 50, y: 50 },
    });
  }

  /** Ideas go on without their writers, in the order of the alphabet. */
  private async keepIdeas(tx: Tx, ballot: Ballot, votes: readonly CountedVote[]): Promise<void> {
    const texts = votes
      .flatMap(({ value }) => value as Extract<VoteValue, readonly string[]>)
      .map((text) => text.trim());
    for (const text of texts.sort()) await tx.insert(Idea, { ballotId: ballot.id, round: ballot.round, text });
  }

  /** What was counted is no longer needed; that somebody voted stays, so that a retry finds itself. */
  private async dissolve(tx: Tx, { id, round }: Ballot): Promise<void> {
    await tx.query('UPDATE vote SET value = NULL WHERE ballot_id = $1 AND round = $2', [id, round]);
  }
}

/** Loads a question of a running workshop and holds both rows: first the workshop's, then its own. */
async function holdBallot(tx: Tx, ballotId: string): Promise<{ workshop: Workshop; ballot: Ballot }> {
  const { workshopId } = await tx.get(Ballot, ballotId);
  const workshop = await holdWorkshop(tx, workshopId, 'running');
  return { workshop, ballot: await tx.lock(Ballot, ballotId) };
}
