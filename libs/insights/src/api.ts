import { Module } from '@nestjs/common';

import { InsightsModule } from './insights.module.js';
import { ClientOverviewsResolver } from './overviews/client-overviews.resolver.js';
import { ResultsResolver } from './results/results.resolver.js';
import { TrendsResolver } from './trends/trends.resolver.js';

/** What the API shows of insights. */
@Module({ imports: [InsightsModule], providers: [ResultsResolver, TrendsResolver, ClientOverviewsResolver] })
export class InsightsApiModule {}
