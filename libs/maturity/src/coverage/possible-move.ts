import { tMultiplier } from '@sextant/statistics';


/** What one group has said so far and how much of it is still to come; values in points of 0 to 100. */
export interface GroupSoFar {
  /** Voice of the group in the final score, any unit. */
  weight: number;
  invited: number;
  answered: number;
  /** Mean of its people's scores; null before the first answer. */
  mean: number | null;
  /** Variance between its people (n - 1); null below two. */
  variance: number | null;
}

/**
 * How far the final score may still lie from the present one if everybody else answers: half width of a prediction range at
 * `level`, in points. Within a group the people to come resemble those who came (finite population, Cochran 1977); a silent group
 * resembles the spread between the groups heard. Null while that cannot be told.
 */
export function possibleMove(groups: readonly GroupSoFar[], level: number): number | null {
  const voices = groups.filter(({ weight, invited }) => weight > 0 && invited > 0);
  const heard = voices.filter((group): group is GroupSoFar & { mean: number } => group.answered > 0 && group.mean !== null);
  const silent = voices.filter(({ answered }) => answered === 0);
  if (heard.length === 0) return null;
  const within = pooledWithin(heard);
  if (within === null) return null;
  const total = sum(voices.map(({ weight }) => weight));
  const parts = heard
    .filter(({ invited, answered }) => invited > answered)
    .map(({ weight, invited, answered, variance }) => {
      const own = variance !== null && answered > 2 ? { value: variance, df: answered - 1 } : within;
      return { variance: (weight / total) ** 2 * own.value * (1 / answered - 1 / invited), df: own.df };
    });
  if (silent.length > 0) {
    const between = betweenGroups(heard);
    if (between === null) return null;
    const share = sum(silent.map(({ weight }) => weight)) / total;
    const own = sum(silent.map(({ weight, invited }) => (weight / total) ** 2 * (between.value + within.value / invited)));
    parts.push({ variance: own + (share ** 2 * between.value) / heard.length, df: between.df });
  }
  return halfWidth(parts, level);
}

interface Estimate {
  value: number;
  df: number;
}

function pooledWithin(heard: readonly GroupSoFar[]): Estimate | null {
  const several = heard.filter(({ variance }) => variance !== null);
  const df = sum(several.map(({ answered }) => answered - 1));
  return df === 0 ? null : { value: sum(several.map(({ answered, variance }) => (answered - 1) * variance!)) / df, df };
}

/** Spread of the group means as they stand, their own noise included: a silent group will bring its own. */
function betweenGroups(heard: readonly { mean: number }[]): Estimate | null {
  if (heard.length < 3) return null;
  const centre = sum(heard.map(({ mean }) => mean)) / heard.length;
  const df = heard.length - 1;
  return { value: sum(heard.map(({ mean }) => (mean - centre) ** 2)) / df, df };
}

/** Degrees of freedom of a sum of variances by Satterthwaite (1946). */
function halfWidth(parts: readonly { variance: number; df: number }[], level: number): number {
  const variance = sum(parts.map((part) => part.variance));
  if (variance === 0) return 0;
  const df = variance ** 2 / sum(parts.map((part) => part.variance ** 2 / part.df));
  return tMultiplier(level, df) * Math.sqrt(variance);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
