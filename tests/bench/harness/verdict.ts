import type { Goal } from './area.js';
import { figure, median } from './figures.js';
import type { Round } from './rounds.js';

/** CPU pressure above which a round says nothing about time, in percent. */
export const NOISY_FROM = 30;
/** Calm rounds that a goal about time needs. */
const LEAST_CALM = 3;

/** What came of a goal; `noisy` says that too few rounds were calm to tell. */
export type Outcome = 'met' | 'missed' | 'noisy';

/** A goal with its ratios, or its differences; `rounds` are those that count. */
export interface Verdict {
  readonly goal: Goal;
  readonly rounds: number;
  readonly median: number;
  readonly worst: number;
  readonly outcome: Outcome;
}

/**
 * Judges a goal by its median ratio. Waiting for a CPU lengthens time and leaves CPU time nearly alone: goals about time are
 * judged by calm rounds only.
 */
export function judge(goal: Goal, rounds: readonly Round[]): Verdict {
  const isCalm = ({ pressure }: Round) =>
    goal.measure === 'cpu' || goal.measure === 'memory' || pressure === null || pressure <= NOISY_FROM;
  const calm = rounds.filter(isCalm);
  const isNoisy = calm.length < Math.min(LEAST_CALM, rounds.length);
  const counted = isNoisy ? rounds : calm;
  const ratios = counted.map((round) => ratioIn(round, goal));
  const ratio = median(ratios);
  const isCeiling = !('atLeast' in goal.limit);
  const isMet = keeps(ratio, goal.limit);
  return {
    goal,
    rounds: counted.length,
    median: ratio,
    worst: isCeiling ? Math.max(...ratios) : Math.min(...ratios),
    outcome: isNoisy ? 'noisy' : isMet ? 'met' : 'missed',
  };
}

/** 1 if a goal is missed, else 2 if one could not be judged for noise, else 0; goals that are only shown do not count. */
export function exitCode(verdicts: readonly Verdict[]): 0 | 1 | 2 {
  const judged = verdicts.filter(({ goal }) => goal.notJudged === undefined);
  if (judged.some(({ outcome }) => outcome === 'missed')) return 1;
  return judged.some(({ outcome }) => outcome === 'noisy') ? 2 : 0;
}

function keeps(value: number, limit: Goal['limit']): boolean {
  if ('atLeast' in limit) return value >= limit.atLeast;
  return value <= ('atMost' in limit ? limit.atMost : limit.atMostBeyond);
}

function ratioIn({ samples }: Round, { arm, against, measure, limit }: Goal): number {
  const [ours, theirs] = [arm, against].map((name) => figure(sampleOf(samples, name), measure)) as [number, number];
  return 'atMostBeyond' in limit ? ours - theirs : ours / theirs;
}

function sampleOf(samples: Round['samples'], arm: string): Round['samples'][string] {
  const sample = samples[arm];
  if (!sample) throw new Error(`A goal names the arm "${arm}", which does not run.`);
  return sample;
}
