import { fraction, leastCommonMultiple, plus, printedFraction, times, type Fraction } from './fraction.js';

/** What a printed figure says of a number: it lies between these edges. */
export interface Band {
  low: number;
  high: number;
  /** Whether the edge itself lies outside. */
  isLowOpen: boolean;
  isHighOpen: boolean;
}

/** A weighted sum of answers that lies between two bounds, both included. */
export interface LinearFigure {
  kind: 'linear';
  name: string;
  answers: Int32Array;
  weights: Float64Array;
  low: number;
  high: number;
}

/** How many of these answers have one value. */
export interface CountFigure {
  kind: 'count';
  name: string;
  answers: Int32Array;
  value: number;
  low: number;
  high: number;
}

/** A figure that is no sum, such as a standard error. */
export interface CurvedFigure {
  kind: 'curved';
  name: string;
  answers: Int32Array;
  /** How far these values are from printing the same; 0 where they do. */
  distance(values: Int16Array): number;
}

export type PrintedFigure = LinearFigure | CountFigure | CurvedFigure;

/** One answer's share in a sum. */
export interface Term {
  answer: number;
  share: Fraction;
}

/** Beyond this whole numbers are no longer exact in doubles. */
const EXACT = 2n ** 50n;
/** Where they are not, an edge counts as met only from this far inside. */
const MARGIN = 1e-9;

/** A sum of answers with the band in which it was printed, in whole numbers wherever they fit. */
export function linearFigure(name: string, terms: readonly Term[], band: Band): LinearFigure {
  const summed = new Map<number, Fraction>();
  for (const { answer, share } of terms) summed.set(answer, plus(summed.get(answer) ?? fraction(0), share));
  const used = [...summed].filter(([, share]) => share.over !== 0n);
  const answers = Int32Array.from(used, ([answer]) => answer);
  const shares = used.map(([, share]) => share);
  const unit = shares.reduce((common, { under }) => leastCommonMultiple(common, under), 1n);
  const whole = shares.map(({ over, under }) => (over * unit) / under);
  const largest = whole.reduce((most, value) => (value < 0n ? -value : value) + most, 0n) * 100n;
  if (largest < EXACT) {
    const weights = Float64Array.from(whole, Number);
    return { kind: 'linear', name, answers, weights, ...wholeBounds(band, unit) };
  }
  const weights = Float64Array.from(shares, ({ over, under }) => Number(over) / Number(under));
  const low = band.low + (band.isLowOpen ? MARGIN : -MARGIN);
  const high = band.high - (band.isHighOpen ? MARGIN : -MARGIN);
  return { kind: 'linear', name, answers, weights, low, high };
}

/** The least and greatest whole number of units inside a band. */
function wholeBounds({ low, high, isLowOpen, isHighOpen }: Band, unit: bigint): { low: number; high: number } {
  const units = (edge: number) => times(printedFraction(Math.abs(edge)), fraction(edge < 0 ? -unit : unit));
  const [from, to] = [units(low), units(high)];
  const isWhole = (edge: Fraction) => edge.under === 1n;
  const least = floor(from) + (isWhole(from) && !isLowOpen ? 0n : 1n);
  const most = floor(to) - (isWhole(to) && isHighOpen ? 1n : 0n);
  return { low: Number(least), high: Number(most) };
}

function floor({ over, under }: Fraction): bigint {
  const whole = over / under;
  return over < 0n && whole * under !== over ? whole - 1n : whole;
}
