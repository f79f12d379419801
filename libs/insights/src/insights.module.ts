import { Module } from '@nestjs/common';

import { AdviceService } from './advice/advice.service.js';
import { EngagementContextsService } from './advice/engagement-contexts.service.js';
import { ClientOverviewsService } from './overviews/client-overviews.service.js';
import { ResultsService } from './results/results.service.js';
import { TrendsService } from './trends/trends.service.js';

const SERVICES = [ResultsService, TrendsService, ClientOverviewsService, AdviceService, EngagementContextsService];

/** Results, trends, overviews and the advice beside them: frozen rows, and the context they are read in. */
@Module({ providers: SERVICES, exports: SERVICES })
export class InsightsModule {}
