import type { ContextQuestion } from '../instrument/advice-rules.js';
import type { Amount, PointName, SignalRule } from '../instrument/rules.js';
import { known } from './advice-problem.js';
import { AMOUNT, amountOf } from './amounts.js';
import { KEY, matched, POINT, pointName, type Vocabulary } from './condition.js';
import { DistanceClauses } from './distance-clauses.js';

/**
 * Reads a condition written in controlled English (the grammar: README.md beside this file) into data. Numbers, axes, positions, questions,
 * options, dimensions and items come from the sentence. Throws `SyntaxError` with what is not understood or not known.
 */
export function readCondition(sentence: string, vocabulary: Vocabulary): SignalRule {
  const text = sentence.trim().replace(/\s+/g, ' ').replace(/\.$/, '');
  const reader = new ClauseReader(vocabulary);
  const alternatives = text
    .split(/,? or (?!(?:more|above|higher|over|less|below|lower|fewer|under)\b)/i)
    .map((alternative) => alternative.split(/,? and |, /i).map((clause) => reader.read(clause.trim())))
    .map((clauses): SignalRule => (clauses.length === 1 ? clauses[0]! : { all: clauses }));
  return alternatives.length === 1 ? alternatives[0]! : { any: alternatives };
}

const unless = (isDenied: boolean, rule: SignalRule): SignalRule => (isDenied ? { not: rule } : rule);

/** Reads one clause after the other; a clause may leave out what the one before it named. */
class ClauseReader {
  private lastPosition: string | null = null;
  /** What a lone name after "or" speaks of: never set by a denial, where "or" would not mean what it says. */
  private lastSubject: { point: PointName } | { question: ContextQuestion } | null = null;

  private readonly distances: DistanceClauses;

  constructor(private readonly vocabulary: Vocabulary) {
    this.distances = new DistanceClauses(vocabulary.axes);
  }

  read(clause: string): SignalRule {
    const rule =
      this.distances.read(clause) ??
      this.shareOfDesired(clause) ??
      this.valueOnAxis(clause) ??
      this.levelNow(clause) ??
      this.position(clause) ??
      this.attribute(clause) ??
      this.choice(clause);
    if (!rule) throw new SyntaxError(`"${clause}" is not understood`);
    return rule;
  }

  /** `80 percent or more of all desired ratings are level 5`. */
  private shareOfDesired(clause: string): SignalRule | null {
    const found = matched(clause, `${AMOUNT} of (?:all )?(?:the )?desired ratings are (?:at )?level (-?\\d+)`);
    const percent = found && amountOf(found.slice(0, 3), 'at_least');
    return percent && { desired_at_level: Number(found[3]), percent };
  }

  /** `desired reach is 60 or more`. */
  private valueOnAxis(clause: string): SignalRule | null {
    const found = matched(clause, `(?:the )?${POINT} ${KEY} is (not )?${AMOUNT}`);
    if (!found || !this.vocabulary.axes.includes(found[1]!)) return null;
    const is = amountOf(found.slice(3, 6), 'exactly');
    return is && unless(found[2] !== undefined, { point: pointName(found[0]!), axis: found[1]!, is });
  }

  /** `current governance is below level 3.0`. */
  private levelNow(clause: string): SignalRule | null {
    const found = matched(clause, `(?:the )?current ${KEY} is (not )?${AMOUNT}`);
    const is = found && amountOf(found.slice(2, 5), 'exactly');
    if (!is) return null;
    const name = found[0]!;
    if (!this.vocabulary.values.includes(name)) throw new SyntaxError(`there is no axis, dimension or item "${name}"`);
    return unless(found[1] !== undefined, { current: name, is });
  }

  /** `desired position is integrated`, after it `the destination is not`, or further positions alone. */
  private position(clause: string): SignalRule | null {
    const alone =
      this.lastSubject && 'point' in this.lastSubject && matched(clause, KEY) ? this.lastSubject.point : null;
    const found = alone
      ? [alone, undefined, clause]
      : matched(clause, `(?:the )?${POINT}(?: position)? (?:is|lies in)( not)?(?: ${KEY})?`);
    if (!found) return null;
    const [written, negated, named] = found as [string, string | undefined, string | undefined];
    const { positions } = this.vocabulary;
    const position = named ?? this.lastPosition;
    if (position === null) throw new SyntaxError(`"${clause}" does not name a position`);
    if (!positions.includes(position))
      throw new SyntaxError(`there is no position "${position}" (${known(positions)})`);
    const point = pointName(written);
    this.lastPosition = position;
    this.lastSubject = negated === undefined ? { point } : null;
    return unless(negated !== undefined, { point, position });
  }

  /** `driver.anxious`, `not driver.anxious`, `capacity.pace_per_year is below 20`. */
  private attribute(clause: string): SignalRule | null {
    const found = matched(clause, `(not )?([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+)(?: is (not )?(?:${AMOUNT}|true|false))?`);
    const question = found && this.vocabulary.questions.find(({ key }) => key === found[1]);
    if (!question) return null;
    const attribute = found[2]!;
    const is: Amount | null = found[5] === undefined ? null : amountOf(found.slice(4, 7), 'exactly');
    const isFalse = / is (?:not )?false$/i.test(clause);
    const negations = [found[0], found[3], isFalse || undefined].filter((word) => word !== undefined).length;
    return unless(negations % 2 === 1, { question: question.key, attribute, ...(is && { is }) });
  }

  /** `documented_effect is none`, and after it `or few`. */
  private choice(clause: string): SignalRule | null {
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
    return unless(isNegated, { question: name, option });
  }
}
