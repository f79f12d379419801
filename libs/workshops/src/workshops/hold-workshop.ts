import { assertMayBecome, DomainError, WORKSHOP_COURSE, type WorkshopStatus } from '@sextant/contracts';
import { Workshop, type Tx } from '@sextant/data';
import { assertCan } from '@sextant/platform';

/** Loads a workshop that the actor runs and holds it until commit: whoever moves the room comes one after the other. */
export async function holdWorkshop(
  tx: Tx,
  workshopId: string,
  ...statuses: readonly WorkshopStatus[]
): Promise<Workshop> {
  const workshop = await lockOwn(tx, workshopId);
  if (!statuses.includes(workshop.status)) throw new DomainError(REFUSAL[statuses[0]!], { status: workshop.status });
  return workshop;
}

/** The same for whoever brings the workshop itself a step on. */
export async function holdWorkshopToBecome(tx: Tx, workshopId: string, status: WorkshopStatus): Promise<Workshop> {
  const workshop = await lockOwn(tx, workshopId);
  assertMayBecome(WORKSHOP_COURSE, workshop.status, status);
  return workshop;
}

async function lockOwn(tx: Tx, workshopId: string): Promise<Workshop> {
  const workshop = await tx.lock(Workshop, workshopId);
  assertCan(tx.actor, 'workshop.run', workshop);
  return workshop;
}

const REFUSAL = {
  planned: 'WORKSHOP_NOT_PLANNED',
  running: 'WORKSHOP_NOT_RUNNING',
  ended: 'WORKSHOP_NOT_ENDED',
} as const;
