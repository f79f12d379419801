import { Ballot, WorkshopStep, type Tx } from '@sextant/data';
import type { ProposedBallot, ProposedStep } from '@sextant/telling';

/** Writes a proposed step with its questions. */
export async function insertStep(tx: Tx, workshopId: string, place: number, step: ProposedStep): Promise<WorkshopStep> {
  const { ballots, ...said } = step;
  const row = await tx.insert(WorkshopStep, { ...said, workshopId, place });
  for (const [at, ballot] of ballots.entries()) await insertBallot(tx, row, at, ballot);
  return row;
}

/** Writes a question of a step. */
export function insertBallot(tx: Tx, step: WorkshopStep, place: number, ballot: ProposedBallot): Promise<Ballot> {
  return tx.insert(Ballot, {
    workshopId: step.workshopId,
    stepId: step.id,
    place,
    kind: ballot.kind,
    question: ballot.question,
    item: ballot.item,
    state: ballot.state,
    options: [...ballot.options],
    dots: ballot.dots,
    measured: ballot.measured && { ...ballot.measured },
  });
}
