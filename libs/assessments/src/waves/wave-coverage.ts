import { Injectable } from '@nestjs/common';
import { DomainError, type Actor, type ToldCoverage } from '@sextant/contracts';
import { InstrumentVersion, TenantDb, Wave, type Tx } from '@sextant/data';
import { coverage, invitedCoverage, type Coverage, type InvitedCoverage } from '@sextant/maturity';
import { assertCan } from '@sextant/platform';

import { readInvited, readWaveToScore } from '../scoring/wave-to-score.js';
import { WaveSeals } from '../sealing/wave-seals.js';

/** Whose view is missing before a wave is closed, and in a named wave how far the result may still move. */
@Injectable()
export class WaveCoverage {
  constructor(
    private readonly db: TenantDb,
    private readonly seals: WaveSeals,
  ) {}

  /** WAVE_NOT_OPEN unless the wave is open. Of a protected wave nothing that depends on answers is even computed. */
  of(actor: Actor, waveId: string): Promise<ToldCoverage> {
    return this.db.run(actor, async (tx) => {
      const wave = await tx.get(Wave, waveId);
      assertCan(actor, 'wave.close', wave);
      if (wave.status !== 'open') throw new DomainError('WAVE_NOT_OPEN', { status: wave.status });
      return wave.confidentialityMode === 'named'
        ? { from: 'answers', coverage: await this.ofAnswers(tx, wave) }
        : { from: 'invitations', coverage: await this.ofInvitations(tx, wave) };
    });
  }

  private async ofAnswers(tx: Tx, wave: Wave): Promise<Coverage> {
    const { invited, ...input } = (await readWaveToScore(tx, this.seals, wave)).input;
    return coverage({ ...input, invited: { total: invited?.total ?? 0, byFunction: invited?.byFunction ?? {} } });
  }

  private async ofInvitations(tx: Tx, wave: Wave): Promise<InvitedCoverage> {
    const version = await tx.get(InstrumentVersion, wave.instrumentVersionId);
    const invited = await readInvited(tx, wave.id);
    return invitedCoverage(version.document, invited?.byFunction ?? {});
  }
}
