import { Module } from '@nestjs/common';

import { GenerateReport } from './generate-report.js';

/** Making reports, for the worker. */
@Module({ providers: [GenerateReport], exports: [GenerateReport] })
export class GenerateReportModule {}
