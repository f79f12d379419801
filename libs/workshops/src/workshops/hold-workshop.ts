import { DomainError } from '@sextant/contracts';
import { Workshop, type Tx, type WorkshopStatus } from '@sextant/data';
import { assertCan } from '@sextant/platform';

/** Loads a workshop that the actor runs and holds it until commit: whoever moves the room comes one after the other. */
export async function holdWorkshop(
  tx: Tx,
  workshopId: string,
  ...statuses: readonly WorkshopStatus[]
): Promise<Workshop> {
  const workshop = await tx.lock(Workshop, workshopId);
  assertCan(tx.actor, 'workshop.run', workshop);
  if (!statuses.includes(workshop.status)) throw new DomainError(REFUSAL[statuses[0]!], { status: workshop.status });
  return workshop;
}

const REFUSAL = {
  planned: 'WORKSHOP_NOT_PLANNED',
  running: 'WORKSHOP_NOT_RUNNING',
  ended: 'WORKSHOP_NOT_ENDED',
} as const;
