import type { Amount, GapRule } from '../instrument/rules.js';
import { amountOf } from './amounts.js';

const DIRECTION = /^(?:the )?desired (?:is )?(not )?(above|higher than|below|lower than|equal to) (?:the )?current$/i;
const AGREES = /^(?:the )?destination (agrees|does not agree|disagrees)$/i;
const DIFFERENCE = /^abs\((?:desired - current|current - desired)\) (.+)$/i;
const THRESHOLD = /^(<=|>=|<|>|less than|more than|at least|at most) (\d+(?:\.\d+)?) (levels?|points?)$/i;

/** Reads `desired above current, destination agrees`; commas and "and" join, all parts must hold. Throws `SyntaxError`. */
export function readGapRule(sentence: string): GapRule {
  const clauses = sentence
    .trim()
    .replace(/\s+/g, ' ')
    .split(/, (?:and )?| and /i)
    .map(clauseOf);
  return clauses.length === 1 ? clauses[0]! : { all: clauses };
}

function clauseOf(clause: string): GapRule {
  const direction = DIRECTION.exec(clause);
  if (direction) {
    const [, negated, word] = direction;
    const desired = /^(above|higher)/i.test(word!) ? 'above' : /^equal/i.test(word!) ? 'equal' : 'below';
    return negated === undefined ? { desired } : { not: { desired } };
  }
  const agrees = AGREES.exec(clause);
  if (agrees) return { destination: agrees[1]!.toLowerCase() === 'agrees' ? 'agrees' : 'disagrees' };
  const difference = DIFFERENCE.exec(clause);
  if (difference) return { difference: thresholds(difference[1]!) };
  throw new SyntaxError(`"${clause}" is not understood`);
}

const WORDS: Readonly<Record<string, string>> = {
  '<': 'less than',
  '<=': 'at most',
  '>': 'more than',
  '>=': 'at least',
};

/** `< 0.5 level or < 5 points`: the first in each unit counts. */
function thresholds(text: string): { levels?: Amount; points?: Amount } {
  const amounts: { levels?: Amount; points?: Amount } = {};
  for (const part of text.split(/ or /i)) {
    const found = THRESHOLD.exec(part.trim());
    if (!found) throw new SyntaxError(`"${part.trim()}" is not a threshold in levels or points`);
    const [, word = '', number = '', unit = ''] = found;
    amounts[/^level/i.test(unit) ? 'levels' : 'points'] ??= amountOf(
      [WORDS[word] ?? word, number, undefined],
      'at_least',
    )!;
  }
  return amounts;
}
