import { toNumber } from './exact.js';
import type { Changes, GateWorld } from './gate-world.js';
import type { Term } from './linear-figure.js';

/**
 * What each person adds to the spread of a weighted sum (ANONYMITY.md, P8): r_p = Σ over questions of weight × (x − mean), the mean being that
 * of the person's block. n/(n − 1) Σ r_p² is the variance of the sum (linearisation, Binder 1983).
 */
export class PeopleShares {
  readonly questions: readonly number[];
  /** By person, as answered. */
  readonly asAnswered: Float64Array;
  private readonly termOf: Int16Array;
  private readonly slopes: readonly Float64Array[];
  private readonly sizes: readonly Int32Array[];
  private readonly otherwise: Float64Array;

  constructor(
    private readonly world: GateWorld,
    private readonly terms: readonly Term[],
  ) {
    this.questions = terms.map(({ question }) => question);
    this.termOf = new Int16Array(world.levels.length).fill(-1);
    terms.forEach(({ question }, i) => (this.termOf[question] = i));
    this.slopes = terms.map(({ weights }) => Float64Array.from(weights, toNumber));
    this.asAnswered = new Float64Array(world.people);
    this.otherwise = new Float64Array(world.people);
    this.sizes = terms.map((term, i) => this.addTerm(term, this.slopes[i]!));
  }

  /** Whether any of the changed answers counts here. */
  isTouchedBy({ length, question }: Changes): boolean {
    for (let i = 0; i < length; i++) if (this.termOf[question[i]!]! >= 0) return true;
    return false;
  }

  /** What people would add if these answers were other ones; reused by the next call. */
  after(changes: Changes): Float64Array {
    const shares = this.otherwise;
    shares.set(this.asAnswered);
    const shifts = new Map<number, number>();
    for (let i = 0; i < changes.length; i++) {
      const term = this.termOf[changes.question[i]!]!;
      if (term < 0) continue;
      const person = changes.person[i]!;
      const block = this.terms[term]!.blockOf[person]!;
      if (block < 0) continue;
      const moved = this.slopes[term]![block]! * changes.by[i]!;
      shares[person]! += moved;
      const place = term * MOST_BLOCKS + block;
      shifts.set(place, (shifts.get(place) ?? 0) + moved / this.sizes[term]![block]!);
    }
    for (const [place, shift] of shifts) if (shift !== 0) this.shiftMean(shares, place, shift);
    return shares;
  }

  private addTerm({ question, blockOf }: Term, slopes: Float64Array): Int32Array {
    const options = this.world.options[question]!;
    const sizes = new Int32Array(slopes.length);
    const sums = new Float64Array(slopes.length);
    const counts = (person: number) => blockOf[person]! >= 0 && options[person]! >= 0;
    for (let person = 0; person < options.length; person++) {
      if (!counts(person)) continue;
      sizes[blockOf[person]!]!++;
      sums[blockOf[person]!]! += options[person]!;
    }
    for (let person = 0; person < options.length; person++) {
      if (!counts(person)) continue;
      const block = blockOf[person]!;
      this.asAnswered[person]! += slopes[block]! * (options[person]! - sums[block]! / sizes[block]!);
    }
    return sizes;
  }

  private shiftMean(shares: Float64Array, place: number, shift: number): void {
    const { question, blockOf } = this.terms[Math.floor(place / MOST_BLOCKS)]!;
    const block = place % MOST_BLOCKS;
    const options = this.world.options[question]!;
    for (let person = 0; person < shares.length; person++) {
      if (blockOf[person] === block && options[person]! >= 0) shares[person]! -= shift;
    }
  }
}

const MOST_BLOCKS = 4096;

/** Sum of the products of two people's shares. */
export function crossSum(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
