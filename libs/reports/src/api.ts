import { Module } from '@nestjs/common';

import { ReportsModule } from './reports.module.js';
import { ReportFilesController } from './reports/report-files.controller.js';
import { ReportsResolver } from './reports/reports.resolver.js';

/** What the API shows of reports. */
@Module({ imports: [ReportsModule], providers: [ReportsResolver], controllers: [ReportFilesController] })
export class ReportsApiModule {}
