import type { Wave } from '@sextant/data';

import type { WavePromise } from '../waves/wave-settings.js';
import type { WaveSheet } from './sheets-to-import.js';

/** What becomes of a sheet: a new wave, a corrected one, or nothing because it is there already or under other rules. */
export type SheetFate =
  { readonly kind: 'created' } | { readonly kind: 'corrected' | 'known' | 'other_rules'; readonly wave: Wave };

/** Tells it from the waves that the assessment has. */
export function fateOf(
  sheet: WaveSheet,
  there: readonly Wave[],
  versionId: string,
  promise: Pick<WavePromise, 'confidentialityMode' | 'minimumGroup'>,
): SheetFate {
  const same = there.find(({ importChecksum }) => importChecksum === sheet.checksum);
  if (same) return { kind: 'known', wave: same };
  const earlier = there.find(({ importChecksum, name }) => importChecksum !== null && name === nameOf(sheet));
  if (!earlier) return { kind: 'created' };
  const isSameRule =
    earlier.instrumentVersionId === versionId &&
    earlier.confidentialityMode === promise.confidentialityMode &&
    earlier.minimumGroup === promise.minimumGroup;
  return { kind: isSameRule ? 'corrected' : 'other_rules', wave: earlier };
}

/** The file may have no wave column: then there is one wave. */
export function nameOf({ wave }: WaveSheet): string {
  return wave === '' ? 'Imported' : wave;
}
