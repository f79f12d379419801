import { Module } from '@nestjs/common';

import { OverviewsService } from './overviews/overviews.service.js';
import { ResultsService } from './results/results.service.js';
import { TrendsService } from './results/trends.service.js';

const SERVICES = [OverviewsService, ResultsService, TrendsService];

/** Released results, trends over them, and what an executive sees first. */
@Module({ providers: SERVICES, exports: SERVICES })
export class InsightsModule {}
