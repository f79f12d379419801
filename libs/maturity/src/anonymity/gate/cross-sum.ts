import type { Changes } from './gate-world.js';
import type { Moves, PeopleShares } from './people-shares.js';

/** The sum over people of the products of two shares, as answered and in other worlds: variance and covariance of totals. */
export class CrossSum {
  readonly asAnswered: number;
  /** Sums of the one's shares over blocks of the other, and people that two blocks have in common; both as they are needed. */
  private readonly xOverY: Float64Array;
  private readonly yOverX: Float64Array;
  private readonly overlaps: Int32Array;

  constructor(
    private readonly x: PeopleShares,
    private readonly y: PeopleShares,
  ) {
    this.asAnswered = sumOfProducts(x.asAnswered, y.asAnswered);
    this.xOverY = new Float64Array(y.blocks.length).fill(NaN);
    this.yOverX = new Float64Array(x.blocks.length).fill(NaN);
    this.overlaps = new Int32Array(x.blocks.length * y.blocks.length).fill(-1);
  }

  /** The same if these answers were other ones; only what moves is computed. */
  after(changes: Changes): number {
    const { x, y } = this;
    const moved = x.movesUnder(changes);
    const also = x === y ? moved : y.movesUnder(changes);
    if (shifted(moved) + shifted(also) > FEW_BLOCKS) return sumOfProducts(x.moved(moved), y.moved(also));
    return (
      this.asAnswered +
      this.against(x, also, y, this.xOverY) +
      this.against(y, moved, x, this.yOverX) +
      this.together(moved, also)
    );
  }

  /** Shares as answered times the moves of the other. */
  private against(shares: PeopleShares, moves: Moves, mover: PeopleShares, known: Float64Array): number {
    let sum = 0;
    for (let i = 0; i < moves.person.length; i++) sum += moves.by[i]! * shares.asAnswered[moves.person[i]!]!;
    for (let j = 0; j < moves.block.length; j++) {
      if (moves.shift[j] === 0) continue;
      const block = moves.block[j]!;
      if (Number.isNaN(known[block])) {
        known[block] = 0;
        for (const person of mover.blocks[block]!) known[block] += shares.asAnswered[person]!;
      }
      sum -= moves.shift[j]! * known[block]!;
    }
    return sum;
  }

  private together(x: Moves, y: Moves): number {
    let sum = 0;
    for (let i = 0; i < x.person.length; i++) {
      for (let k = 0; k < y.person.length; k++) {
        if (x.person[i] === y.person[k]) sum += x.by[i]! * y.by[k]!;
      }
      for (let k = 0; k < y.block.length; k++) {
        if (y.shift[k] !== 0 && this.y.isIn(y.block[k]!, x.person[i]!)) sum -= x.by[i]! * y.shift[k]!;
      }
    }
    for (let j = 0; j < x.block.length; j++) {
      if (x.shift[j] === 0) continue;
      for (let k = 0; k < y.person.length; k++) {
        if (this.x.isIn(x.block[j]!, y.person[k]!)) sum -= x.shift[j]! * y.by[k]!;
      }
      for (let k = 0; k < y.block.length; k++) {
        if (y.shift[k] !== 0) sum += x.shift[j]! * y.shift[k]! * this.overlap(x.block[j]!, y.block[k]!);
      }
    }
    return sum;
  }

  private overlap(inX: number, inY: number): number {
    const place = inX * this.y.blocks.length + inY;
    if (this.overlaps[place]! < 0) {
      let people = 0;
      for (const person of this.x.blocks[inX]!) if (this.y.isIn(inY, person)) people++;
      this.overlaps[place] = people;
    }
    return this.overlaps[place]!;
  }
}

/** Where the means of more blocks move, going through all people is faster. */
const FEW_BLOCKS = 6;

function shifted({ shift }: Moves): number {
  let blocks = 0;
  for (let j = 0; j < shift.length; j++) if (shift[j] !== 0) blocks++;
  return blocks;
}

function sumOfProducts(x: Float64Array, y: Float64Array): number {
  let sum = 0;
  for (let person = 0; person < x.length; person++) sum += x[person]! * y[person]!;
  return sum;
}
