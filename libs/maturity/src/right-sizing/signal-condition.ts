import type { ContextQuestion } from '../instrument/advice-rules.js';
import type { AxisChoice, Distance, PointName, SignalRule } from '../instrument/rules.js';
import { known } from './advice-problem.js';
import { meets } from './amounts.js';
import { allOf, anyOf, denied, type AdviceFacts, type Condition, type Vocabulary } from './condition.js';
import { TOLERANCE, type Point } from './points.js';

/** Everything by which rules are judged: their names, and in which quarter a point lies. */
export interface Judging extends Vocabulary {
  positionOf(point: Point): string | null;
}

/** Makes a rule ready to be judged. Throws `SyntaxError` for a name that the instrument does not have. */
export function conditionOf(rule: SignalRule, judging: Judging): Condition {
  if ('all' in rule) return joined(rule.all, judging, allOf);
  if ('any' in rule) return joined(rule.any, judging, anyOf);
  if ('not' in rule) {
    const inner = conditionOf(rule.not, judging);
    return (facts) => denied(inner(facts));
  }
  if ('apart' in rule) return apart(rule.apart, judging);
  if ('pace' in rule) return pace(rule.pace, judging);
  if ('position' in rule) return position(rule, judging);
  if ('axis' in rule) return valueOnAxis(rule, judging);
  if ('current' in rule) return levelNow(rule, judging);
  if ('option' in rule) return choice(rule, judging);
  if ('attribute' in rule) return attribute(rule, judging);
  return (facts) => {
    const share = facts.shareOfDesiredAt(rule.desired_at_level);
    return share === null ? null : meets(rule.percent, share * 100);
  };
}

function joined(rules: readonly SignalRule[], judging: Judging, join: typeof allOf): Condition {
  const parts = rules.map((rule) => conditionOf(rule, judging));
  return (facts) => join(parts.map((part) => part(facts)));
}

type Apart = Extract<SignalRule, { apart: unknown }>['apart'];
type Pace = Extract<SignalRule, { pace: unknown }>['pace'];

function apart({ on, where, ...distance }: Apart, judging: Judging): Condition {
  return over(on, judging, (facts, axis) => {
    const difference = differenceOf(facts, distance, axis);
    if (difference === null) return null;
    // Beyond means beyond: an amount such as "more than -5" never turns the two points round.
    const holds = (distance.by === undefined || meets(distance.by, difference)) && difference > TOLERANCE;
    return where ? allOf([holds, liesApart(facts, where, axis)]) : holds;
  });
}

function liesApart(facts: AdviceFacts, distance: Distance, axis: string): boolean | null {
  const difference = differenceOf(facts, distance, axis);
  if (difference === null) return null;
  return distance.by ? meets(distance.by, difference) : difference > TOLERANCE;
}

function pace({ kind, from, to, on, times }: Pace, judging: Judging): Condition {
  return over(on, judging, (facts, axis) => {
    const difference = differenceOf(facts, { high: to, low: from }, axis);
    if (difference === null || facts.pace === null) return null;
    const change = kind === 'change' ? Math.abs(difference) : difference;
    return meets(times, kind === 'decline' ? -change : change, facts.pace);
  });
}

function position(rule: { point: PointName; position: string }, judging: Judging): Condition {
  named('position', rule.position, judging.positions);
  return (facts) => {
    const place = facts[rule.point];
    return place === null ? null : judging.positionOf(place) === rule.position;
  };
}

function valueOnAxis({ point, axis, is }: Extract<SignalRule, { axis: string }>, judging: Judging): Condition {
  named('axis', axis, judging.axes);
  return (facts) => {
    const value = facts[point]?.[axis];
    return value === undefined ? null : meets(is, value);
  };
}

function levelNow({ current, is }: Extract<SignalRule, { current: string }>, judging: Judging): Condition {
  named('dimension or item', current, judging.values);
  return (facts) => {
    const value = facts.levelNow(current);
    return value === null ? null : meets(is, value);
  };
}

function choice(rule: { question: string; option: string }, judging: Judging): Condition {
  const { key, options } = questionNamed(rule.question, judging);
  const keys = options.map((option) => option.key);
  if (!keys.includes(rule.option)) throw new SyntaxError(`"${key}" has no option "${rule.option}" (${known(keys)})`);
  return (facts) => facts.chosen[key]?.includes(rule.option) ?? null;
}

function attribute(rule: Extract<SignalRule, { attribute: string }>, judging: Judging): Condition {
  const { key, options } = questionNamed(rule.question, judging);
  const said = options.map((option) => new Map<string, unknown>(Object.entries(option)).get(rule.attribute));
  const values = new Map(options.map((option, i) => [option.key, said[i]]));
  if (said.every((value) => value === undefined)) {
    throw new SyntaxError(`no option of "${key}" says "${rule.attribute}"`);
  }
  const { is } = rule;
  const holds = (value: unknown) => (is ? typeof value === 'number' && meets(is, value) : value === true);
  return (facts) => facts.chosen[key]?.some((option) => holds(values.get(option))) ?? null;
}

function questionNamed(name: string, { questions }: Judging): ContextQuestion {
  named(
    'question',
    name,
    questions.map(({ key }) => key),
  );
  return questions.find(({ key }) => key === name)!;
}

function named(kind: string, name: string, names: readonly string[]): void {
  if (!names.includes(name)) throw new SyntaxError(`there is no ${kind} "${name}" (${known(names)})`);
}

function over(
  on: AxisChoice,
  judging: Judging,
  holds: (facts: AdviceFacts, axis: string) => boolean | null,
): Condition {
  const isOne = on !== 'some' && on !== 'every';
  if (isOne) named('axis', on, judging.axes);
  const axes = isOne ? [on] : judging.axes;
  const join = on === 'every' ? allOf : anyOf;
  return (facts) => join(axes.map((axis) => holds(facts, axis)));
}

function differenceOf(facts: AdviceFacts, { high, low }: Distance, axis: string): number | null {
  const [a, b] = [facts[high]?.[axis], facts[low]?.[axis]];
  return a === undefined || b === undefined ? null : a - b;
}
