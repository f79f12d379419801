import { generateReport } from '@sextant/contracts';
import { Processes, type JobProcessor } from '@sextant/platform';

import { GenerateReport } from './generate-report.js';

interface Payload {
  tenantId: string;
  reportId: string;
}

@Processes(generateReport)
export class GenerateReportProcessor implements JobProcessor<Payload> {
  constructor(private readonly reports: GenerateReport) {}

  process({ tenantId, reportId }: Payload): Promise<void> {
    return this.reports.generate(tenantId, reportId);
  }

  giveUp({ tenantId, reportId }: Payload, reason: string): Promise<void> {
    return this.reports.giveUp(tenantId, reportId, reason);
  }
}
