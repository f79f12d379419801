import { describe, expect, it } from '@jest/globals';
import type { Instrument } from '@sextant/maturity';

import { CASES, type Case } from './cases.fixture.js';
import { checkAnswers } from './check-answers.js';
import { checkPeople } from './check-people.js';

const INSTRUMENT: Instrument = {
  schema: 'sextant-instrument/2',
  meta: { key: 'plant', title: 'Plant', version: '1.0.0', locale: 'en' },
  scale: { levels: [1, 2, 3, 4, 5] },
  functions: [
    { key: 'sales', label: 'Sales' },
    { key: 'customer_service', label: 'Customer service' },
  ],
  dimensions: [{ key: 'care', label: 'Care' }],
  items: [
    { key: 'goal', dimension: 'care', text: 'Which goal?' },
    { key: 'tool', dimension: 'care', text: 'Which tools?', ask: ['sales'] },
  ],
  translations: { de: { functions: { customer_service: { label: 'Kundendienst' } } } },
};

function found({ kind, bytes }: Case) {
  const { contents, remarks, problems } =
    kind === 'people' ? checkPeople(bytes, INSTRUMENT) : checkAnswers(bytes, INSTRUMENT);
  return { ...contents, remarks, problems };
}

describe('a look at a file', () => {
  it.each(CASES.map((one) => [one.name, one] as const))('with %s', (_, one) => {
    expect(found(one)).toMatchObject(one.must);
  });

  it('names what people of an unknown function would be asked', () => {
    const [remark] = checkPeople(Buffer.from('name,function\nAnna,Facilities'), INSTRUMENT).remarks;

    expect(remark).toMatchObject({ row: 2, column: 'function', rule: 'unknown function', value: 'Facilities' });
    expect(remark!.message).toContain('only the 1 of 2 questions that go to everybody in "Plant" (goal)');
  });

  it('leaves functions, items and levels as they are without an instrument', () => {
    const { contents, problems } = checkAnswers(
      Buffer.from('organisation,respondent,function,item,current\nPlant,p1,Any,thing,9'),
      null,
    );

    expect(problems).toEqual([]);
    expect(contents.waves).toMatchObject([{ name: '', date: null, respondents: 1, answers: 1 }]);
  });
});
