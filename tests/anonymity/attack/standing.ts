import type { CountFigure, CurvedFigure, LinearFigure, PrintedFigure } from './printed-figure.js';

/** Answers that somebody else might have given instead. */
export interface Change {
  answer: number;
  value: number;
}

/** Printed figures over one set of answers, and whether other answers would print the same. */
export class Standing {
  readonly values: Int16Array;
  private readonly linear: LinearFigure[];
  private readonly counts: CountFigure[];
  readonly curved: CurvedFigure[];
  private readonly sums: Float64Array;
  private readonly shifts: Float64Array;
  /** By answer: numbers of the sums it stands in, with its weight there. */
  private readonly inSums: { figure: number; weight: number }[][];
  private readonly inCounts: number[][];
  private readonly inCurved: number[][];
  /** By count figure how many answers have its value. */
  private readonly tallies: Int32Array;

  constructor(
    readonly figures: readonly PrintedFigure[],
    values: Int16Array,
  ) {
    this.values = values.slice();
    this.linear = figures.filter((figure) => figure.kind === 'linear');
    this.counts = figures.filter((figure) => figure.kind === 'count');
    this.curved = figures.filter((figure) => figure.kind === 'curved');
    this.sums = new Float64Array(this.linear.length);
    this.shifts = new Float64Array(this.linear.length + this.counts.length);
    this.tallies = new Int32Array(this.counts.length);
    const none = <T>() => Array.from(values, (): T[] => []);
    [this.inSums, this.inCounts, this.inCurved] = [none(), none(), none()];
    this.linear.forEach(({ answers, weights }, figure) =>
      answers.forEach((answer, at) => {
        this.inSums[answer]!.push({ figure, weight: weights[at]! });
        this.sums[figure]! += weights[at]! * values[answer]!;
      }),
    );
    this.counts.forEach(({ answers, value }, figure) =>
      answers.forEach((answer) => {
        this.inCounts[answer]!.push(figure);
        if (values[answer] === value) this.tallies[figure]!++;
      }),
    );
    this.curved.forEach(({ answers }, figure) => answers.forEach((answer) => this.inCurved[answer]!.push(figure)));
  }

  /** Names of the figures that these answers do not print. */
  broken(): string[] {
    return [
      ...this.linear.filter(({ low, high }, i) => this.sums[i]! < low || this.sums[i]! > high),
      ...this.counts.filter(({ low, high }, i) => this.tallies[i]! < low || this.tallies[i]! > high),
      ...this.curved.filter((figure) => figure.distance(this.values) > 0),
    ].map(({ name }) => name);
  }

  /** Whether every sum and every count stays as printed under a change. */
  keepsSums(changes: readonly Change[]): boolean {
    const { shifts, linear, counts } = this;
    const touched: number[] = [];
    for (const { answer, value } of changes) {
      const before = this.values[answer]!;
      for (const { figure, weight } of this.inSums[answer]!) {
        shifts[figure]! += weight * (value - before);
        touched.push(figure);
      }
      for (const figure of this.inCounts[answer]!) {
        const level = counts[figure]!.value;
        shifts[linear.length + figure]! += Number(value === level) - Number(before === level);
        touched.push(linear.length + figure);
      }
    }
    let isKept = true;
    for (const place of touched) {
      const shift = shifts[place]!;
      if (isKept && shift !== 0) {
        const count = place - linear.length;
        const { low, high } = count < 0 ? linear[place]! : counts[count]!;
        const sum = (count < 0 ? this.sums[place]! : this.tallies[count]!) + shift;
        isKept = sum >= low && sum <= high;
      }
    }
    for (const place of touched) shifts[place] = 0;
    return isKept;
  }

  /** Whether a change prints everything the same. */
  keeps(changes: readonly Change[]): boolean {
    return this.keepsSums(changes) && this.keepsCurved(changes);
  }

  /** How far the curved figures are from what was printed. */
  curvedDistance(): number {
    return this.curved.reduce((sum, figure) => sum + figure.distance(this.values), 0);
  }

  apply(changes: readonly Change[]): void {
    for (const { answer, value } of changes) {
      const before = this.values[answer]!;
      for (const { figure, weight } of this.inSums[answer]!) this.sums[figure]! += weight * (value - before);
      for (const figure of this.inCounts[answer]!) {
        const level = this.counts[figure]!.value;
        this.tallies[figure]! += Number(value === level) - Number(before === level);
      }
      this.values[answer] = value;
    }
  }

  private keepsCurved(changes: readonly Change[]): boolean {
    if (this.curved.length === 0) return true;
    const touched = new Set(changes.flatMap(({ answer }) => this.inCurved[answer]!));
    if (touched.size === 0) return true;
    const before = changes.map(({ answer }) => this.values[answer]!);
    changes.forEach(({ answer, value }) => (this.values[answer] = value));
    const isKept = [...touched].every((figure) => this.curved[figure]!.distance(this.values) === 0);
    changes.forEach(({ answer }, i) => (this.values[answer] = before[i]!));
    return isKept;
  }
}
