import { poolGroups } from '@sextant/statistics';

import type { Band } from '../anonymity/bands.js';
import { POOL } from '../anonymity/pooling.js';
import type { ReleaseRules } from '../anonymity/release-rules.js';
import type { BallotQuestion, CastVote } from './ballot.js';
import { BandedFigures, type Printed, type VoteSet } from './banded-figures.js';
import { carriedInto } from './carried-votes.js';
import { NO_FUNCTION } from './group-tallies.js';
import { inPlane, type FieldShare } from './plane-grid.js';
import type { Box, GroupTally } from './round-tally.js';
import { optionKeys } from './vote-counts.js';
import { voteVectors, type VoteVectors } from './vote-vectors.js';
import { everyVoteHides, type GateFigure, type GateVote } from './witness-gate.js';

/** What a round prints of the whole room: one of them, or nothing. */
export interface BandedWhole {
  readonly shares: Band[] | null;
  readonly meanBand: Band | null;
  readonly grid: FieldShare[] | null;
  readonly box: Box | null;
}

/** A round as it is printed where single votes must not be told. */
export interface BandedRound {
  /** Votes that count, as far as their number is told; null below the minimum. */
  readonly atLeast: number | null;
  readonly whole: BandedWhole | null;
  readonly groups: GroupTally[];
  readonly hasLatecomers: boolean;
}

/** From so many votes on shares are told, and from twice the minimum. */
const FEWEST_FOR_SHARES = 10;

/** Dots and orders say several things at once: of fewer votes too much would follow. */
const FEWEST_FOR_SEVERAL = 5;

/**
 * All rounds of a question so far (docs/anonymity.md, Ballots). Each figure is let through only while every answer behind all figures of
 * all rounds could be another one, the figures of earlier rounds being out already.
 */
export function bandedRounds(
  votes: readonly CastVote[],
  question: BallotQuestion,
  round: number,
  rules: ReleaseRules,
): BandedRound[] {
  const vectors = voteVectors(question);
  const gate = vectors && new RoundGate(question, vectors);
  const rounds: BandedRound[] = [];
  let before: ReadonlySet<string> = new Set();
  for (let number = 1; number <= round; number += 1) {
    const isToldOf = rounds.some(({ atLeast }) => atLeast !== null);
    const { votes: carried, hasLatecomers } = carriedInto(number, votes, before, { k: rules.k, isToldOf });
    const n = carried.filter(({ isRecorded }) => !isRecorded).length;
    const atLeast = toldNumber(n, rules.k);
    const told = atLeast !== null && gate ? gate.print(carried, n, rules.k) : { whole: null, groups: [] };
    rounds.push({ atLeast, ...told, hasLatecomers });
    before = new Set(carried.map(({ person }) => person));
  }
  return rounds;
}

/** A number of votes as far as it is told: nothing below the minimum, then the minimum, then fives. */
export function toldNumber(n: number, k: number): number | null {
  return n < k ? null : Math.max(k, n - (n % 5));
}

/** Prints rounds one after the other, each with everything printed before in mind. */
class RoundGate {
  private readonly votes: GateVote[] = [];
  private readonly placeOf = new Map<CastVote, number>();
  private readonly released: GateFigure[] = [];
  private readonly levels: number;
  private readonly figures: BandedFigures;

  constructor(
    private readonly question: BallotQuestion,
    private readonly vectors: VoteVectors,
  ) {
    const { kind, dots } = question;
    const options = optionKeys(question).length;
    this.levels = options;
    const most = kind === 'dots' ? dots! : kind === 'ranking' ? 2 * (options - 1) : 1;
    this.figures = new BandedFigures(this.votes, { kind, most, options });
  }

  print(carried: readonly CastVote[], n: number, k: number): Pick<BandedRound, 'whole' | 'groups'> {
    for (const vote of carried) this.take(vote);
    const { kind } = this.question;
    const isSeveral = kind === 'dots' || kind === 'ranking';
    const whole = isSeveral && n < FEWEST_FOR_SEVERAL ? null : this.ifItHides(this.wholeOf(this.setOf(carried), k));
    if (!whole) return { whole, groups: [] };
    const groups = n >= 2 * k ? this.groupFigures(this.groupsOf(carried, k)) : null;
    return { whole, groups: (groups && this.ifItHides(groups)) ?? [] };
  }

