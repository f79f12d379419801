import type { LevelCondition, Step } from '../instrument/advice-rules.js';
import type { Instrument } from '../instrument/instrument.js';
import { axisKeys } from '../instrument/readers.js';
import { TOLERANCE } from './points.js';

/** Whether a step of the way is ready or done, condition by condition. */
export interface StepCondition {
  /** As written, or the item or dimension with its level. */
  condition: LevelCondition | string;
  valueNow: number | null;
  /** Null where nobody can tell from levels. */
  isMet: boolean | null;
}

/** The step to take now. */
export interface NextPath {
  step: Step;
  readyWhen: StepCondition[];
  doneWhen: StepCondition[];
}

/**
 * The step from a position towards another: the direct one, else the first one of the shortest way (through `via` if that leads there),
 * else what the instrument says for stepping back or staying. Null if it says nothing.
 */
export function nextPath(
  instrument: Instrument,
  from: string,
  to: string,
  levelNow: (key: string) => number | null,
  via: string | null = null,
): NextPath | null {
  const steps = instrument.paths ?? [];
  const step =
    from === to
      ? (directStep(steps, from, to) ?? generalStep(steps, from, 'same'))
      : (directStep(steps, from, to) ??
        (via !== null && firstStep(steps, via, to) !== null ? directStep(steps, from, via) : null) ??
        firstStep(steps, from, to) ??
        (isStepBack(instrument, from, to) ? generalStep(steps, from, 'lower') : null));
  if (!step) return null;
  const judge = (condition: LevelCondition | string) => judged(condition, levelNow);
  return { step, readyWhen: (step.ready_when ?? []).map(judge), doneWhen: (step.done_when ?? []).map(judge) };
}

/** The steps that follow a first one until a target is reached, along the shortest way; none if it leads there itself. */
export function laterSteps(instrument: Instrument, first: Step, target: string): Step[] {
  const steps = instrument.paths ?? [];
  const later: Step[] = [];
  for (let at = first.to; at !== target;) {
    const step = directStep(steps, at, target) ?? firstStep(steps, at, target);
    if (!step) break;
    later.push(step);
    at = step.to;
  }
  return later;
}

function directStep(steps: readonly Step[], from: string, to: string): Step | null {
  return steps.find((step) => step.from === from && step.to === to) ?? null;
}

function generalStep(steps: readonly Step[], from: string, to: 'same' | 'lower'): Step | null {
  return directStep(steps, from, to) ?? directStep(steps, 'any', to);
}

/** Breadth first, in the order of the file. */
function firstStep(steps: readonly Step[], from: string, to: string): Step | null {
  const seen = new Set([from]);
  let reached = steps.filter((step) => step.from === from).map((step) => ({ at: step.to, first: step }));
  while (reached.length > 0) {
    const arrived = reached.find(({ at }) => at === to);
    if (arrived) return arrived.first;
    reached = reached.flatMap(({ at, first }) => {
      if (seen.has(at)) return [];
      seen.add(at);
      return steps.filter((step) => step.from === at).map((step) => ({ at: step.to, first }));
    });
  }
  return null;
}

/** Lower on some axis and higher on none. */
function isStepBack(instrument: Instrument, from: string, to: string): boolean {
  const [start, end] = [from, to].map((key) => instrument.positions?.find((position) => position.key === key));
  if (!start || !end) return false;
  const axes = axisKeys(instrument);
  const falls = axes.some((axis) => start[axis] === 'high' && end[axis] === 'low');
  return falls && !axes.some((axis) => start[axis] === 'low' && end[axis] === 'high');
}

function judged(condition: LevelCondition | string, levelNow: (key: string) => number | null): StepCondition {
  if (typeof condition === 'string') return { condition, valueNow: null, isMet: null };
  const valueNow = levelNow(condition.dimension ?? condition.item ?? '');
  return { condition, valueNow, isMet: valueNow === null ? null : valueNow >= condition.level - TOLERANCE };
}
