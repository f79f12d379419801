import type { Values } from './answers.js';
import type { Flag } from './flags.js';
import { InvalidInput } from './invalid-input.js';
import { standardDeviation } from './moments.js';
import { pairsOf } from './paired-gap.js';

/** How many people changed beyond the noise of the measurement; published only as counts of enough people. */
export interface ReliableChange {
  readonly n: number;
  readonly sdFirst: number | null;
  readonly reliability: number | null;
  readonly sDiff: number | null;
  /** Smallest change that counts, in units of the scores. */
  readonly threshold: number | null;
  readonly nImproved: number | null;
  readonly nDeteriorated: number | null;
  readonly nUnchanged: number | null;
  readonly flags: Flag[];
}

/** Counts reliable changes (Jacobson & Truax 1991) of matched people; `reliability` is alpha at the first wave. */
export function reliableChange(
  first: Values,
  second: Values,
  reliability: number | null,
  options: { readonly critical?: number } = {},
): ReliableChange {
  const critical = options.critical ?? 1.96;
  if (!(critical > 0) || !Number.isFinite(critical))
    throw new InvalidInput('critical', `${critical} is not above zero`);
  if (reliability !== null && !(reliability <= 1 && Number.isFinite(reliability))) {
    throw new InvalidInput('reliability', `${reliability} is above 1 or not finite`);
  }
  const { a, b } = pairsOf(first, second);
  const n = a.length;
  const sdFirst = standardDeviation(a);
  const sDiff = sdFirst === null || reliability === null ? null : sdFirst * Math.sqrt(2 * (1 - reliability));
  const counts = { nImproved: null, nDeteriorated: null, nUnchanged: null };
  if (n === 0) return { n, sdFirst, reliability, sDiff, threshold: null, ...counts, flags: ['no_data'] };
  if (!sDiff) {
    const flags: Flag[] = n === 1 ? ['single_respondent'] : sDiff === 0 ? ['zero_variance'] : ['no_data'];
    return { n, sdFirst, reliability, sDiff, threshold: null, ...counts, flags };
  }
  const index = a.map((value, i) => (b[i]! - value) / sDiff);
  const nImproved = index.filter((rc) => rc > critical).length;
  const nDeteriorated = index.filter((rc) => rc < -critical).length;
  return {
    n,
    sdFirst,
    reliability,
    sDiff,
    threshold: critical * sDiff,
    nImproved,
    nDeteriorated,
    nUnchanged: n - nImproved - nDeteriorated,
    flags: [],
  };
}
