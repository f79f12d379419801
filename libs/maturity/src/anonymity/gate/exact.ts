/** A number known exactly; the denominator is above 0. */
export interface Exact {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const ZERO: Exact = { numerator: 0n, denominator: 1n };

/** A decimal as written: 0.1 is one tenth, not the binary number next to it. Nine decimals at most. */
export function exactOf(decimal: number): Exact {
  const [whole = '0', decimals = ''] = decimal.toFixed(9).split('.');
  return reduced(BigInt(whole + decimals), 10n ** BigInt(decimals.length));
}

/** The quotient of two whole numbers. */
export function ratio(numerator: number | bigint, denominator: number | bigint): Exact {
  return reduced(BigInt(numerator), BigInt(denominator));
}

export function product(...factors: readonly Exact[]): Exact {
  return factors.reduce((a, b) => reduced(a.numerator * b.numerator, a.denominator * b.denominator));
}

export function sumOf(parts: readonly Exact[]): Exact {
  return parts.reduce(
    (a, b) => reduced(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator),
    ZERO,
  );
}

export function quotient(a: Exact, b: Exact): Exact {
  return reduced(a.numerator * b.denominator, a.denominator * b.numerator);
}

export function negative({ numerator, denominator }: Exact): Exact {
  return { numerator: -numerator, denominator };
}

export function toNumber({ numerator, denominator }: Exact): number {
  return Number(numerator) / Number(denominator);
}

/** The smallest common multiple of the denominators. */
export function commonDenominator(parts: readonly Exact[]): bigint {
  return parts.reduce((common, { denominator }) => (common / greatestDivisor(common, denominator)) * denominator, 1n);
}

function reduced(numerator: bigint, denominator: bigint): Exact {
  const divisor = greatestDivisor(
    numerator < 0n ? -numerator : numerator,
    denominator < 0n ? -denominator : denominator,
  );
  const sign = denominator < 0n ? -1n : 1n;
  return { numerator: (sign * numerator) / divisor, denominator: (sign * denominator) / divisor };
}

function greatestDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? 1n : a;
}
