import { toNumber } from './exact.js';
import type { Changes, GateWorld } from './gate-world.js';
import type { Term } from './linear-figure.js';

/**
 * What each person adds to the spread of a weighted sum (docs/anonymity.md, P8): r_p = Σ over questions of weight × (x − mean), the mean being that
 * of the person's block. n/(n − 1) Σ r_p² is the variance of the sum (linearisation, Binder 1983).
 */
export class PeopleShares {
  readonly questions: readonly number[];
  /** By person, as answered. */
  readonly asAnswered: Float64Array;
  private readonly termOf: Int16Array;
  private readonly slopes: readonly Float64Array[];
  /** Number of each term's first block; blocks are counted through. */
  private readonly firstBlock: readonly number[];
  /** People of each block. */
  readonly blocks: readonly Int32Array[];
  private readonly isMember: readonly Uint8Array[];
  private readonly otherwise: Float64Array;

  constructor(
    world: GateWorld,
    private readonly terms: readonly Term[],
  ) {
    this.questions = terms.map(({ question }) => question);
    this.termOf = new Int16Array(world.levels.length).fill(-1);
    terms.forEach(({ question }, i) => (this.termOf[question] = i));
    this.slopes = terms.map(({ weights }) => Float64Array.from(weights, toNumber));
    this.asAnswered = new Float64Array(world.people);
    this.otherwise = new Float64Array(world.people);
    const first: number[] = [];
    const blocks: Int32Array[] = [];
    terms.forEach((term, i) => {
      first.push(blocks.length);
      membersOf(world, term).forEach((people, block) => {
        blocks.push(people);
        this.addBlock(world.options[term.question]!, people, this.slopes[i]![block]!);
      });
    });
    this.firstBlock = first;
    this.blocks = blocks;
    this.isMember = blocks.map((people) => {
      const marks = new Uint8Array(world.people);
      for (const person of people) marks[person] = 1;
      return marks;
    });
  }

  /** Whether any of the changed answers counts here. */
  isTouchedBy({ length, question }: Changes): boolean {
    for (let i = 0; i < length; i++) if (this.termOf[question[i]!]! >= 0) return true;
    return false;
  }

  /** How the shares would move if these answers were other ones. */
  movesUnder(changes: Changes): Moves {
    const moves: Moves = { person: [], by: [], block: [], shift: [] };
    for (let i = 0; i < changes.length; i++) {
      const term = this.termOf[changes.question[i]!]!;
      if (term < 0) continue;
      const person = changes.person[i]!;
      const block = this.terms[term]!.blockOf[person]!;
      if (block < 0) continue;
      const by = this.slopes[term]![block]! * changes.by[i]!;
      moves.person.push(person);
      moves.by.push(by);
      // Everybody's distance from the mean of the block changes with it.
      const place = this.firstBlock[term]! + block;
      const shift = by / this.blocks[place]!.length;
      const known = moves.block.indexOf(place);
      if (known < 0) {
        moves.block.push(place);
        moves.shift.push(shift);
      } else moves.shift[known]! += shift;
    }
    return moves;
  }

  isIn(block: number, person: number): boolean {
    return this.isMember[block]![person] === 1;
  }

  /** The shares after all these moves; reused by the next call. */
  moved({ person, by, block, shift }: Moves): Float64Array {
    const shares = this.otherwise;
    shares.set(this.asAnswered);
    for (let i = 0; i < person.length; i++) shares[person[i]!]! += by[i]!;
    for (let j = 0; j < block.length; j++) {
      if (shift[j] === 0) continue;
      const people = this.blocks[block[j]!]!;
      for (let i = 0; i < people.length; i++) shares[people[i]!]! -= shift[j]!;
    }
    return shares;
  }

  private addBlock(options: Int16Array, people: Int32Array, slope: number): void {
    let sum = 0;
    for (const person of people) sum += options[person]!;
    for (const person of people) this.asAnswered[person]! += slope * (options[person]! - sum / people.length);
  }
}

/** Changes of shares: of single people, and of all people of a block downwards. */
export interface Moves {
  readonly person: number[];
  readonly by: number[];
  readonly block: number[];
  readonly shift: number[];
}

function membersOf({ options }: GateWorld, { question, blockOf, weights }: Term): Int32Array[] {
  const people = weights.map((): number[] => []);
  blockOf.forEach((block, person) => {
    if (block >= 0 && options[question]![person]! >= 0) people[block]!.push(person);
  });
  return people.map((members) => Int32Array.from(members));
}
