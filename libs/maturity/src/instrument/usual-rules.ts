import type { HysteresisRule, PerceptionGapRule, PolarisedRule, StatedPointRule } from './rules.js';

/** What stands where an instrument says nothing. */
export const USUAL_RULES = {
  hysteresis: { once: 1, twice: 0.5 } satisfies HysteresisRule,
  stated_point: { more_than: 15 } satisfies StatedPointRule,
  polarised: { share: 0.3, levels_apart: 2 } satisfies PolarisedRule,
  perception_gap: { from_levels: 1 } satisfies PerceptionGapRule,
  consensus_bands: { high: 0.75, medium: 0.5 },
} as const;
