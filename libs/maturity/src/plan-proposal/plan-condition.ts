import type { Band } from '../anonymity/bands.js';
import type { LevelCondition } from '../instrument/advice-rules.js';
import type { ResultDocument } from '../result/result-document.js';
import type { StepCondition } from '../right-sizing/paths.js';

/** A condition of a path beside the figure that decides it. */
export interface PlanCondition {
  /** What must reach the level; null where the condition is a sentence that no figure decides. */
  readonly about: { readonly kind: 'dimension' | 'item'; readonly key: string } | null;
  /** The sentence of a condition that no figure decides. */
  readonly text: string | null;
  readonly level: number | null;
  /** The current value as released, in levels; of few people the middle of its band. Null where it is withheld or nothing was answered. */
  readonly valueNow: number | null;
  /** The band of which that is the middle, in percent of range. */
  readonly band: Band | null;
  readonly status: 'met' | 'not_met' | 'unknown';
}

/** The current value of a dimension or item as released, in levels. */
export function releasedLevel(result: ResultDocument, key: string): number | null {
  return scoreOf(result, key)?.level ?? null;
}

/** A judged condition with its figure. What is withheld is unknown, however it would have been. */
export function planCondition(result: ResultDocument, { condition, valueNow, isMet }: StepCondition): PlanCondition {
  if (typeof condition === 'string')
    return { about: null, text: condition, level: null, valueNow: null, band: null, status: 'unknown' };
  const about = aboutOf(condition);
  const status = isMet === null ? 'unknown' : isMet ? 'met' : 'not_met';
  return {
    about,
    text: null,
    level: condition.level,
    valueNow,
    band: scoreOf(result, about.key)?.band ?? null,
    status,
  };
}

function aboutOf({ dimension, item }: LevelCondition): { kind: 'dimension' | 'item'; key: string } {
  return dimension === undefined ? { kind: 'item', key: item ?? '' } : { kind: 'dimension', key: dimension };
}

function scoreOf({ current: { dimensions, items } }: ResultDocument, key: string) {
  return dimensions.find((own) => own.key === key) ?? items.find((own) => own.key === key);
}
