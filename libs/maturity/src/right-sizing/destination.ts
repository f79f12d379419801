import type { Ceiling, ContextQuestionnaire, LevelCondition } from '../instrument/advice-rules.js';
import { movesDestination, type ChosenOption } from './chosen-options.js';
import { clamp, tidy, TOLERANCE, type Point } from './points.js';

/** What one chosen option adds. All effects and the base add up to the raw point. */
export interface Effect {
  question: string;
  option: string;
  label: string | null;
  reason: string | null;
  /** Points by axis; axes it leaves alone are 0. */
  effect: Record<string, number>;
}

/** A floor or a ceiling that came with a chosen option. */
export interface Limit {
  kind: 'floor' | 'ceiling';
  question: string;
  option: string;
  reason: string | null;
  axis: string;
  at: number;
  /** The condition that ends it, if it can end. */
  until: LevelCondition | null;
  /** The current value that the condition looks at; null if there is none or it is not known. */
  valueNow: number | null;
  /** False once the condition is met. */
  isInForce: boolean;
}

/** Where the rules send an organisation, with everything that led there. */
export interface Destination {
  base: Record<string, number>;
  effects: Effect[];
  /** Base plus effects. */
  raw: Record<string, number>;
  limits: Limit[];
  /** After floors, ceilings and the clamp, in whole points. */
  point: Record<string, number>;
  flags: string[];
}

/** Adds up the chosen options: base, effects, floors, then ceilings that still hold, clamp, whole points. */
export function destinationOf(
  context: ContextQuestionnaire,
  axes: readonly string[],
  chosen: readonly ChosenOption[],
  levelNow: (key: string) => number | null,
): Destination {
  const moving = chosen.filter(({ question }) => movesDestination(question));
  const effects = moving.map(({ question, option }): Effect => ({
    question: question.key,
    option: option.key,
    label: option.label ?? null,
    reason: option.reason ?? null,
    effect: Object.fromEntries(axes.map((axis) => [axis, option.effect?.[axis] ?? 0])),
  }));
  const limits = moving.flatMap((entry) => limitsOf(entry, axes, levelNow));
  const base = Object.fromEntries(axes.map((axis) => [axis, context.base[axis] ?? 0]));
  const raw = Object.fromEntries(
    axes.map((axis) => [axis, tidy(effects.reduce((sum, { effect }) => sum + effect[axis]!, base[axis]!))]),
  );
  return { base, effects, raw, limits, point: withinLimits(context, raw, limits), flags: flagsOf(moving) };
}

/** The three strongest reasons for and against going further on each axis, strongest first. */
export interface Reasons {
  for: Reason[];
  against: Reason[];
}

export interface Reason {
  question: string;
  option: string;
  points: number;
  reason: string | null;
}

/** Reasons by axis. */
export function reasonsOf(effects: readonly Effect[], axes: readonly string[], most = 3): Record<string, Reasons> {
  const strongest = (axis: string, sign: 1 | -1) =>
    effects
      .filter(({ effect }) => effect[axis]! * sign > TOLERANCE)
      .sort((a, b) => (b.effect[axis]! - a.effect[axis]!) * sign)
      .slice(0, most)
      .map(({ question, option, reason, effect }): Reason => ({ question, option, points: effect[axis]!, reason }));
  return Object.fromEntries(axes.map((axis) => [axis, { for: strongest(axis, 1), against: strongest(axis, -1) }]));
}

/** Floors first, so that ceilings win over them. */
export function withinLimits(
  context: Pick<ContextQuestionnaire, 'clamp'>,
  raw: Point,
  limits: readonly Pick<Limit, 'kind' | 'axis' | 'at' | 'isInForce'>[],
): Record<string, number> {
  const inForce = (kind: Limit['kind'], axis: string) =>
    limits.filter((limit) => limit.isInForce && limit.kind === kind && limit.axis === axis).map(({ at }) => at);
  return Object.fromEntries(
    Object.entries(raw).map(([axis, value]) => {
      const raised = Math.max(value, ...inForce('floor', axis));
      const lowered = Math.min(raised, ...inForce('ceiling', axis));
      return [axis, Math.round(tidy(clamp(lowered, context.clamp.min, context.clamp.max)))];
    }),
  );
}

function limitsOf(
  { question, option }: ChosenOption,
  axes: readonly string[],
  levelNow: (key: string) => number | null,
): Limit[] {
  const of = (kind: Limit['kind'], limits: Ceiling | Record<string, number> | undefined): Limit[] => {
    const until = typeof limits?.until === 'object' ? limits.until : null;
    const valueNow = until === null ? null : levelNow(until.dimension ?? until.item ?? '');
    const isOver = until !== null && valueNow !== null && valueNow >= until.level - TOLERANCE;
    return axes.flatMap((axis) => {
      const at = limits?.[axis];
      if (typeof at !== 'number') return [];
      const { key, reason = null } = option;
      return [{ kind, question: question.key, option: key, reason, axis, at, until, valueNow, isInForce: !isOver }];
    });
  };
  return [...of('floor', option.floor), ...of('ceiling', option.ceiling)];
}

function flagsOf(chosen: readonly ChosenOption[]): string[] {
  return [...new Set(chosen.flatMap(({ option }) => option.flag ?? []))];
}
