import { Ballot, BallotRound, Idea, OpenPoint, WorkshopStep, type Tx, type Workshop } from '@sextant/data';
import { readPlan } from '@sextant/plans';
import type { MinutesBallot, WorkshopMinutes } from '@sextant/telling';
import { In, Not } from 'typeorm';

/** What is written down of a workshop, from its rows; who was there as numbers only. */
export async function readMinutes(tx: Tx, workshop: Workshop): Promise<WorkshopMinutes> {
  const { organisation, plane, functions } = workshop.frame;
  const steps = await tx.repo(WorkshopStep).find({ where: { workshopId: workshop.id }, order: { place: 'ASC' } });
  const ballots = await readBallots(tx, workshop.id);
  const plan = await readPlan(tx, { workshopId: workshop.id });
  const openPoints = await tx
    .repo(OpenPoint)
    .find({ where: { workshopId: workshop.id }, order: { createdAt: 'ASC', id: 'ASC' } });
  return {
    name: workshop.name,
    organisation,
    locale: workshop.locale,
    heldOn: (workshop.startedAt ?? workshop.createdAt).toISOString().slice(0, 10),
    confidentialityMode: workshop.confidentialityMode,
    minimumGroup: workshop.minimumGroup,
    labels: Object.fromEntries([...(plane?.axes ?? []), ...functions].map(({ key, label }) => [key, label])),
    people: await tx.query(
      `SELECT role, count(*)::int AS n FROM workshop_participant WHERE client_id = $1 AND workshop_id = $2
        GROUP BY role ORDER BY role`,
      [workshop.clientId, workshop.id],
    ),
    steps: steps.map(({ id, title, what, minutes, status, note }) => ({
      ...{ title, what, minutes, status, note },
      ballots: ballots.filter(({ stepId }) => stepId === id).map(({ ballot }) => ballot),
    })),
    decisions: plan.decisions.map(({ kind, statement, point, item, level, reason, name, decidedOn }) => ({
      ...{ kind, statement, point, item, level, reason, name, decidedOn },
    })),
    goals: plan.goals.map(({ title, owner, figure, baseline, aim, dueOn, status }) => ({
      ...{ title, owner, figure, baseline, aim, dueOn, status },
    })),
    activities: plan.activities.map(({ title, owner, dueOn, status }) => ({ title, owner, dueOn, status })),
    openPoints: openPoints.map(({ text, closedAt }) => ({ text, isClosed: closedAt !== null })),
  };
}

/** The questions that were put, with every round that was revealed. */
async function readBallots(tx: Tx, workshopId: string): Promise<{ stepId: string; ballot: MinutesBallot }[]> {
  const ballots = await tx
    .repo(Ballot)
    .find({ where: { workshopId, status: Not('waiting') }, order: { place: 'ASC' } });
  const ballotId = In(ballots.map(({ id }) => id));
  const rounds = await tx.repo(BallotRound).find({ where: { ballotId }, order: { number: 'ASC' } });
  const ideas = await tx.repo(Idea).find({ where: { ballotId }, order: { heading: 'ASC', text: 'ASC' } });
  return ballots.flatMap(({ id, stepId, kind, question, item, options, measured }) => {
    const revealed = rounds.flatMap(({ ballotId: of, number, tally }) =>
      of === id && tally !== null ? [{ round: number, tally }] : [],
    );
    if (revealed.length === 0) return [];
    const ballot = {
      ...{ kind, question, item, options, measured },
      rounds: revealed,
      ideas: ideas.filter((idea) => idea.ballotId === id).map(({ text, heading }) => ({ text, heading })),
    };
    return [{ stepId, ballot }];
  });
}
