import { headOf } from '../anonymity/release-rules.js';
import type { Xy } from '../position/plane-geometry.js';
import { bandedTally } from './banded-tally.js';
import type { CastVote, Ranking, VoteValue } from './ballot.js';
import { groupTallies } from './group-tallies.js';
import { planeTally, quarterCounts } from './plane-tally.js';
import { rankingTally } from './ranking-tally.js';
import type { RoundFacts } from './round-facts.js';
import type { RoundTally } from './round-tally.js';
import { FEWEST_FOR_MEASURES, scaleTally } from './scale-tally.js';
import { countsOf, optionKeys } from './vote-counts.js';

/**
 * Counts a round, given the votes of all rounds so far. In a named room its own votes count, exactly; in others everybody's last one,
 * and what is told is told in bands. Below the minimum nothing is told but that; the order of votes leaves no trace.
 */
export function tallyRound(cast: readonly CastVote[], facts: RoundFacts): RoundTally {
  const { question, rules } = facts;
  if (rules.mode !== 'named') return bandedTally(cast, facts, EMPTY);
  const votes = cast.filter(({ round }) => round === facts.round);
  if (headOf(votes.length, rules) === null) return { ...EMPTY, n: null, flags: ['withheld'] };
  const values = votes.map(({ value }) => value);
  return {
    ...EMPTY,
    n: votes.length,
    ...partsOf(values, facts),
    groups: groupTallies(votes, question, rules),
    flags: votes.length < FEWEST_FOR_MEASURES ? ['few_votes'] : [],
  };
}

const EMPTY: RoundTally = {
  n: null,
  atLeast: null,
  counts: null,
  shares: null,
  meanBand: null,
  scale: null,
  plane: null,
  ranking: null,
  groups: [],
  advice: null,
  netChange: null,
  flags: [],
};

function partsOf(values: readonly VoteValue[], facts: RoundFacts): Partial<RoundTally> {
  const { question, round, measured, previous, boundary } = facts;
  const counts = countsOf(question, values);
  switch (question.kind) {
    case 'level':
    case 'confidence': {
      const levels = optionKeys(question).map(Number);
      const scale = { min: levels[0]!, max: levels.at(-1)! };
      return {
        counts,
        ...scaleTally(values as readonly number[], { scale, round, measured, previous: previous?.counts ?? null }),
      };
    }
    case 'point': {
      const before = previous?.plane ? quarterCounts(previous.plane.points, boundary) : null;
      return planeTally(values as readonly Xy[], { round, measured, boundary, previous: before });
    }
    case 'ranking':
      return { ranking: rankingTally(values as readonly Ranking[], optionKeys(question)) };
    default:
      return { counts };
  }
}
