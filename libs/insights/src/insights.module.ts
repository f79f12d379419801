import { Module } from '@nestjs/common';

import { ClientOverviewsService } from './overviews/client-overviews.service.js';
import { ResultsService } from './results/results.service.js';
import { TrendsService } from './trends/trends.service.js';

const SERVICES = [ResultsService, TrendsService, ClientOverviewsService];

/** Results, trends and overviews: frozen rows only. */
@Module({ providers: SERVICES, exports: SERVICES })
export class InsightsModule {}
