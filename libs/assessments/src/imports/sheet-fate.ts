import type { Wave } from '@sextant/data';

import type { WavePromise } from '../waves/wave-settings.js';
import type { WaveSheet } from './sheets-to-import.js';

/**
 * What becomes of a sheet: a new wave, a correction of one that is not scored yet, or nothing, because it is there already, was
 * imported under other rules, has its result for good, or repeats a group of another wave answer for answer.
 */
export type SheetFate =
  | { readonly kind: 'created' }
  | { readonly kind: 'corrected' | 'known' | 'other_rules' | 'scored'; readonly wave: Wave }
  | { readonly kind: 'repeated'; readonly waveId: string };

/** Tells it from the waves that the assessment has, but for repetitions. */
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
  if (earlier.status === 'scored') return { kind: 'scored', wave: earlier };
  const isSameRule =
    earlier.instrumentVersionId === versionId &&
    earlier.confidentialityMode === promise.confidentialityMode &&
    earlier.minimumGroup === promise.minimumGroup;
  return { kind: isSameRule ? 'corrected' : 'other_rules', wave: earlier };
}

/** The file may have no wave column: then there is one wave. */
export function nameOf({ wave }: Pick<WaveSheet, 'wave'>): string {
  return wave === '' ? 'Imported' : wave;
}
