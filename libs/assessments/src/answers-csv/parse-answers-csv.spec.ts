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
    expect(parsed).toMatchObject({
      sheets: [
        {
          wave: '1',
          date: null,
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
    expect(one).toHaveProperty('sheets', (two as { sheets: unknown }).sheets);
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
    ['a missing column', 'organisation,respondent,function,item\n', '1/null/current: the column current is missing'],
    [
      'a column for each item',
      'respondent,function,owner,depth\nr1,sales,3,1\n',
      expect.stringMatching(/^1\/3\/owner: has one column for each item: write one row for each answer instead/),
    ],
    [
      'a strange column',
      `${HEADER},age\n`,
      '1/9/age: there is no column "age" (known: wave, date, organisation, respondent, function, item, current, desired, comment)',
    ],
    ['a column given twice', `${HEADER},item\n`, '1/9/item: the column item is there twice: take one of them out'],
    [
      'an open quotation mark',
      `${HEADER}\n1,A,x,sales,owner,1,,"open\n`,
      '2/8/null: the quotation mark that opens here is never closed',
    ],
  ])('refuses %s', (_, text, problem) => {
    expect(problems(text)).toContainEqual(problem);
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

  it.each([';', '\t', '|'])('takes cells apart by %j, and blank ends of rows away', (delimiter) => {
    const text = `${HEADER},,\n1,Acme,al,sales,owner,3,4,,,\n`.replaceAll(',', delimiter);
    expect(parseAnswersCsv(text, INSTRUMENT)).toMatchObject({
      read: { delimiter: delimiter === '\t' ? 'tab' : delimiter },
      sheets: [{ wave: '1', answers: { answers: [{ item: 'owner', current: 3, desired: 4 }] } }],
    });
  });

  it('knows a function by key and label in any language, case and blanks aside', () => {
    const instrument: Instrument = {
      ...INSTRUMENT,
      translations: { de: { functions: { legal: { label: 'Recht' } } } },
    };
    const rows = ['SALES', ' Sales', 'recht', 'Legal'].map((name, i) => `A,p${i},${name},owner,3`);
    const parsed = parseAnswersCsv(`organization,Respondent,Function,Item,Current\n${rows.join('\n')}`, instrument);
    expect(parsed).toHaveProperty('sheets.0.answers.respondents', [
      { function: 'sales' },
      { function: 'sales' },
      { function: 'legal' },
      { function: 'legal' },
    ]);
  });

  it('stores no sign that was lost, and none that nobody can see', () => {
    expect(problems(`${HEADER}\n1,A,x,sales,owner,1,,F\uFFFDhrung\n1,A,y,sales,owner,1,,bell\u0007\n`)).toEqual([
      expect.stringMatching(/^2\/8\/comment: has a sign that was lost/),
      expect.stringMatching(/^3\/8\/comment: holds a character that cannot be stored \(U\+0007\)/),
    ]);
  });
});

describe('waves of one organisation', () => {
  const wavesOf = (names: readonly string[], dates?: readonly string[]) => {
    const rows = names.map((name, i) => [
      `"${name}"`,
      'A',
      `p${i}`,
      'sales',
      'owner',
      '3',
      ...(dates ? [dates[i]] : []),
    ]);
    const header = ['wave', 'organisation', 'respondent', 'function', 'item', 'current', ...(dates ? ['date'] : [])];
    return parseAnswersCsv([header, ...rows].map((row) => row.join(',')).join('\n'), INSTRUMENT);
  };
  const inOrder = (names: readonly string[], dates?: readonly string[]) => {
    const parsed = wavesOf(names, dates);
    return 'sheets' in parsed ? parsed.sheets.map(({ wave, date }) => [wave, date?.from ?? null]) : parsed.problems;
  };

  it('follow their dates, however these are written', () => {
    expect(inOrder(['10.03.2025', 'Q4 2024', 'Mai-24', '2. Halbjahr 2023', '15/01/2024', 'February 2024'])).toEqual([
      ['2. Halbjahr 2023', '2023-07-01'],
      ['15/01/2024', '2024-01-15'],
      ['February 2024', '2024-02-01'],
      ['Mai-24', '2024-05-01'],
      ['Q4 2024', '2024-10-01'],
      ['10.03.2025', '2025-03-10'],
    ]);
  });

  it('follow a column of dates, whatever they are called', () => {
    expect(inOrder(['After', 'Before'], ['2024-06-01', '2023-06-01'])).toEqual([
      ['Before', '2023-06-01'],
      ['After', '2024-06-01'],
    ]);
  });

  it('follow the numbers in their names where there is no date', () => {
    expect(inOrder(['Wave 10', 'Wave 9', 'wave 2'])).toEqual([
      ['wave 2', null],
      ['Wave 9', null],
      ['Wave 10', null],
    ]);
  });

  it('stay as they stand where nobody can know their order, and say so', () => {
    const parsed = wavesOf(['Before', 'After']);

    expect(parsed).toMatchObject({ sheets: [{ wave: 'Before' }, { wave: 'After' }] });
    expect(parsed.remarks.map(({ rule, name }) => [rule, name])).toContainEqual(['orderOfFile', 'wave']);
  });

  it.each([
    [['2024', 'Follow-up'], 'noOrder', /"2024", "Follow-up"/],
    [['2024', 'March 2024'], 'noOrder', /"2024", "March 2024"/],
    [['31.02.2024'], 'noDay', /no such day/],
    [['01/06/2024'], 'dayOrMonth', /day first or the month first/],
    [['13/01/2024', '01/13/2024'], 'dayOrMonth', /day first or the month first/],
    [['May 2099'], 'inFuture', /future/],
  ] as const)('%j are refused: %s', (names, rule, message) => {
    expect(inOrder(names)).toContainEqual(
      expect.objectContaining({ rule, name: 'wave', column: 1, message: expect.stringMatching(message) }),
    );
  });
});
