import { Module } from '@nestjs/common';

import { InsightsModule } from './insights.module.js';
import { OverviewsResolver } from './overviews/overviews.resolver.js';
import { ResultsResolver } from './results/results.resolver.js';

/** What the API shows of insights. */
@Module({ imports: [InsightsModule], providers: [ResultsResolver, OverviewsResolver] })
export class InsightsApiModule {}
