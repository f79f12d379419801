/** An exact number: figures rest on answers by fractions, and a band's edge must not be missed by rounding. */
export interface Fraction {
  over: bigint;
  under: bigint;
}

export function fraction(over: number | bigint, under: number | bigint = 1): Fraction {
  const [a, b] = [BigInt(over), BigInt(under)];
  const shared = greatestCommonDivisor(a < 0n ? -a : a, b < 0n ? -b : b) * (b < 0n ? -1n : 1n);
  return shared === 0n ? { over: 0n, under: 1n } : { over: a / shared, under: b / shared };
}

export function times(a: Fraction, b: Fraction): Fraction {
  return fraction(a.over * b.over, a.under * b.under);
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.over * b.under + b.over * a.under, a.under * b.under);
}

export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  return b === 0n ? a : greatestCommonDivisor(b, a % b);
}

export function leastCommonMultiple(a: bigint, b: bigint): bigint {
  return (a / greatestCommonDivisor(a, b)) * b;
}

/** Largest denominator of an edge that a report prints: sixteenths of a level on scales of up to eleven, halves of points. */
const MOST = 100_000;

/** The simple fraction that a printed number stands for, such as 50/3 for 16.666666666666668. */
export function printedFraction(value: number): Fraction {
  let [a, b, c, d] = [0, 1, 1, 0];
  let rest = value;
  for (;;) {
    const whole = Math.floor(rest);
    [a, b, c, d] = [c, d, whole * c + a, whole * d + b];
    if (Math.abs(c / d - value) < 1e-11) return fraction(c, d);
    if (d > MOST) throw new Error(`${value} is no simple fraction: a figure is printed finer than any step`);
    rest = 1 / (rest - whole);
  }
}
