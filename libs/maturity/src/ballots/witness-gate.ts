/** A vote behind the figures of a ballot. */
export interface GateVote {
  /** Whose it is: somebody may have voted anew in a later round. */
  readonly person: string;
  readonly numbers: Numbers;
  /** Other votes that the person could have cast as well. */
  readonly others: readonly Numbers[];
  /** Somebody else wrote it down and knows it: it hides nobody and needs no hiding. */
  readonly isKnown: boolean;
}

/** A printed figure: it stays as it is while the sum of a column over its votes lies from `lowest` to `highest`. */
export interface GateFigure {
  readonly holds: ReadonlySet<number>;
  readonly column: number;
  readonly sum: number;
  readonly lowest: number;
  readonly highest: number;
}

/** Votes with what is printed of them, and the columns that together are one answer each. */
export interface GateWorld {
  readonly votes: readonly GateVote[];
  readonly figures: readonly GateFigure[];
  readonly answers: readonly (readonly number[])[];
}

type Numbers = readonly number[];

/** One or two votes that are others than they were. */
type Change = readonly (readonly [place: number, numbers: Numbers])[];

/** Steps of arithmetic the gate may take; past them nothing is let through. */
const GATE_WORK = 20_000_000;

/**
 * Whether every answer could be another one with everything printed as it is: by this vote alone, or made up for by one of at least
 * two other people, so that even somebody who knows their own vote cannot tell (docs/anonymity.md, P9, for a question of its own). Those
 * other worlds must hide their votes as well: else they would not be printed, and that these are would tell.
 */
export function everyVoteHides(world: GateWorld): boolean {
  const meter = { work: GATE_WORK };
  const hides = (other: GateWorld, isPrinted: (change: Change) => boolean) =>
    new WitnessSearch(other, meter, isPrinted).everyVoteHides();
  // The cheap look first: most of what fails, fails there.
  return hides(world, always) && hides(world, (change) => hides(changed(world, change), always));
}

const always = (): boolean => true;

class WitnessSearch {
  /** Figures by vote. */
  private readonly around: readonly (readonly GateFigure[])[];

  constructor(
    private readonly world: GateWorld,
    private readonly meter: { work: number },
    private readonly isPrinted: (change: Change) => boolean,
  ) {
    this.around = world.votes.map((_, place) => world.figures.filter(({ holds }) => holds.has(place)));
  }

  everyVoteHides(): boolean {
    const { votes, answers, figures } = this.world;
    const seen = new Set<string>();
    return votes.every((vote, place) => {
      if (vote.isKnown) return true;
      // Equal votes behind the same figures hide alike.
      const alike = `${vote.numbers.join()} ${figures.map(({ holds }) => Number(holds.has(place))).join('')}`;
      if (seen.has(alike)) return true;
      seen.add(alike);
      return answers.every((columns) => this.hides(place, columns));
    });
  }

  private hides(place: number, columns: readonly number[]): boolean {
    const { votes } = this.world;
    const own = votes[place]!;
    const isOther = (next: Numbers) => columns.some((column) => next[column] !== own.numbers[column]);
    const others = own.others.filter(isOther);
    if (others.some((next) => this.stands([[place, next]]))) return true;
    const partners = new Set<string>();
    for (const [second, other] of votes.entries()) {
      if (second === place || other.isKnown || partners.has(other.person)) continue;
      const makesUp = (next: Numbers, made: Numbers) =>
        this.stands([
          [place, next],
          [second, made],
        ]);
      const isPartner =
        (isOther(other.numbers) && makesUp(other.numbers, own.numbers)) ||
        others.some((next) => other.others.some((made) => makesUp(next, made)));
      if (!isPartner) continue;
      // A vote of the same person in another round needs nobody else.
      if (other.person === own.person) return true;
      partners.add(other.person);
      if (partners.size === 2) return true;
    }
    return false;
  }

  /** Whether everything is printed as it was. Out of work nothing is: what could not be decided is not let through. */
  private stands(change: Change): boolean {
    const { votes } = this.world;
    const isAsPrinted = ({ holds, column, sum, lowest, highest }: GateFigure) => {
      this.meter.work -= 1;
      const next = change.reduce(
        (total, [place, numbers]) => total + (holds.has(place) ? numbers[column]! - votes[place]!.numbers[column]! : 0),
        sum,
      );
      return this.meter.work > 0 && next >= lowest && next <= highest;
    };
    return change.every(([place]) => this.around[place]!.every(isAsPrinted)) && this.isPrinted(change);
  }
}

function changed({ votes, figures, answers }: GateWorld, change: Change): GateWorld {
  const numbers = new Map(change);
  const next = votes.map((vote, place): GateVote => {
    const own = numbers.get(place);
    if (!own) return vote;
    const others = vote.others.filter((other) => other.some((number, i) => number !== own[i]));
    return { ...vote, numbers: own, others: [...others, vote.numbers] };
  });
  const sumOf = ({ holds, column }: GateFigure) =>
    [...holds].reduce((sum, place) => sum + next[place]!.numbers[column]!, 0);
  return { votes: next, figures: figures.map((figure) => ({ ...figure, sum: sumOf(figure) })), answers };
}
