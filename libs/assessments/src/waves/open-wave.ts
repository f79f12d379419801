import { Injectable } from '@nestjs/common';
import { assertMayBecome, DomainError, WAVE_COURSE, waveTopic, type Actor } from '@sextant/contracts';
import { InstrumentVersion, Participant, TenantDb, Wave, type Tx } from '@sextant/data';
import { assertCan, LiveBus } from '@sextant/platform';

import { personsOfWave } from '../participants/persons-of-wave.js';
import { assertPromise, participantsNeeded } from './wave-settings.js';

/** Opening a wave: from here on its promise is fixed, and its participants' groups with it. */
@Injectable()
export class OpenWave {
  constructor(
    private readonly db: TenantDb,
    private readonly live: LiveBus,
  ) {}

  /** Refuses with TOO_FEW_PARTICIPANTS and the number needed when too few are invited for the mode. */
  open(actor: Actor, waveId: string): Promise<Wave> {
    return this.db.run(actor, async (tx) => {
      const wave = await tx.lock(Wave, waveId);
      assertCan(actor, 'wave.write', wave);
      assertMayBecome(WAVE_COURSE, wave.status, 'open');
      const version = await tx.get(InstrumentVersion, wave.instrumentVersionId);
      if (version.status !== 'published') throw new DomainError('INSTRUMENT_NOT_PUBLISHED', { id: version.id });
      assertPromise(version.document, wave);
      await this.freezeGroups(tx, wave);
      await this.assertEnough(tx, wave);
      const [opened] = await tx.query<{ openedAt: Date }>(
        `UPDATE wave SET status = 'open', opened_at = now() WHERE id = $1 RETURNING opened_at AS "openedAt"`,
        [waveId],
      );
      tx.afterCommit(() => this.live.publish(waveTopic(actor.tenantId, waveId), { waveId, status: 'open' }));
      return Object.assign(wave, { status: 'open' as const }, opened);
    });
  }

  /** Function, unit and level as they are today: later moves never re-cut this wave (R9). */
  private async freezeGroups(tx: Tx, wave: Wave): Promise<void> {
    await tx.query(
      `UPDATE participant p SET function = s.function, unit_id = s.unit_id, level = s.level
         FROM stakeholder s
        WHERE p.wave_id = $1 AND s.id = p.stakeholder_id
          AND (p.function, p.unit_id, p.level) IS DISTINCT FROM (s.function, s.unit_id, s.level)`,
      [wave.id],
    );
  }

  /** In an anonymous wave by distinct persons, else by participants. */
  private async assertEnough(tx: Tx, wave: Wave): Promise<void> {
    const people =
      wave.confidentialityMode === 'anonymous'
        ? (await personsOfWave(tx, wave)).counted
        : await tx.repo(Participant).countBy({ waveId: wave.id });
    const needed = participantsNeeded(wave);
    if (people < needed) throw new DomainError('TOO_FEW_PARTICIPANTS', { needed, invited: people });
  }
}
