/** Into how many parts the smallest value may be cut in search of a common step: scales have few levels. */
const MOST_PARTS = 12;
/** How far a value may lie from a multiple of the step, as a share of it; beyond doubt rounding. */
const SLACK = 1e-9;

/**
 * The largest number of which all values are multiples: 25 for percents of a five-level scale, 100/6 for a seven-level one.
 * 1 for whole numbers without a larger one; null if there is none.
 */
export function stepOf(values: Float64Array): number | null {
  let smallest = Infinity;
  for (let i = 0; i < values.length; i++) if (values[i]! > 0 && values[i]! < smallest) smallest = values[i]!;
  if (smallest === Infinity) smallest = 1;
  for (let parts = 1; parts <= MOST_PARTS; parts++) {
    if (areMultiples(values, smallest / parts)) return smallest / parts;
  }
  return areMultiples(values, 1) ? 1 : null;
}

function areMultiples(values: Float64Array, step: number): boolean {
  for (let i = 0; i < values.length; i++) {
    const times = values[i]! / step;
    if (!(times >= 0 && Math.abs(times - Math.round(times)) <= SLACK)) return false;
  }
  return true;
}
