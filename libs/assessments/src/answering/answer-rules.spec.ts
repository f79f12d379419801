import { randomUUID } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';
import type { Instrument } from '@sextant/maturity';

import { answerRules, isAcceptable, type AnswerOperationRequest } from './answer-rules.js';

const INSTRUMENT: Instrument = {
  schema: 'sextant-instrument/2',
  meta: { key: 'small', title: 'Small', version: '1.0.0', locale: 'en' },
  scale: { levels: [1, 2, 3, 4, 5] },
  functions: [
    { key: 'sales', label: 'Sales' },
    { key: 'legal', label: 'Legal' },
  ],
  dimensions: [{ key: 'care', label: 'Care' }],
  items: [
    { key: 'owner', dimension: 'care', text: 'Who?' },
    { key: 'depth', dimension: 'care', text: 'How deep?', levels: [0, 1, 2, 3], ask: ['legal'] },
  ],
};

const operation = (change: Partial<AnswerOperationRequest>): AnswerOperationRequest => ({
  operationId: randomUUID(),
  item: 'owner',
  baseRevision: 0,
  current: '3',
  desired: null,
  comment: null,
  confidence: null,
  ...change,
});

describe('what somebody may say', () => {
  const sales = answerRules(INSTRUMENT, 'sales');
  const legal = answerRules(INSTRUMENT, 'legal');

  it.each([
    {},
    { current: null },
    { current: 'NA', desired: 'DK' },
    { desired: '5', comment: 'x'.repeat(2_000), confidence: 'low' },
  ])('takes %j', (change) => {
    expect(isAcceptable(sales, operation(change))).toBe(true);
  });

  it.each([
    { item: 'nothing' },
    { item: 'depth' },
    { current: '6' },
    { current: '0' },
    { current: '03' },
    { current: 'na' },
    { desired: '7' },
    { comment: 'x'.repeat(2_001) },
    { comment: 'a\u0000b' },
    { confidence: 'sure' },
    { baseRevision: -1 },
    { baseRevision: 1.5 },
    { operationId: 'twice' },
  ])('refuses %j', (change) => {
    expect(isAcceptable(sales, operation(change))).toBe(false);
  });

  it('asks each function its own items on their own scales', () => {
    expect(isAcceptable(legal, operation({ item: 'depth', current: '0' }))).toBe(true);
    expect(isAcceptable(legal, operation({ item: 'depth', current: '4' }))).toBe(false);
  });

  it('takes no desired level where none is asked for', () => {
    const currentOnly = answerRules({ ...INSTRUMENT, states: ['current'] }, 'sales');

    expect(isAcceptable(currentOnly, operation({ desired: '2' }))).toBe(false);
    expect(isAcceptable(currentOnly, operation({}))).toBe(true);
  });
});

describe('an instrument that leaves something out', () => {
  const acceptable = (scale: Partial<Instrument['scale']>, change: Partial<AnswerOperationRequest>) =>
    isAcceptable(answerRules({ ...INSTRUMENT, scale: { ...INSTRUMENT.scale, ...scale } }, 'legal'), operation(change));

  it('takes no answer that it does not offer', () => {
    const extra_answers = [{ key: 'does_not_apply' as const }];
    expect(acceptable({ extra_answers }, { current: 'NA' })).toBe(true);
    expect(acceptable({ extra_answers }, { current: 'DK' })).toBe(false);
    expect(acceptable({ extra_answers: [] }, { current: 'NA' })).toBe(false);
    expect(acceptable({}, { current: 'DK' })).toBe(true);
  });

  it('takes no comment where it asks for none', () => {
    expect(acceptable({ optional_per_item: ['confidence'] }, { comment: 'but' })).toBe(false);
    expect(acceptable({ optional_per_item: ['comment'] }, { comment: 'but' })).toBe(true);
  });

  it('takes the levels of any scale', () => {
    const levels = [-2, -1, 0, 1, 2];
    expect(acceptable({ levels }, { current: '-2' })).toBe(true);
    expect(acceptable({ levels }, { current: '-3' })).toBe(false);
    expect(acceptable({ levels: [...Array(11).keys()] }, { current: '10' })).toBe(true);
    expect(acceptable({ levels: [...Array(11).keys()] }, { current: '0' })).toBe(true);
  });
});
