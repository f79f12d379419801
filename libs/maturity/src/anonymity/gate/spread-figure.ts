import type { Changes, Figure } from './gate-world.js';
import { crossSum, type PeopleShares } from './people-shares.js';

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
  readonly printed: PrintedSpread | null;

  constructor(
    private readonly shares: PeopleShares,
    /** People behind the total, at least two. */
    private readonly n: number,
    private readonly rung: SpreadRung,
  ) {
    this.questions = shares.questions;
    this.printed = printedSpread(this.standardError(shares.asAnswered), rung);
  }

  keeps(changes: Changes): boolean {
    if (!this.shares.isTouchedBy(changes)) return true;
    const after = printedSpread(this.standardError(this.shares.after(changes)), this.rung);
    return after !== null && after.se === this.printed?.se && after.end === this.printed.end;
  }

  private standardError(shares: Float64Array): number {
    return Math.sqrt((this.n / (this.n - 1)) * crossSum(shares, shares));
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

/** The correlation of two totals of the same people. */
export class CorrelationFigure implements Figure {
  readonly questions: readonly number[];
  readonly printed: number | null;

  constructor(
    private readonly x: PeopleShares,
    private readonly y: PeopleShares,
    private readonly step: number,
  ) {
    this.questions = [...new Set([...x.questions, ...y.questions])];
    this.printed = this.told(x.asAnswered, y.asAnswered);
  }

  keeps(changes: Changes): boolean {
    if (!this.x.isTouchedBy(changes) && !this.y.isTouchedBy(changes)) return true;
    const after = this.told(this.x.after(changes), this.y.after(changes));
    return after !== null && after === this.printed;
  }

  private told(x: Float64Array, y: Float64Array): number | null {
    const scale = Math.sqrt(crossSum(x, x) * crossSum(y, y));
    if (scale < DOUBT) return null;
    const steps = crossSum(x, y) / scale / this.step + 0.5;
    if (Math.abs(steps - Math.round(steps)) < DOUBT) return null;
    // In tenths, so that it is printed as it is compared; adding 0 turns -0 into 0.
    return Math.round(Math.floor(steps) * this.step * 10) / 10 + 0;
  }
}
