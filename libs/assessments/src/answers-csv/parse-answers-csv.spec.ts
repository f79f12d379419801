import { describe, expect, it } from '@jest/globals';
import type { Instrument } from '@sextant/maturity';

import { parseAnswersCsv } from './parse-answers-csv.js';

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
    { key: 'depth', dimension: 'care', text: 'How deep?', levels: [0, 1, 2, 3] },
  ],
};
const HEADER = 'wave,organisation,respondent,function,item,current,desired,comment';

function problems(text: string, instrument = INSTRUMENT): string[] {
  const parsed = parseAnswersCsv(text, instrument);
  if (!('problems' in parsed)) return [];
  return parsed.problems.map(({ row, column, name, message }) => `${row}/${column}/${name}: ${message}`);
}

describe('reading an answers CSV', () => {
  it('keeps levels, not applicable, not known and unanswered apart', () => {
    const parsed = parseAnswersCsv(
      `\uFEFF${HEADER}\r\n1,Acme,bo,sales,owner,3,NA,"said ""yes"",\r\nthen no"\r\n1,Acme,al,legal,depth,0,,\r\n\r\n1,Acme,al,legal,owner,DK,5,\r\n`,
      INSTRUMENT,
    );
    expect(parsed).toEqual({
      sheets: [
        {
          wave: '1',
          organisation: 'Acme',
          names: ['al', 'bo'],
          answers: {
            respondents: [{ function: 'legal' }, { function: 'sales' }],
            answers: [
              { respondent: 0, item: 'owner', current: 'DK', desired: 5, comment: null },
              { respondent: 0, item: 'depth', current: 0, desired: null, comment: null },
              { respondent: 1, item: 'owner', current: 3, desired: 'NA', comment: 'said "yes",\r\nthen no' },
            ],
          },
        },
      ],
    });
  });

  it('reads the same from any order of rows and columns, and without the optional columns', () => {
    const one = parseAnswersCsv(
      'organisation,respondent,function,item,current\nA,x,sales,owner,1\nA,y,sales,owner,2\n',
      INSTRUMENT,
    );
    const two = parseAnswersCsv(
      'item,current,respondent,function,organisation\nowner,2,y,sales,A\nowner,1,x,sales,A\n',
      INSTRUMENT,
    );
    expect(one).toEqual(two);
    expect(one).toHaveProperty('sheets.0.wave', '');
  });

  it('keeps waves and organisations apart', () => {
    const parsed = parseAnswersCsv(
      `${HEADER}\n1,A,x,sales,owner,1,,\n2,A,x,legal,owner,2,,\n1,B,x,sales,owner,3,,\n`,
      INSTRUMENT,
    );
    expect(parsed).toHaveProperty('sheets.length', 3);
  });

  it('names every problem with its row and column', () => {
    const rows = [
      '1,A,x,sales,owner,6,,',
      '1,A,x,sales,depth,3,4,',
      '1,A,x,sales,owned,3,,',
      '1,A,y,marketing,owner,three,,',
      '1,,y,sales,owner,3,,',
      '1,A,z,sales,owner,3,,',
      '1,A,z,legal,owner,2.5,,',
      '1,A,z,sales,owner,2',
    ];
    expect(problems([HEADER, ...rows].join('\n'))).toEqual([
      '2/6/current: "6" is not a level from 1 to 5, NA, DK or empty',
      '3/7/desired: "4" is not a level from 0 to 3, NA, DK or empty',
      '4/5/item: the instrument has no item "owned"',
      '5/4/function: the instrument has no function "marketing" (known: sales, legal)',
      '5/6/current: "three" is not a level from 1 to 5, NA, DK or empty',
      '6/2/organisation: is empty',
      '8/6/current: "2.5" is not a level from 1 to 5, NA, DK or empty',
      '8/4/function: "z" has function "sales" in row 7',
      '8/5/item: "z" already answered "owner" in row 7',
      '9/null/null: has 6 cells where the header has 8',
    ]);
  });

  it.each([
    ['no rows', '', '1/null/null: the file is empty'],
    ['a header only', HEADER, '1/null/null: there are no answers below the header'],
    [
      'semicolons',
      HEADER.replaceAll(',', ';'),
      '1/1/null: columns are separated by semicolons; save the file with commas',
    ],
    ['a missing column', 'organisation,respondent,function,item\n', '1/null/current: the column current is missing'],
    [
      'a strange column',
      `${HEADER},age\n`,
      '1/9/age: there is no column "age" (known: organisation, respondent, function, item, current, wave, desired, comment)',
    ],
    ['a column given twice', `${HEADER},item\n`, '1/9/item: the column is there twice'],
    [
      'an open quotation mark',
      `${HEADER}\n1,A,x,sales,owner,1,,"open\n`,
      '2/8/null: the quotation mark that opens here is never closed',
    ],
  ])('refuses %s', (_, text, problem) => {
    expect(problems(text)).toContain(problem);
  });

  it('refuses an answer or a comment that the instrument does not offer', () => {
    const scale: Instrument['scale'] = {
      levels: [-1, 0, 1],
      extra_answers: [{ key: 'does_not_apply' }],
      optional_per_item: ['confidence'],
    };
    const text = `${HEADER}\n1,Acme,al,legal,owner,DK,-1,\n1,Acme,bo,legal,owner,NA,0,but\n`;
    expect(problems(text, { ...INSTRUMENT, scale })).toEqual([
      '2/6/current: "DK" is not a level from -1 to 1, NA or empty',
      '3/8/comment: the instrument takes no comments',
    ]);
  });

  it('refuses a desired rating where none is asked for', () => {
    const instrument: Instrument = { ...INSTRUMENT, states: ['current'] };
    expect(problems(`${HEADER}\n1,A,x,sales,owner,1,2,\n`, instrument)).toEqual([
      '2/7/desired: the instrument asks for no desired state',
    ]);
  });

  it('takes any function, or none, where the instrument declares none', () => {
    const instrument: Instrument = { ...INSTRUMENT, functions: undefined };
    expect(problems(`${HEADER}\n1,A,x,anything,owner,1,,\n1,A,y,,owner,1,,\n`, instrument)).toEqual([]);
  });
});
