import type { ContextQuestion } from '../instrument/advice-rules.js';
import { AMOUNT, amountOf } from './amounts.js';
import { known } from './advice-problem.js';
import {
  allOf,
  anyOf,
  KEY,
  matched,
  POINT,
  pointNamed,
  type Condition,
  type PointName,
  type Vocabulary,
} from './condition.js';
import { DistanceClauses } from './distance-clauses.js';

/**
 * Compiles a condition written in controlled English (the grammar: README.md beside this file). Numbers, axes, positions, questions, options,
 * dimensions and items come from the sentence. Throws `SyntaxError` with what is not understood or not known.
 */
export function compileCondition(sentence: string, vocabulary: Vocabulary): Condition {
  const text = sentence.trim().replace(/\s+/g, ' ').replace(/\.$/, '');
  const reader = new ClauseReader(vocabulary);
  const alternatives = text
    .split(/,? or (?!(?:more|above|higher|over|less|below|lower|fewer|under)\b)/i)
    .map((alternative) => alternative.split(/,? and |, /i).map((clause) => reader.read(clause.trim())));
  return (facts) => anyOf(alternatives.map((clauses) => allOf(clauses.map((clause) => clause(facts)))));
}

/** Reads one clause after the other; a clause may leave out what the one before it named. */
class ClauseReader {
  private lastPosition: string | null = null;
  /** What a lone name after "or" speaks of: never set by a denial, where "or" would not mean what it says. */
  private lastSubject: { point: PointName } | { question: ContextQuestion } | null = null;

  private readonly distances: DistanceClauses;

  constructor(private readonly vocabulary: Vocabulary) {
    this.distances = new DistanceClauses(vocabulary.axes);
  }

  read(clause: string): Condition {
    const condition =
      this.distances.read(clause) ??
      this.shareOfDesired(clause) ??
      this.valueOnAxis(clause) ??
      this.levelNow(clause) ??
      this.position(clause) ??
      this.attribute(clause) ??
      this.choice(clause);
    if (!condition) throw new SyntaxError(`"${clause}" is not understood`);
    return condition;
  }

  /** `80 percent or more of all desired ratings are level 5`. */
  private shareOfDesired(clause: string): Condition | null {
    const found = matched(clause, `${AMOUNT} of (?:all )?(?:the )?desired ratings are (?:at )?level (\\d+)`);
    if (!found) return null;
    const amount = amountOf(found.slice(0, 3), 'at least');
    if (!amount) return null;
    const level = Number(found[3]);
    return (facts) => {
      const share = facts.shareOfDesiredAt(level);
      return share === null ? null : amount.holds(share * 100);
    };
  }

  /** `desired reach is 60 or more`. */
  private valueOnAxis(clause: string): Condition | null {
    const found = matched(clause, `(?:the )?${POINT} ${KEY} is (not )?${AMOUNT}`);
    if (!found || !this.vocabulary.axes.includes(found[1]!)) return null;
    const [point, axis, negated] = found as [PointName, string, string | undefined];
    const amount = amountOf(found.slice(3, 6), 'exactly');
    if (!amount) return null;
    return (facts) => {
      const value = pointNamed(facts, point)?.[axis];
      return value === undefined ? null : amount.holds(value) !== (negated !== undefined);
    };
  }

  /** `current governance is below level 3.0`. */
  private levelNow(clause: string): Condition | null {
    const found = matched(clause, `(?:the )?current ${KEY} is (not )?${AMOUNT}`);
    if (!found) return null;
    const [name, negated] = found as [string, string | undefined];
    const amount = amountOf(found.slice(2, 5), 'exactly');
    if (!amount) return null;
    if (!this.vocabulary.values.includes(name)) throw new SyntaxError(`there is no axis, dimension or item "${name}"`);
    return (facts) => {
      const value = facts.levelNow(name);
      return value === null ? null : amount.holds(value) !== (negated !== undefined);
    };
  }

  /** `desired position is integrated`, after it `the destination is not`, or further positions alone. */
  private position(clause: string): Condition | null {
    const { positions } = this.vocabulary;
    const alone =
      this.lastSubject && 'point' in this.lastSubject && matched(clause, KEY) ? this.lastSubject.point : null;
    const found = alone
      ? [alone, undefined, clause]
      : matched(clause, `(?:the )?${POINT}(?: position)? (?:is|lies in)( not)?(?: ${KEY})?`);
    if (!found) return null;
    const [point, negated, named] = found as [PointName, string | undefined, string | undefined];
    const key = named ?? this.lastPosition;
    if (key === null) throw new SyntaxError(`"${clause}" does not name a position`);
    if (!positions.includes(key)) throw new SyntaxError(`there is no position "${key}" (${known(positions)})`);
    this.lastPosition = key;
    this.lastSubject = negated === undefined ? { point } : null;
    return (facts) => {
      const place = pointNamed(facts, point);
      if (place === null) return null;
      return (this.vocabulary.positionOf(place) === key) !== (negated !== undefined);
    };
  }

  /** `driver.anxious`, `not driver.anxious`, `capacity.pace_per_year is below 20`. */
  private attribute(clause: string): Condition | null {
    const found = matched(clause, `(not )?([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+)(?: is (not )?(?:${AMOUNT}|true|false))?`);
    if (!found) return null;
    const question = this.vocabulary.questions.find(({ key }) => key === found[1]);
    if (!question) return null;
    const attribute = found[2]!;
    const values = new Map(
      question.options.map((option) => [option.key, (option as unknown as Record<string, unknown>)[attribute]]),
    );
    if ([...values.values()].every((value) => value === undefined))
      throw new SyntaxError(`no option of "${question.key}" says "${attribute}"`);
    const amount = found[5] === undefined ? null : amountOf(found.slice(4, 7), 'exactly');
    const isFalse = / is (?:not )?false$/i.test(clause);
    const negations = [found[0], found[3], isFalse || undefined].filter((word) => word !== undefined).length;
    const holds = (value: unknown) => (amount ? typeof value === 'number' && amount.holds(value) : value === true);
    return (facts) => {
      const chosen = facts.chosen[question.key];
      return chosen ? chosen.some((option) => holds(values.get(option))) !== (negations % 2 === 1) : null;
    };
  }

  /** `documented_effect is none`, and after it `or few`. */
  private choice(clause: string): Condition | null {
    const alone = this.lastSubject && 'question' in this.lastSubject && matched(clause, KEY) ? this.lastSubject : null;
    const found = alone
      ? [alone.question.key, 'is', clause]
      : matched(clause, `${KEY} (is|includes|is not|does not include) ${KEY}`);
    if (!found) return null;
    const [name, verb, option] = found as [string, string, string];
    const { questions } = this.vocabulary;
    const question = questions.find(({ key }) => key === name);
    if (!question) throw new SyntaxError(`there is no question "${name}" (${known(questions.map(({ key }) => key))})`);
    const options = question.options.map(({ key }) => key);
    if (!options.includes(option)) throw new SyntaxError(`"${name}" has no option "${option}" (${known(options)})`);
    const isNegated = / not/i.test(` ${verb}`);
    this.lastSubject = isNegated ? null : { question };
    return (facts) => {
      const chosen = facts.chosen[name];
      return chosen ? chosen.includes(option) !== isNegated : null;
    };
  }
}
