import { Module } from '@nestjs/common';

import { PlansModule } from './plans.module.js';
import { PlansResolver } from './plans/plans.resolver.js';

/** What the API shows of plans. */
@Module({ imports: [PlansModule], providers: [PlansResolver] })
export class PlansApiModule {}
