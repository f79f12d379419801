import type {
  AxisChoice,
  BoundaryRule,
  Expression,
  GapRule,
  NextPositionRule,
  SignalRule,
} from '../instrument/rules.js';
import { amountInWords } from './amounts.js';

/** A condition as an author may write it. */
export function signalRuleInWords(rule: SignalRule): string {
  if ('any' in rule) return rule.any.map((part) => inner(part, 'any' in part)).join(' or ');
  if ('all' in rule) return rule.all.map((part) => inner(part, 'any' in part || 'all' in part)).join(' and ');
  if ('not' in rule) return deniedInWords(rule.not);
  if ('apart' in rule) return apartInWords(rule.apart, 'exceeds');
  if ('pace' in rule) {
    const { kind, from, to, on, times } = rule.pace;
    const word = amountInWords(times, ' times the pace for the horizon');
    return `${kind} from ${from} to ${to} on ${axesInWords(on)} is ${before(word)}`;
  }
  if ('position' in rule) return `${rule.point} position is ${rule.position}`;
  if ('axis' in rule) return `${rule.point} ${rule.axis} is ${amountInWords(rule.is)}`;
  if ('current' in rule) return `current ${rule.current} is ${amountInWords(rule.is)}`;
  if ('option' in rule) return `${rule.question} is ${rule.option}`;
  if ('attribute' in rule) {
    return `${rule.question}.${rule.attribute}${rule.is ? ` is ${amountInWords(rule.is)}` : ''}`;
  }
  return `${amountInWords(rule.percent, ' percent')} of all desired ratings are level ${rule.desired_at_level}`;
}

const inner = (rule: SignalRule, isGrouped: boolean): string =>
  isGrouped ? `(${signalRuleInWords(rule)})` : signalRuleInWords(rule);

/** `1.5 times the pace or more` would read oddly and cannot be read back. */
const before = (words: string): string => {
  const [, counted, after] = /^(.+) or (more|less)$/.exec(words) ?? [];
  return counted === undefined ? words : `at ${after === 'more' ? 'least' : 'most'} ${counted}`;
};

function deniedInWords(rule: SignalRule): string {
  if ('apart' in rule) return apartInWords(rule.apart, 'does not exceed');
  if ('attribute' in rule && !rule.is) return `not ${signalRuleInWords(rule)}`;
  const words = signalRuleInWords(rule);
  const isClause = 'position' in rule || 'axis' in rule || 'current' in rule || 'option' in rule || 'attribute' in rule;
  return isClause ? words.replace(' is ', ' is not ') : `not (${words})`;
}

function apartInWords(
  { high, low, by, on, where }: Extract<SignalRule, { apart: unknown }>['apart'],
  verb: string,
): string {
  const amount = by ? ` by ${amountInWords(by)}` : '';
  const more = where?.by ? ` by ${amountInWords(where.by)}` : '';
  const there = where ? ` where ${where.high} exceeds ${where.low}${more}` : '';
  return `${high} ${verb} ${low}${amount} on ${axesInWords(on)}${there}`;
}

function axesInWords(on: AxisChoice): string {
  return on === 'some' ? 'either axis' : on === 'every' ? 'both axes' : on;
}

/** A gap type's condition as an author may write it. */
export function gapRuleInWords(rule: GapRule): string {
  if ('all' in rule) return rule.all.map(gapRuleInWords).join(', ');
  if ('not' in rule) {
    const words = gapRuleInWords(rule.not);
    return 'desired' in rule.not ? words.replace('desired ', 'desired not ') : `not (${words})`;
  }
  if ('desired' in rule)
    return rule.desired === 'equal' ? 'desired equal to current' : `desired ${rule.desired} current`;
  if ('destination' in rule) return `destination ${rule.destination === 'agrees' ? 'agrees' : 'does not agree'}`;
  const { levels, points } = rule.difference;
  const parts = [levels && before(amountInWords(levels, ' level')), points && before(amountInWords(points, ' points'))];
  return `abs(desired - current) ${parts.filter(Boolean).join(' or ')}`;
}

const SIGNS = { at_least: '>=', more_than: '>', at_most: '<=', less_than: '<' } as const;
const COUNTS = { every: 'both boundaries', some: 'either boundary', one: 'exactly one boundary', none: 'no boundary' };

/** A result type's condition as an author may write it. */
export function boundaryRuleInWords({ distance, to }: BoundaryRule): string {
  return `distance to ${COUNTS[to]} ${SIGNS[distance]} margin`;
}

/** The way to the next position as an author may write it. */
export function nextPositionInWords({ value, pace }: NextPositionRule): string {
  return `${formulaInWords(value)}, pace = ${formulaInWords(pace)}, per axis`;
}

const SUMS = { add: ['+', 1], subtract: ['-', 1], multiply: ['*', 2], divide: ['/', 2] } as const;

/** A formula with no more brackets than it takes. */
export function formulaInWords(expression: Expression, binding = 0): string {
  if (typeof expression !== 'object') return String(expression);
  if ('call' in expression)
    return `${expression.call}(${expression.of.map((part) => formulaInWords(part)).join(', ')})`;
  if ('negate' in expression) return `-${formulaInWords(expression.negate, 3)}`;
  const [[name, [left, right]]] = Object.entries(expression) as [[keyof typeof SUMS, [Expression, Expression]]];
  const [sign, own] = SUMS[name];
  const words = `${formulaInWords(left, own)} ${sign} ${formulaInWords(right, own + 1)}`;
  return own < binding ? `(${words})` : words;
}
