import { Module } from '@nestjs/common';

import { ClientsService } from './clients/clients.service.js';
import { EngagementsService } from './engagements/engagements.service.js';
import { ImportStakeholders } from './stakeholders/import-stakeholders.js';
import { StakeholdersService } from './stakeholders/stakeholders.service.js';
import { UnitsService } from './units/units.service.js';

const SERVICES = [ClientsService, UnitsService, EngagementsService, StakeholdersService, ImportStakeholders];

/** Clients, their units and people, and the work done for them. */
@Module({ providers: SERVICES, exports: SERVICES })
export class EngagementsModule {}
