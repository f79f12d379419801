import { Module } from '@nestjs/common';

import { DecisionsService } from './decisions/decisions.service.js';
import { GoalsService } from './goals/goals.service.js';
import { PlansService } from './plans/plans.service.js';

const SERVICES = [DecisionsService, GoalsService, PlansService];

/** What engagements decide, and the goals and activities that follow. */
@Module({ providers: SERVICES, exports: SERVICES })
export class PlansModule {}
