import { Injectable } from '@nestjs/common';
import { DomainError, wrongField, type Actor, type TimerAction, type WorkshopRoom } from '@sextant/contracts';
import { TenantDb, Workshop, WorkshopStep, type Tx } from '@sextant/data';

import { RoomNews } from '../room/room-news.js';
import { boundedText } from '../workshops/bounded-text.js';
import { holdWorkshop } from '../workshops/hold-workshop.js';

/** What can be done to the clock of the current step. */

/** A step as it is arranged: where it stands in the list is where it will be. */
export interface StepArrangement {
  readonly stepId: string;
  readonly title?: string;
  readonly what?: string;
  readonly minutes?: number;
}

/** Eight hours, as for a step. */
const LONGEST_TIMER = 8 * 3_600;

/** The agenda: its order and times, and moving through it. */
@Injectable()
export class StepsService {
  constructor(
    private readonly db: TenantDb,
    private readonly news: RoomNews,
  ) {}

  /** Orders all steps anew, with their times and words. Works while the workshop runs, too. */
  arrange(actor: Actor, workshopId: string, arranged: readonly StepArrangement[]): Promise<WorkshopRoom> {
    return this.db.run(actor, async (tx) => {
      const workshop = await holdWorkshop(tx, workshopId, 'planned', 'running');
      const steps = await tx.repo(WorkshopStep).findBy({ workshopId });
      const missing = arranged.find(({ stepId }) => !steps.some(({ id }) => id === stepId));
      if (missing) throw new DomainError('NOT_FOUND', { id: missing.stepId });
      if (new Set(arranged.map(({ stepId }) => stepId)).size !== steps.length) {
        throw wrongField('steps', 'everyStepOnce');
      }
      for (const [place, { stepId, title, what, minutes }] of arranged.entries()) {
        await tx.query(
          `UPDATE workshop_step SET place = $2, title = coalesce($3, title), what = coalesce($4, what),
                  minutes = coalesce($5, minutes) WHERE id = $1`,
          [stepId, place, title?.trim(), what?.trim(), minutes],
        );
      }
      return this.news.changed(tx, workshop);
    });
  }

  /** Adds a step of one's own at the end; arranging moves it. */
  add(
    actor: Actor,
    workshopId: string,
    step: { title: string; what?: string; minutes: number },
  ): Promise<WorkshopRoom> {
    return this.db.run(actor, async (tx) => {
      const workshop = await holdWorkshop(tx, workshopId, 'planned', 'running');
      const [last] = await tx.query<{ place: number }>(
        'SELECT coalesce(max(place), -1) + 1 AS place FROM workshop_step WHERE workshop_id = $1',
        [workshopId],
      );
      await tx.insert(WorkshopStep, {
        workshopId,
        place: last!.place,
        key: 'own',
        title: step.title.trim(),
        what: step.what?.trim() ?? '',
        minutes: step.minutes,
      });
      return this.news.changed(tx, workshop);
    });
  }

  /** Takes a step out that has not been reached, with its questions. */
  remove(actor: Actor, stepId: string): Promise<WorkshopRoom> {
    return this.db.run(actor, async (tx) => {
      const step = await tx.get(WorkshopStep, stepId);
      const workshop = await holdWorkshop(tx, step.workshopId, 'planned', 'running');
      const removed = await tx.query(
        `DELETE FROM ballot WHERE step_id = $1 AND status = 'waiting'
            AND EXISTS (SELECT FROM workshop_step WHERE id = $1 AND status = 'ahead') RETURNING id`,
        [stepId],
      );
      const [gone] = await tx.query(
        `DELETE FROM workshop_step s WHERE id = $1 AND status = 'ahead'
            AND NOT EXISTS (SELECT FROM ballot WHERE step_id = s.id AND NOT id = ANY ($2)) RETURNING id`,
        [stepId, removed.map((row) => (row as { id: string }).id)],
      );
      if (!gone) throw new DomainError('STEP_REACHED');
      return this.news.changed(tx, workshop);
    });
  }

  /** Moves the room to a step: on, back, or past some. What was current is done, or skipped. The clock stops. */
  goTo(actor: Actor, stepId: string, isSkipping: boolean): Promise<WorkshopRoom> {
    return this.db.run(actor, async (tx) => {
      const { workshopId } = await tx.get(WorkshopStep, stepId);
      const workshop = await holdWorkshop(tx, workshopId, 'running');
      await tx.query(`UPDATE workshop_step SET status = $2 WHERE workshop_id = $1 AND status = 'current'`, [
        workshopId,
        isSkipping ? 'skipped' : 'done',
      ]);
      await tx.query(`UPDATE workshop_step SET status = 'current' WHERE id = $1`, [stepId]);
      // A question that was answered leaves the screens with its step; one that is open stays until it is revealed.
      const [shown] = await tx.query<{ shownBallotId: string | null }>(
        `UPDATE workshop SET shown_ballot_id = (SELECT id FROM ballot WHERE workshop_id = $1 AND status = 'open')
          WHERE id = $1 RETURNING shown_ballot_id AS "shownBallotId"`,
        [workshopId],
      );
      Object.assign(workshop, shown);
      return this.setClock(tx, workshop, null, null);
    });
  }

  /** The facilitator's notes on a step; only consoles and minutes show them. */
  note(actor: Actor, stepId: string, note: string): Promise<WorkshopStep> {
    return this.db.run(actor, async (tx) => {
      const step = await tx.get(WorkshopStep, stepId);
      await holdWorkshop(tx, step.workshopId, 'planned', 'running', 'ended');
      const kept = boundedText('note', note, 4_000);
      await tx.query('UPDATE workshop_step SET note = $2 WHERE id = $1', [stepId, kept]);
      return Object.assign(step, { note: kept });
    });
  }

  /** The clock of the current step. `seconds` is needed to start it; by the database's time, which all screens share. */
  setTimer(actor: Actor, workshopId: string, action: TimerAction, seconds: number | null): Promise<WorkshopRoom> {
    return this.db.run(actor, async (tx) => {
      const workshop = await holdWorkshop(tx, workshopId, 'running');
      const [{ now }] = (await tx.query<{ now: Date }>('SELECT now() AS now')) as [{ now: Date }];
      const left = workshop.timerEndsAt
        ? Math.max(0, Math.round((workshop.timerEndsAt.getTime() - now.getTime()) / 1_000))
        : workshop.timerLeft;
      switch (action) {
        case 'start':
          return this.setClock(tx, workshop, runningTime(seconds), null);
        case 'pause':
          return this.setClock(tx, workshop, null, left);
        case 'resume':
          return this.setClock(tx, workshop, left, null);
        case 'stop':
          return this.setClock(tx, workshop, null, null);
      }
    });
  }

  private async setClock(
    tx: Tx,
    workshop: Workshop,
    running: number | null,
    standing: number | null,
  ): Promise<WorkshopRoom> {
    const [clock] = await tx.query<Pick<Workshop, 'timerEndsAt' | 'timerLeft'>>(
      `UPDATE workshop SET timer_ends_at = now() + $2 * interval '1 second', timer_left = $3 WHERE id = $1
       RETURNING timer_ends_at AS "timerEndsAt", timer_left AS "timerLeft"`,
      [workshop.id, running, standing],
    );
    return this.news.changed(tx, Object.assign(workshop, clock));
  }
}

function runningTime(seconds: number | null): number {
  if (seconds !== null && seconds >= 1 && seconds <= LONGEST_TIMER) return seconds;
  throw wrongField('seconds', 'range', { least: 1, most: LONGEST_TIMER });
}
