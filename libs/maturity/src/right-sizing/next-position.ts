import type { Instrument } from '../instrument/instrument.js';
import type { AdviceProblem } from './advice-problem.js';
import type { ChosenOption } from './chosen-options.js';
import { compileFormula, type Formula } from './formula.js';
import { tidy, type Point } from './points.js';

/** How far one can get until the horizon, and where that leads. */
export interface NextStep {
  /** Points on one axis until the horizon; null if the capacity is not known. */
  pace(chosen: readonly ChosenOption[]): number | null;
  /** From the current point towards the destination, no faster than the pace. */
  nextPoint(current: Point, destination: Point, chosen: readonly ChosenOption[]): Record<string, number> | null;
}

const USUAL =
  'current + clamp(destination - current, -pace, +pace), pace = pace_per_year * horizon_months / 12, per axis';
const KNOWN = ['current', 'destination', 'pace_per_year', 'horizon_months'];
const LONGEST = 500;

/** Reads `right_sizing.next_position`; what cannot be read is added to `problems`. */
export function nextStep(instrument: Instrument, problems: AdviceProblem[]): NextStep {
  const written = instrument.right_sizing?.next_position ?? USUAL;
  const formulas = { next: readFormula(written, problems), pace: paceFormula(written) };
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
      return values === null || formulas.pace === null ? null : finite(formulas.pace.compute(values));
    },
    nextPoint: (current, destination, chosen) => {
      const values = inputs(chosen);
      if (values === null || formulas.next === null) return null;
      const { next } = formulas;
      const entries = Object.keys(destination).map((axis) => {
        const own = { ...values, current: current[axis] ?? NaN, destination: destination[axis]! };
        return [axis, finite(next.compute(own))] as const;
      });
      if (entries.some(([, value]) => value === null)) return null;
      return Object.fromEntries(entries) as Record<string, number>;
    },
  };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? tidy(value) : null;
}

function readFormula(text: string, problems: AdviceProblem[]): Formula | null {
  const path = 'right_sizing.next_position';
  try {
    if (text.length > LONGEST) throw new SyntaxError(`is longer than ${LONGEST} characters`);
    const formula = compileFormula(text);
    const strange = formula.names.filter((name) => !KNOWN.includes(name));
    if (strange.length > 0) throw new SyntaxError(`"${strange[0]!}" is not known (known: ${KNOWN.join(', ')})`);
    return formula;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    problems.push({ path, message: error.message });
    return null;
  }
}

/** The definition of `pace` inside the formula, or the usual one. */
function paceFormula(text: string): Formula | null {
  const defined = /\bpace\s*=\s*([^,]+)/.exec(text)?.[1] ?? 'pace_per_year * horizon_months / 12';
  try {
    const formula = compileFormula(defined);
    return formula.names.every((name) => KNOWN.includes(name)) ? formula : null;
  } catch {
    return null;
  }
}
