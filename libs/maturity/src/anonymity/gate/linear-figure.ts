import type { Band } from '../bands.js';
import { commonDenominator, toNumber, type Exact } from './exact.js';
import type { Changes, Figure, GateWorld } from './gate-world.js';

/** What one question adds to a figure: each block of people its own points per option. */
export interface Term {
  readonly question: number;
  /** Block of each person, -1 for those whose answer does not count. */
  readonly blockOf: Int32Array;
  /** Points that one option more of one person in the block adds. */
  readonly weights: readonly Exact[];
}

/** A figure that is a weighted sum of answers, such as a mean of means. */
export interface Linear {
  readonly terms: readonly Term[];
  /** In points. */
  readonly value: Exact;
}

/** Lays out a weighted sum over the answers of a world. */
export function linearOf(world: GateWorld, terms: readonly Term[]): Linear {
  const denominator = commonDenominator(terms.flatMap(({ weights }) => weights));
  let numerator = 0n;
  for (const { question, blockOf, weights } of terms) {
    const sums = new Array<number>(weights.length).fill(0);
    const options = world.options[question]!;
    blockOf.forEach((block, person) => {
      if (block >= 0 && options[person]! >= 0) sums[block]! += options[person]!;
    });
    weights.forEach((weight, block) => {
      numerator += BigInt(sums[block]!) * scaled(weight, denominator);
    });
  }
  return { terms, value: { numerator, denominator } };
}

/** Where rounding of doubles could decide, whole numbers do. */
const DOUBT = 1e-7;

/** How a weighted sum is printed. */
export interface Printing {
  /** The band that is printed for a value. */
  readonly bandAt: (value: Exact) => Band;
  /** Points up to which, and from 100 less which on, values are told as ends: a rounded band may reach into them. */
  readonly end: number;
}

/** A weighted sum of which a band is printed. */
export class LinearFigure implements Figure {
  readonly questions: readonly number[];
  readonly isSlow = false;
  readonly printed: Band;
  private readonly value: number;
  private readonly termOf: Int16Array;
  private readonly slopes: readonly Float64Array[];

  constructor(
    world: GateWorld,
    private readonly linear: Linear,
    private readonly printing: Printing,
  ) {
    this.questions = linear.terms.map(({ question }) => question);
    this.printed = printing.bandAt(linear.value);
    this.value = toNumber(linear.value);
    this.termOf = new Int16Array(world.levels.length).fill(-1);
    linear.terms.forEach(({ question }, i) => (this.termOf[question] = i));
    this.slopes = linear.terms.map(({ weights }) => Float64Array.from(weights, toNumber));
  }

  keeps(changes: Changes): boolean {
    let moved = 0;
    for (let i = 0; i < changes.length; i++) {
      const term = this.termOf[changes.question[i]!]!;
      if (term < 0) continue;
      const block = this.linear.terms[term]!.blockOf[changes.person[i]!]!;
      if (block >= 0) moved += this.slopes[term]![block]! * changes.by[i]!;
    }
    if (moved === 0) return true;
    const value = this.value + moved;
    const { from, to, end } = this.printed;
    const above = end === 'low' ? Infinity : value - (end === 'high' ? from : Math.max(from, this.printing.end));
    const below = end === 'high' ? Infinity : (end === 'low' ? to : Math.min(to, 100 - this.printing.end)) - value;
    const room = Math.min(above, below);
    return room > DOUBT || (room > -DOUBT && this.keepsExactly(changes));
  }

  private keepsExactly(changes: Changes): boolean {
    const { denominator } = this.linear.value;
    let { numerator } = this.linear.value;
    for (let i = 0; i < changes.length; i++) {
      const term = this.linear.terms[this.termOf[changes.question[i]!]!];
      const block = term?.blockOf[changes.person[i]!] ?? -1;
      if (term && block >= 0) numerator += BigInt(changes.by[i]!) * scaled(term.weights[block]!, denominator);
    }
    const band = this.printing.bandAt({ numerator, denominator });
    return band.from === this.printed.from && band.to === this.printed.to && band.end === this.printed.end;
  }
}

function scaled({ numerator, denominator }: Exact, common: bigint): bigint {
  return numerator * (common / denominator);
}
