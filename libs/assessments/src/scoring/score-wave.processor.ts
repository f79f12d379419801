import { scoreWave } from '@sextant/contracts';
import { Processes, type JobProcessor } from '@sextant/platform';

import { ScoreWave } from './score-wave.js';

interface Payload {
  tenantId: string;
  waveId: string;
}

@Processes(scoreWave)
export class ScoreWaveProcessor implements JobProcessor<Payload> {
  constructor(private readonly scoring: ScoreWave) {}

  process({ tenantId, waveId }: Payload): Promise<void> {
    return this.scoring.score(tenantId, waveId);
  }
}
