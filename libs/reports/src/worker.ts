import { Module } from '@nestjs/common';

import { ReportsModule } from './reports.module.js';
import { GenerateReportModule } from './reports/generate-report.module.js';
import { GenerateReportProcessor } from './reports/generate-report.processor.js';
import { UnfinishedReports } from './reports/unfinished-reports.js';

/** What the worker does for reports. */
@Module({
  imports: [ReportsModule, GenerateReportModule],
  providers: [GenerateReportProcessor, UnfinishedReports],
  exports: [UnfinishedReports],
})
export class ReportsWorkerModule {}

export { UnfinishedReports };
