import { describe, expect, it } from '@jest/globals';

import { buildDataSet } from './data-set.js';
import { evaluateCase } from './evaluate.js';

const data = buildDataSet({
  scale: { min: 1, max: 5 },
  items: [
    { item: 'a', scale: 'mixed', reverse: false, min: 0, max: 4 },
    { item: 'b', scale: 'mixed', reverse: true },
  ],
  respondents: null,
  answers: [
    { respondent: 'r1', organisation: 'one', item: 'a', value: '0' },
    { respondent: 'r1', organisation: 'one', item: 'b', value: '5' },
    { respondent: 'r2', organisation: 'two', item: 'a', value: '3' },
    { respondent: 'r2', organisation: 'two', item: 'b', value: '4' },
  ],
});

function evaluate(statistic: string, select: Record<string, unknown>, params = {}) {
  return evaluateCase({ id: 'case', statistic, select, params, expected: {}, abs_tol: 0 }, data);
}

describe('a case that cannot be evaluated says why', () => {
  it.each([
    ['dimension_scores', { scale: 'mixed' }, 'select: a (0 to 4) and b (1 to 5) share no range'],
    [
      'describe_groups',
      { items: ['a', 'b'], group_by: 'organisation' },
      'select: groups are described on one item, not on 2',
    ],
    ['benchmark', { own: 'one', items: ['a'], peers: 'everybody' }, 'select: the peers "everybody" are unknown'],
    [
      'benchmark',
      { own: 'three', items: ['a'], peers: 'all other organisations' },
      'select: nobody in the organisation "three" has a score',
    ],
    [
      'benchmark',
      { own: 'one', scale: 'mixed', peers: 'all other organisations', score: 'organisation mean' },
      'select: an organisation mean is that of one item; of several it is one of respondent scores',
    ],
  ])('%s', (statistic, select, error) => {
    expect(evaluate(statistic, select)).toEqual({ id: 'case', error });
  });
});

it('turns each item in its own range where no range is needed for all', () => {
  expect(evaluate('respondent_scores', { scale: 'mixed' })).toEqual({ id: 'case', actual: { scores: [0.5, 2.5] } });
});

it('lets a case override the range of file and items', () => {
  const scale = { min: 0, max: 10 };
  expect(evaluate('respondent_scores', { scale: 'mixed' }, { scale })).toMatchObject({
    actual: { scores: [2.5, 4.5] },
  });
});
