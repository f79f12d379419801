import type { ContextAnswers } from '../instrument/advice-rules.js';
import type { Instrument } from '../instrument/instrument.js';
import { refuseIfAny, type AdviceProblem } from './advice-problem.js';
import { chosenOptions, type ChosenOption } from './chosen-options.js';
import type { AdviceFacts } from './condition.js';
import { vocabularyOf } from './vocabulary.js';
import { destinationOf, reasonsOf, type Destination, type Reasons } from './destination.js';
import { gapTyping, type GapTyping } from './gap-types.js';
import { nextStep, type NextStep } from './next-position.js';
import { pointPlacement, type PlacedAdvice, type PointPlacement } from './point-placement.js';
import type { Point } from './points.js';
import { reachJudge, type ReachJudge, type ReachOutcome } from './reach-check.js';

/** What the advice is about. Everything but the answers may be unknown; what depends on it is then null. */
export interface AdviceRequest {
  answers: ContextAnswers;
  /** Current values of dimensions and items, in levels. */
  levelsNow?: Readonly<Record<string, number>>;
  current?: Point | null;
  desired?: Point | null;
  /** Share of all desired ratings by level, 0 to 1. */
  desiredShares?: Readonly<Record<number, number>>;
  /** Takes over the destination of another profile, whose answers also fill in for missing ones. */
  destinationOf?: Pick<AdviceRequest, 'answers' | 'levelsNow'>;
}

/** The recommendation by the rules of the instrument, with everything it rests on. */
export interface Advice extends Destination {
  placement: PlacedAdvice;
  reasons: Record<string, Reasons>;
  /** Points that can be gained on one axis until the horizon. */
  paceForHorizon: number | null;
  /** Where to go next: towards the destination, no faster than the pace. */
  next: (PlacedAdvice & { point: Record<string, number> }) | null;
  overReach: ReachOutcome | null;
  underReach: ReachOutcome | null;
}

/** The advice rules of an instrument, read once. */
export interface AdviceRules {
  placement: PointPlacement;
  gapType: GapTyping;
  /** Throws `AdviceInvalid` for answers that do not fit the questionnaire. */
  advise(request: AdviceRequest): Advice;
}

/** Reads the advice rules of an instrument. Throws `AdviceInvalid` naming each rule that cannot be read. */
export function adviceRules(instrument: Instrument): AdviceRules {
  const { problems, rules } = readRules(instrument);
  refuseIfAny(problems);
  return rules;
}

/** Everything in the advice rules of an instrument that cannot be read; empty if there are none or all are fine. */
export function adviceProblems(instrument: Instrument): AdviceProblem[] {
  return instrument.context ? readRules(instrument).problems : [];
}

interface Parts {
  instrument: Instrument;
  placement: PointPlacement;
  pacing: NextStep;
  overReach: ReachJudge | null;
  underReach: ReachJudge | null;
}

function readRules(instrument: Instrument): { problems: AdviceProblem[]; rules: AdviceRules } {
  const problems: AdviceProblem[] = [];
  const { context } = instrument;
  if (!context) problems.push({ path: 'context', message: 'is missing: the instrument gives no advice' });
  const placement = pointPlacement(instrument);
  const judging = {
    ...vocabularyOf(instrument),
    positionOf: (point: Point) => placement.positionOf(point),
  };
  const parts: Parts = {
    instrument,
    placement,
    pacing: nextStep(instrument, problems),
    overReach: reachJudge('over_reach', instrument.over_reach, judging, problems),
    underReach: reachJudge('under_reach', instrument.under_reach, judging, problems),
  };
  const gapType = gapTyping(instrument.gap_types);
  return { problems, rules: { placement, gapType, advise: (request) => adviseBy(parts, request) } };
}

function adviseBy(parts: Parts, request: AdviceRequest): Advice {
  const { placement, pacing } = parts;
  const { own, moving } = optionsFor(parts.instrument, request);
  const levelsNow = { ...request.levelsNow, ...request.destinationOf?.levelsNow };
  const destination = destinationOf(parts.instrument.context!, placement.axes, moving, levelReader(levelsNow));
  const current = request.current ?? null;
  const desired = request.desired ?? null;
  const pace = pacing.pace(own);
  const nextPoint = current && pacing.nextPoint(current, destination.point, own);
  const facts: AdviceFacts = {
    current,
    desired,
    destination: destination.point,
    pace,
    chosen: chosenKeys(own),
    levelNow: levelReader({ ...request.destinationOf?.levelsNow, ...request.levelsNow }),
    shareOfDesiredAt: (level) => request.desiredShares?.[level] ?? null,
  };
  return {
    ...destination,
    placement: placement.place(destination.point),
    reasons: reasonsOf(destination.effects, placement.axes),
    paceForHorizon: pace,
    next: nextPoint && { point: nextPoint, ...placement.place(nextPoint) },
    overReach: (desired && parts.overReach?.(facts)) ?? null,
    underReach: (desired && parts.underReach?.(facts)) ?? null,
  };
}

/** The options that move the destination, and all that are known of the one who asks. */
function optionsFor(
  instrument: Instrument,
  { answers, destinationOf: lender }: AdviceRequest,
): { own: ChosenOption[]; moving: ChosenOption[] } {
  const problems: AdviceProblem[] = [];
  const context = instrument.context!;
  const moving = lender && chosenOptions(context, lender.answers, true, problems, 'destination_of.answers');
  const given = chosenOptions(context, answers, lender === undefined, problems);
  refuseIfAny(problems);
  const answered = new Set(given.map(({ question }) => question.key));
  const lent = (moving ?? []).filter(({ question }) => !answered.has(question.key));
  return { own: [...given, ...lent], moving: moving ?? given };
}

function chosenKeys(options: readonly ChosenOption[]): Record<string, string[]> {
  const chosen: Record<string, string[]> = {};
  for (const { question, option } of options) (chosen[question.key] ??= []).push(option.key);
  return chosen;
}

function levelReader(levels: Readonly<Record<string, number>>): (key: string) => number | null {
  return (key) => (Object.hasOwn(levels, key) ? levels[key]! : null);
}
