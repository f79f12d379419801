/** A number that is known exactly: two whole numbers, the second above 0. */
export interface Fraction {
  readonly numerator: number | bigint;
  readonly denominator: number | bigint;
}

/**
 * Below 0, 0 or above 0 as the fraction lies below, at or above a whole number of units, `unitsPerWhole` of which make a whole. Products
 * of safe integers that stay safe are compared as numbers, everything else as big integers: exact either way, fast where it can be.
 */
export function compareInUnits({ numerator, denominator }: Fraction, units: number, unitsPerWhole: number): number {
  if (typeof numerator === 'number' && typeof denominator === 'number') {
    const left = numerator * unitsPerWhole;
    const right = units * denominator;
    if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) return Math.sign(left - right);
  }
  const left = BigInt(numerator) * BigInt(unitsPerWhole);
  const right = BigInt(units) * BigInt(denominator);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The largest whole number of units that does not exceed the fraction, for fractions from 0 on. */
export function wholeUnits({ numerator, denominator }: Fraction, unitsPerWhole: number): number {
  return Number((BigInt(numerator) * BigInt(unitsPerWhole)) / BigInt(denominator));
}
