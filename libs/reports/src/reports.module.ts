import { Module } from '@nestjs/common';

import { ReportsService } from './reports/reports.service.js';
import { RequestReport } from './reports/request-report.js';

/** Reports: asking for them, watching them, reading them. */
@Module({ providers: [ReportsService, RequestReport], exports: [ReportsService, RequestReport] })
export class ReportsModule {}
