import type { Changes, Figure } from './gate-world.js';
import { CrossSum } from './cross-sum.js';
import type { PeopleShares } from './people-shares.js';

/** A standard error as printed, in points; `end` reads "at most". */
export interface PrintedSpread {
  readonly se: number;
  readonly step: number;
  readonly end: boolean;
}

/** How a standard error is told: to the nearest multiple of the first step, upwards of the later ones. */
export interface SpreadRung {
  readonly step: number;
  readonly isUp: boolean;
  /** What is told of everything below it. */
  readonly least: number;
}

/** Doubles decide here; a value this near to an edge is none that may be told, and no witness. */
const DOUBT = 1e-9;

/** The standard error of a total. */
export class SpreadFigure implements Figure {
  readonly questions: readonly number[];
  readonly isSlow = true;
  readonly printed: PrintedSpread | null;
  private readonly squares: CrossSum;

  constructor(
    private readonly shares: PeopleShares,
    /** People behind the total, at least two. */
    private readonly n: number,
    private readonly rung: SpreadRung,
  ) {
    this.questions = shares.questions;
    this.squares = new CrossSum(shares, shares);
    this.printed = printedSpread(this.standardError(this.squares.asAnswered), rung);
  }

  keeps(changes: Changes): boolean {
    if (!this.shares.isTouchedBy(changes)) return true;
    const after = printedSpread(this.standardError(this.squares.after(changes)), this.rung);
    return after !== null && after.se === this.printed?.se && after.end === this.printed.end;
  }

  private standardError(squares: number): number {
    return Math.sqrt((this.n / (this.n - 1)) * Math.max(0, squares));
  }
}

/** Null where the value lies too near an edge to tell on which side. */
function printedSpread(se: number, { step, isUp, least }: SpreadRung): PrintedSpread | null {
  if (se < least - DOUBT) return { se: least, step, end: true };
  if (se < least + DOUBT) return null;
  const steps = isUp ? se / step : se / step + 0.5;
  if (Math.abs(steps - Math.round(steps)) < DOUBT) return null;
  return { se: (isUp ? Math.ceil(steps) : Math.floor(steps)) * step, step, end: false };
}

/** A correlation as it may be told. */
export interface PrintedCorrelation {
  /** From -1 to 1. */
  readonly value: number;
  /** It was rounded to the nearest multiple of this. */
  readonly step: number;
}

/** The correlation of two totals of the same people. */
export class CorrelationFigure implements Figure {
  readonly questions: readonly number[];
  readonly isSlow = true;
  readonly printed: PrintedCorrelation | null;
  private readonly sums: readonly [xx: CrossSum, yy: CrossSum, xy: CrossSum];

  constructor(
    private readonly x: PeopleShares,
    private readonly y: PeopleShares,
    private readonly step: number,
  ) {
    this.questions = [...new Set([...x.questions, ...y.questions])];
    this.sums = [new CrossSum(x, x), new CrossSum(y, y), new CrossSum(x, y)];
    const [xx, yy, xy] = this.sums;
    this.printed = this.told(xx.asAnswered, yy.asAnswered, xy.asAnswered);
  }

  keeps(changes: Changes): boolean {
    if (!this.x.isTouchedBy(changes) && !this.y.isTouchedBy(changes)) return true;
    const [xx, yy, xy] = this.sums;
    const after = this.told(xx.after(changes), yy.after(changes), xy.after(changes));
    return after !== null && after.value === this.printed?.value;
  }

  private told(xx: number, yy: number, xy: number): PrintedCorrelation | null {
    const scale = Math.sqrt(Math.max(0, xx) * Math.max(0, yy));
    if (scale < DOUBT) return null;
    const steps = xy / scale / this.step + 0.5;
    if (Math.abs(steps - Math.round(steps)) < DOUBT) return null;
    // In tenths, so that it is printed as it is compared; adding 0 turns -0 into 0.
    return { value: Math.round(Math.floor(steps) * this.step * 10) / 10 + 0, step: this.step };
  }
}
