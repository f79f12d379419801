import { Module } from '@nestjs/common';

import { AdviceResolver } from './advice/advice.resolver.js';
import { InsightsModule } from './insights.module.js';
import { ClientOverviewsResolver } from './overviews/client-overviews.resolver.js';
import { ResultsResolver } from './results/results.resolver.js';
import { TrendsResolver } from './trends/trends.resolver.js';

/** What the API shows of insights. */
@Module({
  imports: [InsightsModule],
  providers: [AdviceResolver, ResultsResolver, TrendsResolver, ClientOverviewsResolver],
})
export class InsightsApiModule {}
