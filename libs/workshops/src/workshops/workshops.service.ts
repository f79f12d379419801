import { Injectable } from '@nestjs/common';
import { DomainError, nextOfBallot, type Actor, type BallotStatus } from '@sextant/contracts';
import {
  Ballot,
  BallotRound,
  Idea,
  OpenPoint,
  TenantDb,
  Workshop,
  WorkshopParticipant,
  WorkshopStep,
  type Tx,
} from '@sextant/data';
import { assertCan, clientsInSight } from '@sextant/platform';
import { In, IsNull } from 'typeorm';

import { JoinCodes } from '../people/join-codes.js';
import { personInRoom, type PersonInRoom } from '../people/people.service.js';
import { RoomCounts } from '../room/room-counts.js';
import { RoomNews } from '../room/room-news.js';
import { standingOf } from '../ballots/ballot-standing.js';
import { closeBallots } from '../ballots/close-ballots.js';
import { TicketsService, type Seats } from '../people/tickets.service.js';
import { holdWorkshop, holdWorkshopToBecome } from './hold-workshop.js';

/** A question with its rounds and with what may come next of it. */
interface BallotOnConsole extends Ballot {
  readonly next: readonly BallotStatus[];
  readonly rounds: BallotRound[];
  readonly ideas: Idea[];
}

/** A workshop as its facilitator sees it. */
export interface WorkshopConsole {
  readonly workshop: Workshop;
  readonly joinCode: string | null;
  readonly joinAddress: string | null;
  readonly steps: WorkshopStep[];
  readonly ballots: BallotOnConsole[];
  readonly people: PersonInRoom[];
  readonly seats: Seats;
  readonly openPoints: OpenPoint[];
}

/** Workshops from their set-up to their end. */
@Injectable()
export class WorkshopsService {
  constructor(
    private readonly db: TenantDb,
    private readonly codes: JoinCodes,
    private readonly tickets: TicketsService,
    private readonly news: RoomNews,
    private readonly counts: RoomCounts,
  ) {}

  /** By the clock that timers run by. */
  time(actor: Actor): Promise<Date> {
    return this.db.run(actor, (tx) => tx.now());
  }

  /** Workshops in sight, newest first; of one client if named. */
  async list(actor: Actor, clientId: string | null): Promise<Workshop[]> {
    const inSight = clientsInSight(actor);
    if (clientId !== null && inSight !== null && !inSight.includes(clientId)) return [];
    const clients = clientId === null ? inSight : [clientId];
    return this.db.run(actor, (tx) =>
      tx.repo(Workshop).find({
        where: clients === null ? {} : { clientId: In([...clients]) },
        order: { createdAt: 'DESC' },
        take: 100,
      }),
    );
  }

  /** Everything a facilitator works with. */
  console(actor: Actor, workshopId: string): Promise<WorkshopConsole> {
    return this.db.run(actor, async (tx) => {
      const workshop = await tx.get(Workshop, workshopId);
      assertCan(actor, 'workshop.run', workshop);
      const code = workshop.codeHash === null ? null : this.codes.codeOf(workshop);
      return {
        workshop,
        joinCode: code,
        joinAddress: code && this.codes.addressOf(code),
        steps: await tx.repo(WorkshopStep).find({ where: { workshopId }, order: { place: 'ASC' } }),
        ballots: await this.ballots(tx, workshop),
        people: await this.people(tx, workshopId),
        seats: await this.tickets.seatsOf(tx, workshopId),
        openPoints: await tx.repo(OpenPoint).find({ where: { workshopId }, order: { createdAt: 'ASC' } }),
      };
    });
  }

  /** Opens the room: the first step is on, and people who joined early see it. */
  start(actor: Actor, workshopId: string): Promise<Workshop> {
    return this.db.run(actor, async (tx) => {
      const workshop = await holdWorkshopToBecome(tx, workshopId, 'running');
      await tx.query(`UPDATE workshop SET status = 'running', started_at = now() WHERE id = $1`, [workshopId]);
      await tx.query(
        `UPDATE workshop_step SET status = 'current'
          WHERE id = (SELECT id FROM workshop_step WHERE workshop_id = $1 ORDER BY place LIMIT 1)`,
        [workshopId],
      );
      await this.news.changed(tx, Object.assign(workshop, await tx.get(Workshop, workshopId)));
      return workshop;
    });
  }

