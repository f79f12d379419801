import type { Amount, AxisChoice, Distance, PaceAmount, SignalRule } from '../instrument/rules.js';
import { known } from './advice-problem.js';
import { AMOUNT, amountOf } from './amounts.js';
import { KEY, matched, POINT, pointName } from './condition.js';

const NUMBER = String.raw`(\d+(?:\.\d+)?)`;

/** Clauses about how far two points lie apart on the axes. */
export class DistanceClauses {
  constructor(private readonly axes: readonly string[]) {}

  /** The rule, or null if the clause is about something else. */
  read(clause: string): SignalRule | null {
    return this.comparison(clause) ?? this.growth(clause);
  }

  /** `desired exceeds destination by more than 15 on either axis`. */
  private comparison(clause: string): SignalRule | null {
    const found = matched(
      clause,
      `(?:the )?${POINT} (?:(does not|is not|is|lies|does) )?` +
        `(exceeds?|(?:higher|greater|more|further|above|over|beyond)(?: than)?|(?:lower|less|smaller|below|under)(?: than)?|falls? short of) ` +
        `(?:the )?${POINT}\\b(.*)`,
    );
    if (!found) return null;
    const [first, auxiliary, verb, second, rest] = found as [string, string | undefined, string, string, string];
    const { amount, on, where } = this.modifiers(rest, clause);
    const isUpwards = !/^(lower|less|smaller|below|under|fall)/i.test(verb);
    const apart = { ...between(first, second, isUpwards, amount), on, ...(where && { where }) };
    return auxiliary?.toLowerCase().endsWith('not') ? { not: { apart } } : { apart };
  }

  /** `by more than 15`, `on either axis`, `on an axis where …`, in any order. */
  private modifiers(text: string, clause: string): { amount: Amount | null; on: AxisChoice; where: Distance | null } {
    let rest = text.trim();
    let amount: Amount | null = null;
    let on: AxisChoice | null = null;
    let where: Distance | null = null;
    while (rest !== '') {
      const by = /^by /i.test(rest) ? new RegExp(`^by ${AMOUNT}(?= |$)`, 'i').exec(rest) : null;
      const place = /^(?:on|along|for) (.+?)(?= by |$)/i.exec(rest);
      if (by && !amount) {
        amount = amountOf(by.slice(1, 4), 'at_least');
        if (!amount) throw new SyntaxError(`"${by[0]}" is not an amount`);
        rest = rest.slice(by[0].length).trim();
      } else if (place && !on) {
        const [, named = '', condition] = /^(.+?)(?: where (.+))?$/i.exec(place[1]!) ?? [];
        on = this.axesNamed(named);
        where = condition === undefined ? null : axisComparison(condition);
        rest = rest.slice(place[0].length).trim();
      } else throw new SyntaxError(`"${rest}" is not understood in "${clause}"`);
    }
    if (!on) throw new SyntaxError(`"${clause}" does not say on which axis`);
    return { amount, on, where };
  }

  /** `growth from current to desired on either axis is more than 1.5 times the pace for the horizon`. */
  private growth(clause: string): SignalRule | null {
    const found = matched(
      clause,
      `(?:the )?(growth|change|decline) from (?:the )?${POINT} to (?:the )?${POINT} (?:on|along) (.+?) is ` +
        `(more than|less than|at least|at most|above|below) (?:${NUMBER} times )?(?:the )?pace(?: for the horizon)?`,
    );
    if (!found) return null;
    const [kind, from, to, axes, word, times = '1'] = found as [string, string, string, string, string, string?];
    return {
      pace: {
        kind: kind.toLowerCase() as 'growth' | 'change' | 'decline',
        from: pointName(from),
        to: pointName(to),
        on: this.axesNamed(axes),
        times: amountOf([word, times, undefined], 'at_least') as PaceAmount,
      },
    };
  }

  /** `either axis`, `both axes`, `reach`, `the reach axis`. */
  private axesNamed(text: string): AxisChoice {
    const words = text.trim();
    if (/^(?:either|any|at least one|one|an|a)(?: of the)? (?:axis|axes)$/i.test(words)) return 'some';
    if (/^(?:both|every|each|all)(?: of)?(?: the)? (?:axis|axes)$/i.test(words)) return 'every';
    const [, named] = new RegExp(`^(?:the )?${KEY}(?: axis)?$`).exec(words) ?? [];
    const { axes } = this;
    if (named === undefined) throw new SyntaxError(`"${words}" does not name axes`);
    if (!axes.includes(named)) throw new SyntaxError(`there is no axis "${named}" (${known(axes)})`);
    return named;
  }
}

/** The part after `on an axis where`: a comparison of two points on that axis. */
function axisComparison(text: string): Distance {
  const found = matched(
    text,
    `(?:the )?${POINT} (?:is )?(exceeds|higher than|above|lower than|below) (?:the )?${POINT}(?: by ${AMOUNT})?`,
  );
  if (!found) throw new SyntaxError(`"where ${text}" is not understood`);
  const [first, verb, second] = found as [string, string, string];
  const amount = found[4] === undefined ? null : amountOf(found.slice(3, 6), 'at_least');
  return between(first, second, !/^(lower|below)/i.test(verb), amount);
}

function between(first: string, second: string, isUpwards: boolean, by: Amount | null): Distance {
  const [high, low] = isUpwards ? [first, second] : [second, first];
  return { high: pointName(high), low: pointName(low), ...(by && { by }) };
}
