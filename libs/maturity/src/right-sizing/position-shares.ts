import type { ContextOption, ContextQuestion } from '../instrument/advice-rules.js';
import type { Instrument } from '../instrument/instrument.js';
import { refuseIfAny, type AdviceProblem } from './advice-problem.js';
import { movesDestination } from './chosen-options.js';
import { destinationOf, withinLimits, type Limit } from './destination.js';
import { pointPlacement } from './point-placement.js';

/** A profile so far: sums of effects by axis, and the limits met. */
interface State {
  raw: Record<string, number>;
  limits: Limit[];
  profiles: number;
}

/**
 * Over all ways to fill in the context questionnaire, the share that is sent to each position; for authors, who want none forgotten
 * and none favoured. Counts how many profiles lead to the same sums instead of walking through millions of them.
 */
export function positionShares(
  instrument: Instrument,
  levelsNow: Readonly<Record<string, number>>,
): { profiles: number; shares: Record<string, number> } {
  const problems: AdviceProblem[] = [];
  const { context } = instrument;
  if (!context) problems.push({ path: 'context', message: 'is missing: the instrument gives no advice' });
  const placement = pointPlacement(instrument);
  refuseIfAny(problems);
  const { axes } = placement;
  const nothing = { ...context!, base: {} };
  const levelNow = (key: string) => levelsNow[key] ?? null;

  let states = new Map<string, State>([['', { raw: { ...context!.base }, limits: [], profiles: 1 }]]);
  for (const question of context!.questions.filter(movesDestination)) {
    const moves = choicesOf(question).map((options) => {
      const chosen = options.map((option) => ({ question, option }));
      const { raw, limits } = destinationOf(nothing, axes, chosen, levelNow);
      return { raw, limits: limits.filter(({ isInForce }) => isInForce) };
    });
    const next = new Map<string, State>();
    for (const state of states.values()) {
      for (const move of moves) add(next, axes, state, move);
    }
    states = next;
  }

  const counts = new Map<string, number>((instrument.positions ?? []).map(({ key }) => [key, 0]));
  let profiles = 0;
  for (const state of states.values()) {
    profiles += state.profiles;
    const position = placement.positionOf(withinLimits(context!, state.raw, state.limits));
    if (position !== null) counts.set(position, counts.get(position)! + state.profiles);
  }
  return { profiles, shares: Object.fromEntries([...counts].map(([key, count]) => [key, count / profiles])) };
}

function add(
  states: Map<string, State>,
  axes: readonly string[],
  from: State,
  move: Pick<State, 'raw' | 'limits'>,
): void {
  const raw = Object.fromEntries(axes.map((axis) => [axis, (from.raw[axis] ?? 0) + move.raw[axis]!]));
  const limits = tightest([...from.limits, ...move.limits]);
  const key = [
    ...axes.map((axis) => raw[axis]!.toFixed(6)),
    ...limits.map(({ kind, axis, at }) => `${kind} ${axis} ${at}`),
  ].join('|');
  const known = states.get(key);
  if (known) known.profiles += from.profiles;
  else states.set(key, { raw, limits, profiles: from.profiles });
}

/** The highest floor and the lowest ceiling of each axis, in a fixed order. */
function tightest(limits: readonly Limit[]): Limit[] {
  const kept = new Map<string, Limit>();
  for (const limit of limits) {
    const name = `${limit.axis} ${limit.kind}`;
    const other = kept.get(name);
    const isTighter = !other || (limit.kind === 'floor' ? limit.at > other.at : limit.at < other.at);
    if (isTighter) kept.set(name, limit);
  }
  return [...kept].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, limit]) => limit);
}

/** Every set of options that the question allows. */
function choicesOf(question: ContextQuestion): ContextOption[][] {
  const { min, max } = question.choose ?? { min: 1, max: 1 };
  let sets: ContextOption[][] = [[]];
  for (const option of question.options)
    sets = sets.flatMap((set) => (set.length < max ? [set, [...set, option]] : [set]));
  return sets.filter((set) => set.length >= min);
}
