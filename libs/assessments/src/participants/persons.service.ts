import { Injectable } from '@nestjs/common';
import type { Actor, NotCountedReason } from '@sextant/contracts';
import { TenantDb, type Wave } from '@sextant/data';

import { participantsNeeded } from '../waves/wave-settings.js';
import { personsOfWave } from './persons-of-wave.js';

/** Who counts towards the minimum of an anonymous wave, as its consultants see it. */
export interface PersonsToCount {
  readonly counted: number;
  readonly needed: number;
  readonly notCounted: readonly PersonNotCounted[];
}

export interface PersonNotCounted {
  readonly participantId: string;
  readonly reason: NotCountedReason;
}

type AskedWave = Pick<Wave, 'id' | 'clientId' | 'status' | 'confidentialityMode' | 'minimumGroup'>;

/** Tells before opening who of those invited does not count, and why. */
@Injectable()
export class PersonsService {
  constructor(private readonly db: TenantDb) {}

  /**
   * Null unless the wave, which the caller has made sure the actor may see, is anonymous and the actor may see its people.
   * Who came in from a member's device is left out of the list: it would tell who has opened the questions.
   */
  of(actor: Actor, wave: AskedWave): Promise<PersonsToCount | null> {
    if (wave.confidentialityMode !== 'anonymous' || !actor.permissions.has('stakeholder.read'))
      return Promise.resolve(null);
    return this.db.run(actor, async (tx) => {
      const { counted, notCounted } = await personsOfWave(tx, wave);
      return {
        counted,
        needed: participantsNeeded(wave),
        notCounted: notCounted.flatMap(({ id, reason }) =>
          reason === 'member_device' ? [] : [{ participantId: id, reason }],
        ),
      };
    });
  }
}
