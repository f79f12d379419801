import { scaleAgreementOfCounts } from '@sextant/statistics';

import type { ItemScale } from '../instrument/readers.js';
import type { Agreement } from '../result/score-parts.js';

/** Agreement on the items of a dimension from how many gave each level, lowest first; null where their scales differ. */
export function agreementOfCounts(counts: readonly (readonly number[])[], scale: ItemScale | null): Agreement | null {
  if (scale === null || counts.length === 0) return null;
  const measured = scaleAgreementOfCounts(counts, { scale: { min: scale.lowest, max: scale.highest } });
  return {
    adLevels: measured.adMeanJ,
    adPct: measured.adMeanJ === null ? null : (measured.adMeanJ / (scale.highest - scale.lowest)) * 100,
    rwgStar: measured.rwgJStar,
    rwgUniform: measured.rwgJUniform,
    rwgSkewed: measured.rwgJSkewed,
    band: measured.band,
    agrees: measured.adWithinLimit,
    flags: [...measured.flags],
  };
}