  /**
   * Ends the workshop. BALLOT_OPEN while a vote is open: it is revealed first. Questions on which the room did not come to
   * agree, and on which they decided nothing, stay as open points.
   */
  end(actor: Actor, workshopId: string): Promise<Workshop> {
    return this.db.run(actor, async (tx) => {
      const workshop = await holdWorkshopToBecome(tx, workshopId, 'ended');
      const open = await tx.repo(Ballot).findOneBy({ workshopId, status: 'open' });
      if (open) throw new DomainError('BALLOT_OPEN', { ballotId: open.id });
      await this.keepUnsettled(tx, workshop);
      await closeBallots(tx, workshop);
      await tx.query(
        `UPDATE workshop SET status = 'ended', ended_at = now(), code_hash = NULL, timer_ends_at = NULL, timer_left = NULL
          WHERE id = $1`,
        [workshopId],
      );
      await tx.query(`UPDATE workshop_step SET status = 'done' WHERE workshop_id = $1 AND status = 'current'`, [
        workshopId,
      ]);
      await this.news.changed(tx, Object.assign(workshop, await tx.get(Workshop, workshopId)));
      return workshop;
    });
  }

  /** Lets nobody else in, or lets people in again. */
  setDoor(actor: Actor, workshopId: string, isOpen: boolean): Promise<Workshop> {
    return this.db.run(actor, async (tx) => {
      const workshop = await holdWorkshop(tx, workshopId, 'running', 'planned');
      await tx.query('UPDATE workshop SET is_door_open = $2 WHERE id = $1', [workshopId, isOpen]);
      await this.news.changed(tx, Object.assign(workshop, { isDoorOpen: isOpen }));
      return workshop;
    });
  }

  /** Another code to join by: the one before opens nothing any more. Who is in the room stays, and so do tickets. */
  renewCode(actor: Actor, workshopId: string): Promise<Workshop> {
    return this.db.run(actor, async (tx) => {
      const workshop = await holdWorkshop(tx, workshopId, 'running', 'planned');
      const codeRotation = workshop.codeRotation + 1;
      const codeHash = this.codes.hashOf(this.codes.codeOf({ ...workshop, codeRotation }));
      await tx.query('UPDATE workshop SET code_rotation = $2, code_hash = $3 WHERE id = $1', [
        ...[workshopId, codeRotation, codeHash],
      ]);
      await this.news.changed(tx, Object.assign(workshop, { codeRotation, codeHash }));
      return workshop;
    });
  }

  private async keepUnsettled(tx: Tx, workshop: Workshop): Promise<void> {
    await tx.query(
      `INSERT INTO open_point (tenant_id, workshop_id, ballot_id, text)
       SELECT b.tenant_id, b.workshop_id, b.id, b.question
         FROM ballot b JOIN workshop_step s ON s.id = b.step_id
         JOIN ballot_round r ON r.ballot_id = b.id AND r.number = b.round
        WHERE b.workshop_id = $1 AND r.tally ->> 'advice' IN ('another_round', 'record_disagreement')
          AND NOT EXISTS (SELECT FROM decision d WHERE d.ballot_id = b.id AND d.kind <> 'dissent')
        ORDER BY s.place, b.place
       ON CONFLICT (tenant_id, ballot_id) DO NOTHING`,
      [workshop.id],
    );
  }

  private async people(tx: Tx, workshopId: string): Promise<PersonInRoom[]> {
    const people = await tx.repo(WorkshopParticipant).find({
      where: { workshopId, leftAt: IsNull() },
      order: { name: 'ASC', id: 'ASC' },
    });
    return people.map(personInRoom);
  }

  private async ballots(tx: Tx, workshop: Workshop): Promise<BallotOnConsole[]> {
    const ballots = await tx.repo(Ballot).find({ where: { workshopId: workshop.id }, order: { place: 'ASC' } });
    const ballotId = In(ballots.map(({ id }) => id));
    const rounds = await tx.repo(BallotRound).find({ where: { ballotId }, order: { number: 'ASC' } });
    const ideas = await tx.repo(Idea).find({ where: { ballotId }, order: { round: 'ASC', text: 'ASC', id: 'ASC' } });
    return ballots.map((ballot) => ({
      ...ballot,
      next: nextOfBallot(standingOf(workshop, ballot)),
      rounds: rounds.filter((round) => round.ballotId === ballot.id),
      ideas: ideas.filter((idea) => idea.ballotId === ballot.id),
    }));
  }
}
