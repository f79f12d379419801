import { closeWave, DomainError, systemActor } from '@sextant/contracts';
import { Processes, type JobProcessor } from '@sextant/platform';

import { CloseWave } from './close-wave.js';

interface Payload {
  tenantId: string;
  waveId: string;
}

/** Closes a wave whose day has come, written down like a closing by hand. */
@Processes(closeWave)
export class CloseWaveProcessor implements JobProcessor<Payload> {
  constructor(private readonly closing: CloseWave) {}

  async process({ tenantId, waveId }: Payload): Promise<void> {
    const operation = { name: 'closeWave', subject: { waveId }, recorded: false };
    try {
      await this.closing.close({ ...systemActor(tenantId, ['wave.close']), operation }, waveId);
    } catch (error) {
      // Somebody, or another worker, has closed it meanwhile.
      if (!(error instanceof DomainError && error.code === 'WAVE_NOT_OPEN')) throw error;
    }
  }
}
