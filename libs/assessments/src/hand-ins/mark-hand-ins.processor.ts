import { markHandIns } from '@sextant/contracts';
import { Processes, type JobProcessor } from '@sextant/platform';

import { MarkHandIns } from './mark-hand-ins.js';

interface Payload {
  tenantId: string;
  waveId: string;
}

@Processes(markHandIns)
export class MarkHandInsProcessor implements JobProcessor<Payload> {
  constructor(private readonly marking: MarkHandIns) {}

  process({ tenantId, waveId }: Payload): Promise<void> {
    return this.marking.mark(tenantId, waveId);
  }
}
