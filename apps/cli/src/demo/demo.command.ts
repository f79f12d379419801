import { AssessmentsModule } from '@sextant/assessments';
import { EngagementsModule } from '@sextant/engagements';
import { IdentityModule } from '@sextant/identity';
import { InsightsModule } from '@sextant/insights';
import { InstrumentsModule } from '@sextant/instruments';
import type { Command } from 'commander';

import { withServices } from '../admin/with-services.js';
import { PlantDemo } from './plant-demo.js';

/** Adds `sextant admin demo`: a firm with a client to look around in. Prints how to sign in, or null if nothing was made. */
export function registerDemo(admin: Command): void {
  admin
    .command('demo')
    .description('fill an empty installation with a demonstration and print its sign-ins')
    .action(async () => {
      const planted = await withServices(
        [IdentityModule, EngagementsModule, InstrumentsModule, AssessmentsModule, InsightsModule],
        (services) => new PlantDemo((service) => services.get(service, { strict: false })).plant(),
      );
      console.log(JSON.stringify(planted, null, 2));
    });
}
