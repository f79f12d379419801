import type { GivenAnswer } from '../attack/answer-sheet.js';
import type { CurvedFigure } from '../attack/printed-figure.js';
import type { Voices } from './means.js';

/** Nearer than this to an edge, doubles do not tell on which side a value lies. */
const DOUBT = 1e-9;

/** Where a curved value lies, given what was printed. */
export interface Range {
  low: number;
  high: number;
}

/** What each person adds to the spread of a total (P8): Σ over questions of weight × (x − mean), the mean being that of their pool. */
class PeopleShares {
  readonly answers: Int32Array;
  private readonly people: Int32Array;
  private readonly count: number;
  private readonly shares: number[];

  constructor(
    private readonly voices: readonly Voices[],
    private readonly signs: readonly number[],
    given: readonly GivenAnswer[],
    numberOf: ReadonlyMap<number, number>,
  ) {
    this.answers = Int32Array.from(voices.flatMap((own) => own.answers));
    this.people = Int32Array.from(this.answers, (answer) => numberOf.get(given[answer]!.person)!);
    this.count = numberOf.size;
    this.shares = voices.map(({ share }) => Number(share.over) / Number(share.under));
  }

  of(values: Int16Array): Float64Array {
    const sums = new Float64Array(this.count);
    let at = 0;
    this.voices.forEach(({ answers }, i) => {
      let sum = 0;
      for (const answer of answers) sum += values[answer]!;
      const mean = sum / answers.length;
      const share = this.shares[i]! * this.signs[i]!;
      for (const answer of answers) sums[this.people[at++]!]! += share * (values[answer]! - mean);
    });
    return sums;
  }
}

/** A total, or the difference of two: voices that are added and voices that are taken away. */
export interface Spoken {
  added: readonly Voices[];
  takenAway?: readonly Voices[];
}

/** The standard error of a total or of a change behind which n people stand. */
export function standardError(
  name: string,
  spoken: Spoken,
  n: number,
  given: readonly GivenAnswer[],
  range: Range,
): CurvedFigure {
  const shares = peopleShares(spoken, given, numbersOf([spoken], given));
  const valueOf = (values: Int16Array) => Math.sqrt((n / (n - 1)) * product(shares.of(values), shares.of(values)));
  return { kind: 'curved', name, answers: shares.answers, distance: (values) => outside(valueOf(values), range) };
}

/** How two totals of the same people go together, from -1 to 1. */
export function correlation(
  name: string,
  [first, second]: readonly [Spoken, Spoken],
  given: readonly GivenAnswer[],
  range: Range,
): CurvedFigure {
  const numbers = numbersOf([first, second], given);
  const [x, y] = [peopleShares(first, given, numbers), peopleShares(second, given, numbers)];
  const valueOf = (values: Int16Array) => {
    const [a, b] = [x.of(values), y.of(values)];
    return product(a, b) / Math.sqrt(product(a, a) * product(b, b));
  };
  const answers = Int32Array.from(new Set([...x.answers, ...y.answers]));
  return { kind: 'curved', name, answers, distance: (values) => outside(valueOf(values), range) };
}

function peopleShares(
  { added, takenAway = [] }: Spoken,
  given: readonly GivenAnswer[],
  numbers: ReadonlyMap<number, number>,
): PeopleShares {
  const signs = [...added.map(() => 1), ...takenAway.map(() => -1)];
  return new PeopleShares([...added, ...takenAway], signs, given, numbers);
}

function numbersOf(spoken: readonly Spoken[], given: readonly GivenAnswer[]): Map<number, number> {
  const voices = spoken.flatMap(({ added, takenAway = [] }) => [...added, ...takenAway]);
  const people = new Set(voices.flatMap(({ answers }) => answers.map((answer) => given[answer]!.person)));
  return new Map([...people].map((person, i) => [person, i]));
}

function product(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** How far a value lies outside; a value on an edge is no witness, but it may be the truth. */
function outside(value: number, { low, high }: Range): number {
  if (Number.isNaN(value)) return Infinity;
  return Math.max(0, low - DOUBT - value, value - high - DOUBT);
}
