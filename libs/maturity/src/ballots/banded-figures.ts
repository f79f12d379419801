import { bandOf, meanInPoints, stepOf, unitsPerPoint, type Band } from '../anonymity/bands.js';
import type { BallotKind } from './ballot.js';
import { fieldShareOf, GRID, type FieldShare } from './plane-grid.js';
import { shareWidth } from './share-bands.js';
import { FIELD_COLUMNS, HIGHEST_FIELD } from './vote-vectors.js';
import type { GateFigure, GateVote } from './witness-gate.js';

/** Each option is a question of its own with two levels. */
const YES_OR_NO = 2;

/** Votes of a group or of the whole room, by their places among the votes of the gate. */
export interface VoteSet {
  readonly holds: ReadonlySet<number>;
  /** Votes that people cast themselves; those written down for others are in the figures and do not count. */
  readonly n: number;
}

/** A figure as it is printed, with what the gate has to know of it. */
export interface Printed<T> {
  readonly told: T;
  readonly figure: GateFigure;
}

/** Sums over the votes of a set, printed in a way that never falls while the sum rises. */
export class BandedFigures {
  constructor(
    private readonly votes: readonly GateVote[],
    /** The most that one vote can bring into a column. */
    private readonly kind: { readonly kind: BallotKind; readonly most: number; readonly options: number },
  ) {}

  /** The mean of votes on a scale, or of one coordinate's fields. */
  mean(set: VoteSet, column: number, levels: number): Printed<Band> {
    const grain = { n: set.n, levels };
    return this.printed(set, column, levels - 1, (sum) =>
      bandOf(meanInPoints(sum, set.holds.size, { lowest: 0, levels }), grain),
    );
  }

  /** The share of each option as a mean of yes and no: whether it has half of the room, where that is little. */
  halves(set: VoteSet): Printed<Band>[] {
    return this.options(set, stepOf(set.n));
  }

  /** The share of each option in bands that are the finer the more people there are. */
  shares(set: VoteSet): Printed<Band>[] {
    return this.options(set, shareWidth(set.n) * unitsPerPoint(YES_OR_NO));
  }

  /** How much of the room stands in each field of the plane. */
  grid(set: VoteSet): Printed<FieldShare>[] {
    return Array.from({ length: GRID * GRID }, (_, field) =>
      this.printed(set, FIELD_COLUMNS.fields + field, 1, (sum) => fieldShareOf(sum, set.holds.size)),
    );
  }

  /** In which bands the middle of points lies, as mean fields. */
  box(set: VoteSet): Printed<Band>[] {
    return [FIELD_COLUMNS.x, FIELD_COLUMNS.y].map((column) => this.mean(set, column, HIGHEST_FIELD + 1));
  }

  private options(set: VoteSet, step: number): Printed<Band>[] {
    const { kind, most, options } = this.kind;
    const first = kind === 'level' || kind === 'confidence' ? 1 : 0;
    const grain = { n: set.n, levels: YES_OR_NO, step };
    return Array.from({ length: options }, (_, option) =>
      this.printed(set, first + option, most, (sum) =>
        bandOf({ numerator: 100 * sum, denominator: set.holds.size * most }, grain),
      ),
    );
  }

  /** How far the sum may move until something else is printed; two votes are all that a witness changes. */
  private printed<T>({ holds }: VoteSet, column: number, most: number, print: (sum: number) => T): Printed<T> {
    const sum = [...holds].reduce((total, place) => total + this.votes[place]!.numbers[column]!, 0);
    const told = print(sum);
    const asTold = JSON.stringify(told);
    const isSame = (other: number) => JSON.stringify(print(other)) === asTold;
    let [lowest, highest] = [sum, sum];
    while (lowest > Math.max(0, sum - 2 * most) && isSame(lowest - 1)) lowest -= 1;
    while (highest < Math.min(most * holds.size, sum + 2 * most) && isSame(highest + 1)) highest += 1;
    return { told, figure: { holds, column, sum, lowest, highest } };
  }
}
