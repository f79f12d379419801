import type { Kpi } from '../instrument/advice-rules.js';
import type { Instrument } from '../instrument/instrument.js';
import type { ResultDocument } from '../result/result-document.js';
import { laterSteps, nextPath } from '../right-sizing/paths.js';
import { planCondition, releasedLevel, type PlanCondition } from './plan-condition.js';

/** The three stages of the learning curve, in their order. */
export const PLAN_STAGES = ['crawl', 'walk', 'run'] as const;

export type PlanStage = (typeof PLAN_STAGES)[number];

/** A position of the instrument by its key, with the name it goes by. */
export interface PlannedPosition {
  readonly position: string;
  readonly label: string;
}

/**
 * What the instrument proposes on the way from where an organisation stands to a target: each to be adopted, edited or left. The same
 * result gives the same proposal, wherever it is made.
 */
export interface PlanProposal {
  readonly target: PlannedPosition;
  readonly current: PlannedPosition;
  readonly kind: 'move' | 'stay' | 'step_back';
  /** The step to take now, as the instrument names its ends, and whom it suits. */
  readonly path: { readonly from: string; readonly to: string; readonly suits: string };
  /** Steps that follow, where the target is more than one step away. */
  readonly later: readonly { readonly from: string; readonly to: string }[];
  /** What to do in each stage, in the words of the instrument. */
  readonly stages: readonly { readonly stage: PlanStage; readonly activities: readonly string[] }[];
  /** What to aim at, and how to see it, at the target. */
  readonly goals: readonly string[];
  readonly measures: readonly Kpi[];
  /** Whether the organisation is ready for the step. */
  readonly readyWhen: readonly PlanCondition[];
  /** Whether the step is done. */
  readonly doneWhen: readonly PlanCondition[];
}

/** Says why there is no proposal: in a sentence, and by a word that does not change. */
export class NoPlanProposal extends RangeError {
  constructor(
    readonly reason: 'no_positions' | 'unknown_target' | 'no_current_position' | 'no_path',
    message: string,
  ) {
    super(message);
    this.name = 'NoPlanProposal';
  }
}

/**
 * Proposes a plan for a target, a key of the instrument's positions. The current position is the label of the result. Throws
 * `NoPlanProposal` where the instrument names no positions or no path, the target is not one of them, or the result has no position.
 */
export function proposePlan(instrument: Instrument, result: ResultDocument, target: string): PlanProposal {
  const positions = instrument.positions ?? [];
  if (positions.length === 0)
    throw new NoPlanProposal('no_positions', 'The instrument names no positions, so that none can be a target.');
  const planned = (key: string): PlannedPosition | null => {
    const found = positions.find((position) => position.key === key);
    return found ? { position: found.key, label: found.label } : null;
  };
  const end = planned(target);
  if (!end) {
    const known = positions.map(({ key }) => key).join(', ');
    throw new NoPlanProposal('unknown_target', `There is no position "${target}"; known: ${known}.`);
  }
  const start = planned(result.current.plane?.label.position ?? '');
  if (!start)
    throw new NoPlanProposal('no_current_position', 'The result shows no current position from which to start.');
  const next = nextPath(instrument, start.position, target, (key) => releasedLevel(result, key));
  if (!next) {
    throw new NoPlanProposal('no_path', `The instrument describes no way from "${start.position}" to "${target}".`);
  }
  const { step } = next;
  return {
    target: end,
    current: start,
    kind: kindOf(step.to, start.position === target),
    path: { from: step.from, to: step.to, suits: step.suits },
    later: laterSteps(instrument, step, target).map(({ from, to }) => ({ from, to })),
    stages: PLAN_STAGES.map((stage) => ({ stage, activities: step[stage] })),
    goals: instrument.playbook?.[target]?.goals ?? [],
    measures: instrument.playbook?.[target]?.kpis ?? [],
    readyWhen: next.readyWhen.map((condition) => planCondition(result, condition)),
    doneWhen: next.doneWhen.map((condition) => planCondition(result, condition)),
  };
}

function kindOf(to: string, isStaying: boolean): PlanProposal['kind'] {
  if (isStaying) return 'stay';
  return to === 'lower' ? 'step_back' : 'move';
}
