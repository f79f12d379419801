import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';

import { countOptionNumbers, itemAgreement, itemAgreementOfCounts, type ItemAgreement } from '@sextant/statistics';

import type { Contest } from '../harness/area.js';
import { computing } from '../harness/in-process.js';
import { LEVELS, madeUpWave } from './made-up-wave.js';

const ITEMS = 30;
const OPTIONS = LEVELS.max - LEVELS.min + 1;

/**
 * P8's histogram pass: count the options of every item, from which mean, standard deviation, agreement and median follow, beside
 * a bare sum of the same bytes: a million answers.
 */
export function histogram(): Contest {
  const respondents = Math.round(1e6 / ITEMS);
  const columns = optionColumns(respondents);
  const objects = columns.flatMap((column, item) => Array.from(column, (option) => ({ item, option })));
  const sums = bareSums(columns);
  const ours = (): ItemAgreement[] =>
    columns.map((column) => itemAgreementOfCounts(countOptionNumbers(column, OPTIONS), { scale: LEVELS }));
  const answers = respondents * ITEMS;
  return {
    title: `Histogram pass over ${answers} answers to ${ITEMS} items`,
    unit: 'answer',
    baseline: 'bare sum',
    measure: 'cpu',
    rounds: 9,
    warmUps: 4,
    arms: [
      computing('ours', answers, ours, (items) => {
        items.forEach(({ n, mean }, item) => strictEqual(Math.round(mean! * n), sums[item]));
        checkAgainstPlainStatistics(columns[0]!, items[0]!);
      }),
      computing('bare sum', answers, () => bareSums(columns), ok),
      computing(
        'objects into accumulators',
        answers,
        () => accumulated(objects),
        (totals) => deepStrictEqual(totals, sums),
      ),
    ],
    goals: [
      {
        id: 'P8',
        promise: 'histogram pass with mean, sd, agreement and median against a bare typed-array sum',
        arm: 'ours',
        against: 'bare sum',
        measure: 'cpu',
        limit: { atMost: 2 },
      },
    ],
  };
}

/** Option numbers from 1 up, 0 where there is no answer; one column an item, as scoring lays them out. */
function optionColumns(respondents: number): Uint8Array[] {
  const { values } = madeUpWave(respondents, ITEMS, 9);
  return Array.from({ length: ITEMS }, (_, item) => {
    const column = new Uint8Array(respondents);
    for (let i = 0; i < respondents; i++) {
      const value = values[i * ITEMS + item]!;
      column[i] = Number.isNaN(value) ? 0 : value - LEVELS.min + 1;
    }
    return column;
  });
}

function bareSums(columns: readonly Uint8Array[]): number[] {
  return columns.map((column) => {
    let sum = 0;
    for (let i = 0; i < column.length; i++) sum += column[i]!;
    return sum;
  });
}

function accumulated(answers: readonly { item: number; option: number }[]): number[] {
  const totals = new Map<number, { sum: number; squares: number; count: number }>();
  for (const { item, option } of answers) {
    let total = totals.get(item);
    if (!total) totals.set(item, (total = { sum: 0, squares: 0, count: 0 }));
    total.sum += option;
    total.squares += option * option;
    if (option > 0) total.count++;
  }
  return [...totals.values()].map(({ sum }) => sum);
}

function checkAgainstPlainStatistics(column: Uint8Array, item: ItemAgreement): void {
  const values = Array.from(column, (option) => (option === 0 ? null : LEVELS.min + option - 1));
  const plain = itemAgreement(values, { scale: LEVELS });
  for (const key of ['n', 'mean', 'sd', 'rwgUniform', 'adMean', 'adMedian', 'awg', 'consensus'] as const) {
    ok(Math.abs(item[key]! - plain[key]!) < 1e-9, `${key}: ${item[key]} instead of ${plain[key]}`);
  }
}
