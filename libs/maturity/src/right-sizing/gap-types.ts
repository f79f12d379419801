import type { GapType } from '../instrument/advice-rules.js';
import type { AdviceProblem } from './advice-problem.js';
import { TOLERANCE } from './points.js';

/** Current and desired value of one item or dimension (in levels) or axis (in points). */
export interface GapFacts {
  unit: 'level' | 'points';
  current: number;
  desired: number;
  /** Destination minus current on the axes that the thing counts for, weighted by its loads; null if it counts for none. */
  pull: number | null;
}

/** The first gap type that fits, or null. */
export type GapTyping = (facts: GapFacts) => GapType | null;

type GapCondition = (facts: GapFacts) => boolean | null;

const DIRECTION = /^(?:the )?desired (?:is )?(not )?(above|higher than|below|lower than|equal to) (?:the )?current$/i;
const AGREES = /^(?:the )?destination (agrees|does not agree|disagrees)$/i;
const DIFFERENCE = /^abs\((?:desired - current|current - desired)\) (.+)$/i;
const THRESHOLD = /^(<=|>=|<|>|less than|more than|at least|at most) (\d+(?:\.\d+)?) (levels?|points?)$/i;

/** Reads the conditions of the gap types; what cannot be read is added to `problems`. */
export function gapTyping(types: readonly GapType[] | undefined, problems: AdviceProblem[]): GapTyping {
  const rules = (types ?? []).flatMap((type, i) => {
    try {
      return [{ type, holds: compileGapCondition(type.when) }];
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      problems.push({ path: `gap_types[${i}].when`, message: error.message });
      return [];
    }
  });
  return (facts) => rules.find(({ holds }) => holds(facts) === true)?.type ?? null;
}

/** `desired above current, destination agrees`; commas and "and" join, all parts must hold. */
function compileGapCondition(sentence: string): GapCondition {
  const clauses = sentence
    .trim()
    .replace(/\s+/g, ' ')
    .split(/, (?:and )?| and /i)
    .map(clauseOf);
  return (facts) => {
    const values = clauses.map((clause) => clause(facts));
    if (values.includes(false)) return false;
    return values.includes(null) ? null : true;
  };
}

function clauseOf(clause: string): GapCondition {
  const direction = DIRECTION.exec(clause);
  if (direction) {
    const [, negated, word] = direction;
    return ({ current, desired }) => {
      const difference = desired - current;
      const isMet = /^(above|higher)/i.test(word!)
        ? difference > TOLERANCE
        : /^equal/i.test(word!)
          ? Math.abs(difference) <= TOLERANCE
          : difference < -TOLERANCE;
      return isMet !== (negated !== undefined);
    };
  }
  const agrees = AGREES.exec(clause);
  if (agrees) {
    const wanted = agrees[1]!.toLowerCase() === 'agrees';
    return ({ current, desired, pull }) => {
      if (pull === null) return null;
      const isSame = Math.abs(pull) > TOLERANCE && Math.sign(pull) === Math.sign(desired - current);
      return isSame === wanted;
    };
  }
  const difference = DIFFERENCE.exec(clause);
  if (difference) return thresholds(difference[1]!);
  throw new SyntaxError(`"${clause}" is not understood`);
}

/** `< 0.5 level or < 5 points`: the one in the unit of the thing counts. */
function thresholds(text: string): GapCondition {
  const parts = text.split(/ or /i).map((part) => {
    const found = THRESHOLD.exec(part.trim());
    if (!found) throw new SyntaxError(`"${part.trim()}" is not a threshold in levels or points`);
    const unit = /^level/i.test(found[3]!) ? 'level' : 'points';
    return { unit, word: found[1]!.toLowerCase(), number: Number(found[2]) };
  });
  return ({ unit, current, desired }) => {
    const own = parts.find((part) => part.unit === unit);
    if (!own) return null;
    const distance = Math.abs(desired - current) - own.number;
    if (own.word === '<' || own.word === 'less than') return distance < -TOLERANCE;
    if (own.word === '<=' || own.word === 'at most') return distance <= TOLERANCE;
    if (own.word === '>' || own.word === 'more than') return distance > TOLERANCE;
    return distance >= -TOLERANCE;
  };
}
