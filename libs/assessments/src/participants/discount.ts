import { DomainError } from '@sextant/contracts';
import { Participant, Wave, type Tx } from '@sextant/data';

import { participantsNeeded } from '../waves/wave-settings.js';
import { personsOfWave } from './persons-of-wave.js';

/**
 * In an anonymous wave, whoever comes in from a member's device stops counting as a person. MEMBER_DEVICE if the wave would
 * fall below what it promised; held under the wave's lock, so that two at once cannot both be the last.
 */
export async function discount(tx: Tx, { id, waveId }: { id: string; waveId: string }): Promise<void> {
  const participant = await tx.get(Participant, id);
  if (participant.onMemberDevice) return;
  const wave = await tx.lock(Wave, waveId);
  if (wave.confidentialityMode !== 'anonymous') return;
  await tx.query('UPDATE participant SET on_member_device = true WHERE id = $1', [id]);
  const { counted } = await personsOfWave(tx, wave);
  if (counted < participantsNeeded(wave)) throw new DomainError('MEMBER_DEVICE');
}
