import { InvalidInput } from './invalid-input.js';
import { sum } from './moments.js';

/** How the groups of an organisation speak: each answer alike, each group alike, or as agreed before the first answer. */
export type Weighting = 'equal_respondent' | 'equal_group' | 'custom';

/** Groups of the respondents and how much each group weighs. */
export interface GroupWeighting {
  /** `custom` when `weights` are given, else `equal_group` when `groups` are given, else `equal_respondent`. */
  readonly weighting?: Weighting;
  /** Group key of each respondent, in the order of the rows. */
  readonly groups?: readonly string[];
  /** Weight of each group, any positive unit; needed for `custom`. */
  readonly weights?: Readonly<Record<string, number>>;
  /** Groups that were asked; those without an answer are reported as missing. */
  readonly expectedGroups?: readonly string[];
}

/** Respondents sorted into strata that are sampled and weighted separately. */
export interface Strata {
  /** Keys in ascending code-unit order. */
  readonly keys: readonly string[];
  /** Stratum of each kept respondent. */
  readonly of: Int32Array;
  /** Kept respondents of each stratum. */
  readonly sizes: Int32Array;
  /** Weight of each stratum; all 1 when respondents count alike. */
  readonly weights: Float64Array;
  readonly weighted: boolean;
  /** Groups with a weight (or asked) that gave no answer. */
  readonly missing: readonly string[];
}

/** The weighting in force when the caller leaves it open. */
export function weightingOf(options: GroupWeighting): Weighting {
  if (options.weighting) return options.weighting;
  if (options.weights) return 'custom';
  return options.groups ? 'equal_group' : 'equal_respondent';
}

/** Refuses weights that are negative, not finite, or all zero. */
export function assertWeights(weights: Readonly<Record<string, number>>): void {
  const values = Object.entries(weights);
  for (const [group, weight] of values) {
    if (!Number.isFinite(weight) || weight < 0) {
      throw new InvalidInput('weights', `group "${group}" has ${weight}, which is not a finite number from 0 up`);
    }
  }
  if (!values.some(([, weight]) => weight > 0)) throw new InvalidInput('weights', 'no group has a weight above zero');
}

/** Sorts the kept respondents (indices into the rows) into strata, one for all unless groups are weighted. */
export function strataOf(kept: ArrayLike<number>, rowCount: number, options: GroupWeighting): Strata {
  const weighting = weightingOf(options);
  if (weighting === 'equal_respondent') {
    const size = Int32Array.of(kept.length);
    const weights = Float64Array.of(1);
    return { keys: ['all'], of: new Int32Array(kept.length), sizes: size, weights, weighted: false, missing: [] };
  }
  const { groups, weights } = options;
  if (!groups) throw new InvalidInput('groups', `are needed for the weighting ${weighting}`);
  if (groups.length !== rowCount) throw new InvalidInput('groups', `${groups.length} keys for ${rowCount} rows`);
  if (weighting === 'custom' && !weights) throw new InvalidInput('weights', 'are needed for the weighting custom');
  if (weights) assertWeights(weights);

  const keptGroups = Array.from(kept, (row) => groups[row]!);
  const keys = [...new Set(keptGroups)].sort(byCodeUnit);
  const indexOf = new Map(keys.map((key, index) => [key, index]));
  const of = Int32Array.from(keptGroups, (key) => indexOf.get(key)!);
  const sizes = new Int32Array(keys.length);
  for (const stratum of of) sizes[stratum]!++;
  const asked = new Set([...(options.expectedGroups ?? []), ...(weights ? Object.keys(weights) : [])]);
  return {
    keys,
    of,
    sizes,
    weights: Float64Array.from(keys, (key) => (weighting === 'equal_group' ? 1 : weightOf(key, weights!))),
    weighted: true,
    missing: [...asked].filter((key) => !indexOf.has(key)).sort(byCodeUnit),
  };
}

/** Effective sample size (Kish 1965) of strata whose members share the stratum's weight. */
export function effectiveSampleSize(strata: Strata): number {
  if (!strata.weighted) return sum(strata.sizes);
  let total = 0;
  let squares = 0;
  strata.sizes.forEach((size, stratum) => {
    const weight = strata.weights[stratum]!;
    total += weight;
    squares += (weight * weight) / size;
  });
  return squares === 0 ? 0 : (total * total) / squares;
}

/** Order of keys everywhere in the statistics: by code unit, never by locale. */
export function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function weightOf(key: string, weights: Readonly<Record<string, number>>): number {
  const weight = Object.hasOwn(weights, key) ? weights[key] : undefined;
  if (weight === undefined) throw new InvalidInput('weights', `group "${key}" answered but has no weight`);
  return weight;
}
