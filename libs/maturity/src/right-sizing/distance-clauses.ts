import { AMOUNT, amountOf, type Amount } from './amounts.js';
import { known } from './advice-problem.js';
import {
  allOf,
  anyOf,
  KEY,
  matched,
  POINT,
  pointNamed,
  type AdviceFacts,
  type Condition,
  type PointName,
} from './condition.js';
import { TOLERANCE } from './points.js';

type Quantifier = 'some' | 'every' | readonly string[];
type OnAxis = (facts: AdviceFacts, axis: string) => boolean | null;

const NUMBER = String.raw`(\d+(?:\.\d+)?)`;

/** Clauses about how far two points lie apart on the axes. */
export class DistanceClauses {
  constructor(private readonly axes: readonly string[]) {}

  /** The condition, or null if the clause is about something else. */
  read(clause: string): Condition | null {
    return this.comparison(clause) ?? this.growth(clause);
  }

  /** `desired exceeds destination by more than 15 on either axis`. */
  private comparison(clause: string): Condition | null {
    const found = matched(
      clause,
      `(?:the )?${POINT} (?:(does not|is not|is|lies|does) )?` +
        `(exceeds?|(?:higher|greater|more|further|above|over|beyond)(?: than)?|(?:lower|less|smaller|below|under)(?: than)?|falls? short of) ` +
        `(?:the )?${POINT}\\b(.*)`,
    );
    if (!found) return null;
    const [first, auxiliary, verb, second, rest] = found as [PointName, string | undefined, string, PointName, string];
    const isUpwards = !/^(lower|less|smaller|below|under|fall)/i.test(verb);
    const { amount, quantifier, where } = this.modifiers(rest, clause);
    const [high, low] = isUpwards ? [first, second] : [second, first];
    const isMet: OnAxis = (facts, axis) => {
      const difference = differenceOf(facts, high, low, axis);
      if (difference === null) return null;
      const holds = amount ? amount.holds(difference) && difference > TOLERANCE : difference > TOLERANCE;
      return where ? allOf([holds, where(facts, axis)]) : holds;
    };
    const overAxes = this.over(quantifier, isMet);
    return auxiliary?.toLowerCase().endsWith('not') ? (facts) => denied(overAxes(facts)) : overAxes;
  }

  /** `by more than 15`, `on either axis`, `on an axis where …`, in any order. */
  private modifiers(
    text: string,
    clause: string,
  ): { amount: Amount | null; quantifier: Quantifier; where: OnAxis | null } {
    let rest = text.trim();
    let amount: Amount | null = null;
    let quantifier: Quantifier | null = null;
    let where: OnAxis | null = null;
    while (rest !== '') {
      const by = /^by /i.test(rest) ? new RegExp(`^by ${AMOUNT}(?= |$)`, 'i').exec(rest) : null;
      const on = /^(?:on|along|for) (.+?)(?= by |$)/i.exec(rest);
      if (by && !amount) {
        amount = amountOf(by.slice(1, 4), 'at least');
        if (!amount) throw new SyntaxError(`"${by[0]}" is not an amount`);
        rest = rest.slice(by[0].length).trim();
      } else if (on && !quantifier) {
        const [, named = '', condition] = /^(.+?)(?: where (.+))?$/i.exec(on[1]!) ?? [];
        quantifier = this.axesNamed(named);
        where = condition === undefined ? null : this.axisComparison(condition);
        rest = rest.slice(on[0].length).trim();
      } else throw new SyntaxError(`"${rest}" is not understood in "${clause}"`);
    }
    if (!quantifier) throw new SyntaxError(`"${clause}" does not say on which axis`);
    return { amount, quantifier, where };
  }

  /** The part after `on an axis where`: a comparison of two points on that axis. */
  private axisComparison(text: string): OnAxis {
    const found = matched(
      text,
      `(?:the )?${POINT} (?:is )?(exceeds|higher than|above|lower than|below) (?:the )?${POINT}(?: by ${AMOUNT})?`,
    );
    if (!found) throw new SyntaxError(`"where ${text}" is not understood`);
    const [first, verb, second] = found as [PointName, string, PointName];
    const amount = found[4] === undefined ? null : amountOf(found.slice(3, 6), 'at least');
    const [high, low] = /^(lower|below)/i.test(verb) ? [second, first] : [first, second];
    return (facts, axis) => {
      const difference = differenceOf(facts, high, low, axis);
      if (difference === null) return null;
      return amount ? amount.holds(difference) : difference > TOLERANCE;
    };
  }

  /** `growth from current to desired on either axis is more than 1.5 times the pace for the horizon`. */
  private growth(clause: string): Condition | null {
    const found = matched(
      clause,
      `(?:the )?(growth|change|decline) from (?:the )?${POINT} to (?:the )?${POINT} (?:on|along) (.+?) is ` +
        `(more than|less than|at least|at most|above|below) (?:${NUMBER} times )?(?:the )?pace(?: for the horizon)?`,
    );
    if (!found) return null;
    const [kind, from, to, axes, word, times = '1'] = found as [string, PointName, PointName, string, string, string?];
    const compare = amountOf([word, '0', undefined], 'exactly')!;
    return this.over(this.axesNamed(axes), (facts, axis) => {
      const difference = differenceOf(facts, to, from, axis);
      if (difference === null || facts.pace === null) return null;
      const change = kind.toLowerCase() === 'change' ? Math.abs(difference) : difference;
      return compare.holds((kind.toLowerCase() === 'decline' ? -change : change) - Number(times) * facts.pace);
    });
  }

  /** `either axis`, `both axes`, `reach`, `the reach axis`. */
  private axesNamed(text: string): Quantifier {
    const words = text.trim();
    if (/^(?:either|any|at least one|one|an|a)(?: of the)? (?:axis|axes)$/i.test(words)) return 'some';
    if (/^(?:both|every|each|all)(?: of)?(?: the)? (?:axis|axes)$/i.test(words)) return 'every';
    const [, named] = new RegExp(`^(?:the )?${KEY}(?: axis)?$`).exec(words) ?? [];
    const { axes } = this;
    if (named === undefined) throw new SyntaxError(`"${words}" does not name axes`);
    if (!axes.includes(named)) throw new SyntaxError(`there is no axis "${named}" (${known(axes)})`);
    return [named];
  }

  private over(quantifier: Quantifier, holds: OnAxis): Condition {
    const axes = typeof quantifier === 'string' ? this.axes : quantifier;
    const judge = quantifier === 'every' ? allOf : anyOf;
    return (facts) => judge(axes.map((axis) => holds(facts, axis)));
  }
}

function differenceOf(facts: AdviceFacts, high: PointName, low: PointName, axis: string): number | null {
  const [a, b] = [pointNamed(facts, high)?.[axis], pointNamed(facts, low)?.[axis]];
  return a === undefined || b === undefined ? null : a - b;
}

function denied(value: boolean | null): boolean | null {
  return value === null ? null : !value;
}
