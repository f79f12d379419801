/** Arithmetic modulo a prime below 2^26 is exact in doubles; a chance zero has odds of one in 67 million. */
const PRIME = 67_108_859;

/** Counts arithmetic, so that a search can be bounded without a clock. */
export interface Meter {
  work: number;
}

/** Independent vectors modulo a prime, each reduced by the ones before it. */
export class Echelon {
  private readonly rows: { pivot: number; vector: Float64Array }[] = [];

  constructor(private readonly meter: Meter) {}

  get rank(): number {
    return this.rows.length;
  }

  /** Takes a vector in; false if the ones before it span it already. */
  add(vector: Float64Array): boolean {
    const rest = this.reduced(vector);
    const pivot = rest.findIndex((entry) => entry !== 0);
    if (pivot < 0) return false;
    this.rows.push({ pivot, vector: normalised(rest) });
    return true;
  }

  /** What is left of a vector modulo the span. */
  reduced(vector: Float64Array): Float64Array {
    const rest = Float64Array.from(vector);
    for (const { pivot, vector: row } of this.rows) {
      this.meter.work--;
      if (rest[pivot] === 0) continue;
      this.meter.work -= rest.length;
      const turned = PRIME - rest[pivot]!;
      for (let i = 0; i < rest.length; i++) rest[i] = (rest[i]! + turned * row[i]!) % PRIME;
    }
    return rest;
  }
}

/** The multiple whose first entry that is not 0 is 1: the same for all parallel vectors. */
export function normalised(vector: Float64Array): Float64Array {
  const lead = vector.find((entry) => entry !== 0);
  if (lead === undefined || lead === 1) return vector;
  const scale = inverse(lead);
  return vector.map((entry) => (entry * scale) % PRIME);
}

/** A number that is the same for equal vectors, and rarely for others. */
export function hashOf(vector: Float64Array): number {
  let hash = 0;
  for (const entry of vector) hash = (hash * 31 + entry) % PRIME;
  return hash;
}

/** By Fermat: a^(p - 2). */
function inverse(value: number): number {
  let result = 1;
  let power = value;
  for (let exponent = PRIME - 2; exponent > 0; exponent = Math.floor(exponent / 2)) {
    if (exponent % 2 === 1) result = (result * power) % PRIME;
    power = (power * power) % PRIME;
  }
  return result;
}
