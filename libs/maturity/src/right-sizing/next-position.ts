import type { Instrument } from '../instrument/instrument.js';
import type { Expression, NextPositionRule } from '../instrument/rules.js';
import type { AdviceProblem } from './advice-problem.js';
import type { ChosenOption } from './chosen-options.js';
import { expressionProblem, namesIn, readFormula, valueOf, withDefinitions } from './formula.js';
import { tidy, type Point } from './points.js';

/** How far one can get until the horizon, and where that leads. */
export interface NextStep {
  /** Points on one axis until the horizon; null if the capacity is not known. */
  pace(chosen: readonly ChosenOption[]): number | null;
  /** From the current point towards the destination, no faster than the pace. */
  nextPoint(current: Point, destination: Point, chosen: readonly ChosenOption[]): Record<string, number> | null;
}

const PACE: Expression = { divide: [{ multiply: ['pace_per_year', 'horizon_months'] }, 12] };

const USUAL: NextPositionRule = {
  value: {
    add: ['current', { call: 'clamp', of: [{ subtract: ['destination', 'current'] }, { negate: 'pace' }, 'pace'] }],
  },
  pace: PACE,
};

const FOR_PACE = ['pace_per_year', 'horizon_months'];
const KNOWN = ['current', 'destination', ...FOR_PACE];
const LONGEST = 500;

/** Reads `right_sizing.next_position` from a formula. Throws `SyntaxError` with what is not understood. */
export function readNextPosition(text: string): NextPositionRule {
  if (text.length > LONGEST) throw new SyntaxError(`is longer than ${LONGEST} characters`);
  const { value, definitions } = readFormula(text);
  const own = new Map(definitions);
  own.delete('pace');
  return { value: withDefinitions(value, own), pace: definitions.get('pace') ?? PACE };
}

/** Makes `right_sizing.next_position` ready; what cannot be followed is added to `problems`. */
export function nextStep(instrument: Instrument, problems: AdviceProblem[]): NextStep {
  const rule = instrument.right_sizing?.next_position ?? USUAL;
  const path = 'right_sizing.next_position';
  for (const [part, names] of [
    ['value', [...KNOWN, 'pace']],
    ['pace', FOR_PACE],
  ] as const) {
    const strange = namesIn(rule[part]).find((name) => !names.includes(name));
    const message = strange ? `"${strange}" is not known (known: ${names.join(', ')})` : expressionProblem(rule[part]);
    if (message) problems.push({ path, message });
  }
  const inputs = (chosen: readonly ChosenOption[]) => {
    const perYear = chosen.find(({ question }) => question.use === 'pace')?.option.pace_per_year;
    const months =
      chosen.find(({ question }) => question.use === 'horizon')?.option.months ??
      instrument.meta.horizon_months_default;
    return perYear === undefined || months === undefined ? null : { pace_per_year: perYear, horizon_months: months };
  };
  return {
    pace: (chosen) => {
      const values = inputs(chosen);
      return values === null ? null : finite(valueOf(rule.pace, values));
    },
    nextPoint: (current, destination, chosen) => {
      const values = inputs(chosen);
      if (values === null) return null;
      const pace = valueOf(rule.pace, values);
      const entries = Object.keys(destination).map((axis) => {
        const own = { ...values, pace, current: current[axis] ?? NaN, destination: destination[axis]! };
        return [axis, finite(valueOf(rule.value, own))] as const;
      });
      if (entries.some(([, value]) => value === null)) return null;
      return Object.fromEntries(entries) as Record<string, number>;
    },
  };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? tidy(value) : null;
}
