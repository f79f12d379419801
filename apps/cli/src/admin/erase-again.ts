import { AssessmentsModule, EraseStakeholder } from '@sextant/assessments';
import { systemActor } from '@sextant/contracts';
import { SystemDb } from '@sextant/data';
import { EngagementsModule } from '@sextant/engagements';
import { IdentityModule } from '@sextant/identity';
import type { Environment } from '@sextant/platform';

import { withServices } from './with-services.js';

/** Erases whoever is on the list of erasures and is there all the same, in every firm. Answers how many those were. */
export function eraseAgain(environment?: Environment): Promise<number> {
  const rooms = [IdentityModule, EngagementsModule, AssessmentsModule];
  return withServices(
    rooms,
    async (services) => {
      const erasing = services.get(EraseStakeholder, { strict: false });
      const tenants = await services
        .get(SystemDb)
        .run((tx) => tx.query<{ id: string }>('SELECT tenant_id AS id FROM doors.all_tenants()'));
      let people = 0;
      for (const { id } of tenants) people += await erasing.eraseAgain(systemActor(id));
      return people;
    },
    environment,
  );
}

/** The same as a command of its own, after a restore that was cut off before it came to that. */
export async function printErasedAgain(): Promise<void> {
  console.log(JSON.stringify({ erasedAgain: await eraseAgain() }, null, 2));
}