  private take(vote: CastVote): void {
    if (this.placeOf.has(vote)) return;
    const numbers = this.vectors.of(vote.value);
    const { person, isRecorded: isKnown } = vote;
    this.placeOf.set(vote, this.votes.push({ person, numbers, others: this.vectors.others(numbers), isKnown }) - 1);
  }

  private setOf(votes: readonly CastVote[]): VoteSet {
    return {
      holds: new Set(votes.map((vote) => this.placeOf.get(vote)!)),
      n: votes.filter(({ isRecorded }) => !isRecorded).length,
    };
  }

  /**
   * What the gate lets through is printed and stands from then on. There is one way to print, and no coarser one: which of several was
   * taken would tell of the votes as well.
   */
  private ifItHides<T>({ told, figures }: Print<T>): T | null {
    const { votes, released, vectors } = this;
    if (!everyVoteHides({ votes, figures: [...released, ...figures], answers: vectors.answers })) return null;
    released.push(...figures);
    return told;
  }

  private wholeOf(set: VoteSet, k: number): Print<BandedWhole> {
    if (set.n < Math.max(FEWEST_FOR_SHARES, 2 * k)) return this.fewVotes(set);
    if (this.question.kind === 'point') return printOf(this.figures.grid(set), (grid) => ({ ...NOTHING, grid }));
    return printOf(this.figures.shares(set), (shares) => ({ ...NOTHING, shares }));
  }

  private fewVotes(set: VoteSet): Print<BandedWhole> {
    const { kind } = this.question;
    if (kind === 'level' || kind === 'confidence') {
      return printOf([this.figures.mean(set, 0, this.levels)], ([band]) => ({ ...NOTHING, meanBand: band! }));
    }
    if (kind === 'point') return printOf(this.figures.box(set), (bands) => ({ ...NOTHING, box: boxOf(bands) }));
    return printOf(this.figures.halves(set), (shares) => ({ ...NOTHING, shares }));
  }

  /** Functions, those too small put together; several figures each, as options and points have, need more people behind them. */
  private groupsOf(votes: readonly CastVote[], k: number): Group[] {
    const { kind } = this.question;
    if (kind === 'ranking') return [];
    const byFunction = new Map<string, CastVote[]>();
    for (const vote of votes) {
      const key = vote.function ?? NO_FUNCTION;
      byFunction.set(key, [...(byFunction.get(key) ?? []), vote]);
    }
    const sizes = new Map([...byFunction].map(([key, own]) => [key, own.filter((vote) => !vote.isRecorded).length]));
    return poolGroups(
      sizes,
      kind === 'level' || kind === 'confidence' ? k : Math.max(k, FEWEST_FOR_SHARES),
      POOL,
    ).groups.map(({ group, members }) => ({
      key: group,
      members: [...members],
      set: this.setOf(members.flatMap((member) => byFunction.get(member)!)),
    }));
  }

  private groupFigures(groups: readonly Group[]): Print<GroupTally[]> | null {
    if (groups.length < 2) return null;
    const prints = groups.map(({ set }) => this.fewVotes(set));
    return {
      figures: prints.flatMap(({ figures }) => figures),
      told: prints.map(({ told: { shares, meanBand, box } }, i) => ({
        ...{ key: groups[i]!.key, members: groups[i]!.members },
        ...{ n: null, mean: null, point: null, counts: null, shares, meanBand, box },
      })),
    };
  }
}

interface Group {
  readonly key: string;
  readonly members: string[];
  readonly set: VoteSet;
}

interface Print<T> {
  readonly told: T;
  readonly figures: readonly GateFigure[];
}

const NOTHING: BandedWhole = { shares: null, meanBand: null, grid: null, box: null };

function printOf<T, U>(printed: readonly Printed<T>[], tell: (told: T[]) => U): Print<U> {
  return { told: tell(printed.map(({ told }) => told)), figures: printed.map(({ figure }) => figure) };
}

const boxOf = ([x, y]: readonly Band[]): Box => ({ x: inPlane(x!), y: inPlane(y!) });
