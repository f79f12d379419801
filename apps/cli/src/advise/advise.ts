import { AdviceInvalid, adviceRules, type Advice, type AdviceRequest, type AdviceRules } from '@sextant/maturity';

import { BadInput } from '../bad-input.js';
import { readCases, type AdviceCase, type CaseProblem } from './cases.js';
import { readInstrumentForAdvice } from './instrument-for-advice.js';

/** The advice on one case, under the names of the instrument file. */
export interface AdvisedCase {
  key: string;
  raw: Advice['raw'];
  destination: Advice['point'];
  result: string;
  position: string | null;
  neighbour: string | null;
  flags: string[];
  /** The strongest reasons for and against going further, by axis. */
  reasons: Advice['reasons'];
  pace_for_horizon: number | null;
  next_position: Record<string, number | string> | null;
  over_reach: ReachSummary | null;
  under_reach: ReachSummary | null;
  /** The base and what each chosen option adds: they sum up to `raw`. */
  base: Advice['base'];
  effects: Advice['effects'];
  limits: Advice['limits'];
  /** What to say about the signals that fired. */
  talking_points: { signal: string; points: number; say: string }[];
  /** Signals that could not be judged because the case does not say enough. */
  unjudged_signals: string[];
}

interface ReachSummary {
  points: number;
  band: string | null;
  signals: string[];
}

/**
 * Advises on every case by the rules of the instrument; both are YAML or JSON texts. Throws `BadInput` with every problem and its path;
 * `names` stand for the two texts there.
 */
export function advise(
  instrumentText: string,
  casesText: string,
  names: { instrument: string; cases: string } = { instrument: 'instrument', cases: 'cases' },
): AdvisedCase[] {
  const { instrument, examples } = readInstrumentForAdvice(instrumentText, names.instrument);
  const rules = refusing(names.instrument, () => adviceRules(instrument));
  const { cases, problems } = readCases(casesText, instrument);
  const complaints = problems.map((problem) => written(names.cases, problem));
  const lenders = new Map([...examples, ...cases].map((one) => [one.key, one]));
  const advised = cases.flatMap((one) => {
    try {
      return [summary(one.key, rules.advise(requestFor(one, lenders)))];
    } catch (error) {
      if (!(error instanceof AdviceInvalid)) throw error;
      complaints.push(...error.problems.map((problem) => written(names.cases, within(one, problem))));
      return [];
    }
  });
  if (complaints.length > 0) throw new BadInput([...new Set(complaints)]);
  return advised;
}

/** A case that borrows its destination borrows it from wherever that one borrows it. */
function requestFor(one: AdviceCase, lenders: ReadonlyMap<string, AdviceCase>): AdviceRequest {
  const seen = new Set([one]);
  let lender = one;
  while (lender.destinationOf !== null) {
    const next = lenders.get(lender.destinationOf);
    if (!next) {
      const keys = [...lenders.keys()].join(', ');
      throw unusable('destination_of', `there is no case "${lender.destinationOf}" (known: ${keys})`);
    }
    if (seen.has(next)) throw unusable('destination_of', 'leads back to the case itself');
    seen.add(next);
    lender = next;
  }
  const { answers, levelsNow, current, desired, desiredShares } = one;
  const request = { answers, levelsNow, current, desired, desiredShares };
  if (lender === one) return request;
  return { ...request, destinationOf: { answers: lender.answers, levelsNow: lender.levelsNow } };
}

function unusable(path: string, message: string): AdviceInvalid {
  return new AdviceInvalid([{ path, message }]);
}

function summary(key: string, advice: Advice): AdvisedCase {
  const { placement, next, overReach, underReach } = advice;
  const outcomes = [overReach, underReach].flatMap((outcome) => outcome ?? []);
  return {
    key,
    raw: advice.raw,
    destination: advice.point,
    result: placement.result,
    position: placement.position,
    neighbour: placement.neighbour,
    flags: advice.flags,
    reasons: advice.reasons,
    pace_for_horizon: advice.paceForHorizon,
    next_position: next && {
      ...next.point,
      result: next.result,
      ...(next.position !== null && { position: next.position }),
      ...(next.neighbour !== null && { neighbour: next.neighbour }),
    },
    over_reach: overReach && { points: overReach.points, band: overReach.band, signals: overReach.signals },
    under_reach: underReach && { points: underReach.points, band: underReach.band, signals: underReach.signals },
    base: advice.base,
    effects: advice.effects,
    limits: advice.limits,
    talking_points: outcomes.flatMap(({ sayings }) => sayings),
    unjudged_signals: outcomes.flatMap(({ unjudged }) => unjudged),
  };
}

function refusing(name: string, read: () => AdviceRules): AdviceRules {
  try {
    return read();
  } catch (error) {
    if (error instanceof AdviceInvalid) throw new BadInput(error.problems.map((problem) => written(name, problem)));
    throw error;
  }
}

function within(one: AdviceCase, { path, message }: CaseProblem): CaseProblem {
  return { path: `${one.path}.${path}`, message };
}

function written(name: string, { path, message }: CaseProblem): string {
  return path === '' ? `${name}: ${message}` : `${name}: ${path}: ${message}`;
}
