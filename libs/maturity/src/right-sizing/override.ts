import type { Instrument } from '../instrument/instrument.js';
import type { AdviceProblem } from './advice-problem.js';
import type { Point } from './points.js';

/** A destination that somebody answers for, set beside the computed one. */
export interface AdviceOverride {
  point: Point;
  name: string;
  /** ISO date. */
  date: string;
  reason: string;
  /** Who may do it is the instrument's to say. */
  by: string;
}

const REQUIRED = ['reason', 'date', 'name'];

/** What an override lacks by the rules of the instrument: role, reason, date, name, a point on every axis. */
export function overrideProblems(
  instrument: Instrument,
  axes: readonly string[],
  override: Partial<AdviceOverride>,
): AdviceProblem[] {
  const rule = instrument.right_sizing?.override;
  const problems: AdviceProblem[] = [];
  if (rule && !rule.allowed_for.includes(override.by ?? ''))
    problems.push({
      path: 'by',
      message: `only ${rule.allowed_for.join(', ')} may override`,
      broken: { rule: 'role' },
    });
  for (const field of rule?.requires ?? REQUIRED) {
    const value = (override as Record<string, unknown>)[field];
    if (typeof value !== 'string' || value.trim() === '')
      problems.push({ path: field, message: 'is missing', broken: { rule: 'required' } });
  }
  for (const axis of axes) {
    const value = override.point?.[axis];
    if (value === undefined || !(value >= 0 && value <= 100))
      problems.push({
        path: `point.${axis}`,
        message: 'must be a number from 0 to 100',
        broken: { rule: 'range', least: 0, most: 100 },
      });
  }
  return problems;
}
