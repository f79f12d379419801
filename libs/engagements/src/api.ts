import { Module } from '@nestjs/common';

import { ClientsLoader } from './clients/clients.loader.js';
import { ClientsResolver } from './clients/clients.resolver.js';
import { EngagementsLoader } from './engagements/engagements.loader.js';
import { EngagementsResolver } from './engagements/engagements.resolver.js';
import { EngagementsModule } from './engagements.module.js';
import { StakeholdersResolver } from './stakeholders/stakeholders.resolver.js';
import { UnitsResolver } from './units/units.resolver.js';

/** What the API shows of engagements. */
@Module({
  imports: [EngagementsModule],
  providers: [
    ClientsResolver,
    ClientsLoader,
    UnitsResolver,
    EngagementsResolver,
    EngagementsLoader,
    StakeholdersResolver,
  ],
})
export class EngagementsApiModule {}

export { EngagementModel } from './engagements/engagement.model.js';
export { HowReadModel, RowProblemModel } from './stakeholders/stakeholder.model.js';
