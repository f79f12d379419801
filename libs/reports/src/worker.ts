import { Module } from '@nestjs/common';

import { ReportsModule } from './reports.module.js';
import { GenerateReport } from './reports/generate-report.js';
import { GenerateReportProcessor } from './reports/generate-report.processor.js';
import { UnfinishedReports } from './reports/unfinished-reports.js';

/** What the worker does for reports. */
@Module({
  imports: [ReportsModule],
  providers: [GenerateReport, GenerateReportProcessor, UnfinishedReports],
  exports: [UnfinishedReports],
})
export class ReportsWorkerModule {}

export { UnfinishedReports };
