import { Injectable } from '@nestjs/common';
import type { Tx } from '@sextant/data';

import { BoundedMap } from '../answering/bounded-map.js';
import type { CountedPersons } from './counted-persons.js';
import { personsOfWave } from './persons-of-wave.js';

const LATELY_MS = 60_000;

/** How many distinct persons a wave has, counted at most once a minute: a thousand may open the promise page at once. */
@Injectable()
export class CountedLately {
  private readonly known = new BoundedMap<string, { at: number; persons: CountedPersons }>(1_000);

  async of(tx: Tx, wave: { id: string; clientId: string }): Promise<CountedPersons> {
    const last = this.known.get(wave.id);
    if (last && performance.now() - last.at < LATELY_MS) return last.persons;
    const persons = await personsOfWave(tx, wave);
    return this.known.set(wave.id, { at: performance.now(), persons }).persons;
  }
}
