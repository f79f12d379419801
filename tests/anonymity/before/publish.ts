import { axisKeys, scaleOf, statesOf, type State } from '@sextant/maturity';

import type { CountFigure, PrintedFigure, Term } from '../attack/printed-figure.js';
import { linearFigure } from '../attack/printed-figure.js';
import { meanOfQuestions, termsOf, totalOfQuestions } from '../reading/means.js';
import { plannedFor } from '../reading/planned.js';
import type { Part, Respondents } from '../reading/respondents.js';
import type { Rule } from './rule.js';

const SHARE_BANDS = { few: 20, some: 10, many: 5 };

/**
 * Figures as they would be printed under another rule of everything that the plan admits: totals, groups, numbers of people per level. Only
 * what it takes to show that the attack finds what such figures give away.
 */
export function figuresUnder(rule: Rule, respondents: Respondents): PrintedFigure[] {
  const { instrument } = respondents;
  return statesOf(instrument).flatMap((state) => {
    const questions = instrument.items.map(({ key }): Part[] => [{ key, weight: 1 }]);
    const dimensions = instrument.dimensions.map(({ key }) => respondents.dimension(key));
    const axes = axisKeys(instrument).map((key) => respondents.axis(key));
    return [
      ...[...questions, ...dimensions, ...axes].flatMap((parts) => total(rule, respondents, state, parts)),
      ...dimensions.flatMap((parts) => groups(rule, respondents, state, parts)),
      ...instrument.items.flatMap(({ key }) => counts(rule, respondents, state, key)),
    ];
  });
}

function total(rule: Rule, respondents: Respondents, state: State, parts: readonly Part[]): PrintedFigure[] {
  const used = parts.filter((part) => respondents.smallest(state, [part]) >= respondents.k);
  const n = used.length === 0 ? 0 : respondents.smallest(state, used);
  if (n < respondents.k) return [];
  const voices = totalOfQuestions(respondents, state, used, rule.isPooled);
  return [figure(rule, respondents, `${state} total`, termsOf(voices), n, true)];
}

function groups(rule: Rule, respondents: Respondents, state: State, parts: readonly Part[]): PrintedFigure[] {
  const plan = plannedFor(respondents);
  return plan.partitions.flatMap(({ key: breakdown, blocks, blockOf }) =>
    blocks.flatMap(({ key: group }) => {
      const isMember = (i: number) => blockOf[i] === group;
      const used = parts.filter(({ key }) => plan.cell(breakdown, group, `${state} ${key}`));
      if (used.length === 0) return [];
      const terms = termsOf(meanOfQuestions(respondents, state, used, isMember));
      const n = respondents.smallest(state, used, isMember);
      return [figure(rule, respondents, `${state} ${breakdown} ${group}`, terms, n, false)];
    }),
  );
}

function figure(
  rule: Rule,
  { sheet, instrument }: Respondents,
  name: string,
  terms: readonly Term[],
  n: number,
  isTotal: boolean,
): PrintedFigure {
  const value = terms.reduce((sum, { answer, share }) => {
    return sum + (sheet.answers[answer]!.value * Number(share.over)) / Number(share.under);
  }, 0);
  return linearFigure(name, terms, rule.band(onGrid(value), n, { levels: instrument.scale.levels.length, isTotal }));
}

/** Sums of doubles miss whole numbers by a hair, which may lie on the other side of an edge. */
function onGrid(value: number): number {
  const near = Math.round(value * 960) / 960;
  return Math.abs(near - value) < 1e-9 ? near : value;
}

function counts(rule: Rule, respondents: Respondents, state: State, key: string): CountFigure[] {
  const { sheet, wave, instrument, k } = respondents;
  const people = respondents.answering(state, key);
  const n = people.length;
  if (rule.hasCounts === 'none' || n < Math.max(2 * k, 10)) return [];
  const answers = Int32Array.from(people, (i) => sheet.place(wave, state, key, i)!);
  const item = instrument.items.find((own) => own.key === key)!;
  return scaleOf(instrument, item).levels.map((_, value) => {
    const count = answers.filter((answer) => sheet.answers[answer]!.value === value).length;
    const bounds = rule.hasCounts === 'exact' ? { low: count, high: count } : bandOfCount(count, n);
    return { kind: 'count', name: `${state} ${key} at ${value}`, answers, value, ...bounds };
  });
}

/** All numbers of people whose share lies in the same band. */
function bandOfCount(count: number, n: number): { low: number; high: number } {
  const width = n < 40 ? SHARE_BANDS.few : n < 160 ? SHARE_BANDS.some : SHARE_BANDS.many;
  const last = 100 / width - 1;
  const band = (people: number) => Math.min(last, Math.floor((people * 100) / (n * width)));
  const same = Array.from({ length: n + 1 }, (_, people) => people).filter((people) => band(people) === band(count));
  return { low: same[0]!, high: same.at(-1)! };
}
