import type { Kind } from './check-options.js';

/** A file as somebody saved it, and what `sextant check` must say of it. */
export interface Case {
  readonly name: string;
  readonly kind: Kind;
  readonly bytes: Buffer;
  readonly must: Readonly<Record<string, unknown>>;
}

const utf8 = (...lines: string[]) => Buffer.from(lines.join('\n'));
const anna = { name: 'Anna', email: 'anna@plant.example', function: 'customer_service' };
const read = (...rows: object[]) => ({ problems: [], rows });
const ANSWERS = 'wave,organisation,respondent,function,item,current,desired,comment';
const answers = (...waves: string[]) =>
  utf8(ANSWERS, ...waves.map((wave, i) => `"${wave}",Plant,p${i},sales,goal,3,4,`));

const people = (name: string, bytes: Buffer, must: Case['must']): Case => ({ name, kind: 'people', bytes, must });
const past = (name: string, bytes: Buffer, must: Case['must']): Case => ({ name, kind: 'answers', bytes, must });

/** Every kind of file that did harm once. */
export const CASES: readonly Case[] = [
  people(
    'rows that end in three ways',
    Buffer.from('name,function\r\nAnna,sales\rBen,legal\nCleo,sales'),
    read({ row: 2, name: 'Anna' }, { row: 3, name: 'Ben' }, { row: 4, name: 'Cleo' }),
  ),
  people('a line break inside a function', utf8('name,function', 'Anna,"cus\ntomer"'), {
    problems: [{ row: 2, column: 'function', rule: 'line break' }],
  }),
  ...[
    '<anna@plant.example>',
    'mailto:Anna@plant.example',
    ' anna@plant.example\u200B',
    'Anna <anna@plant.example>',
  ].map((address) =>
    people(
      `the address ${JSON.stringify(address)}`,
      utf8('name,email,function', `Anna,"${address}",Customer service`),
      read(anna),
    ),
  ),
  people(
    'one mailbox in other spellings',
    utf8(
      'name,email,function',
      'A,x@bücher.example,sales',
      'B,X+new@xn--bcher-kva.example,sales',
      "C,'x@bücher.example';,sales",
    ),
    { problems: [3, 4].map((row) => ({ row, column: 'email', rule: 'same mailbox' })) },
  ),
  people(
    'functions by key and label in both languages',
    utf8('name,function', 'A,CUSTOMER_SERVICE', 'B,Customer service ', 'C,kundendienst', 'D,Kundenpflege'),
    {
      rows: [...Array.from({ length: 3 }, () => ({ function: 'customer_service' })), { function: 'Kundenpflege' }],
      remarks: [{ row: 5, column: 'function', rule: 'unknown function', value: 'Kundenpflege' }],
      problems: [],
    },
  ),
  people(
    'units that differ in blanks and case',
    utf8('name,function,unit', 'A,sales,Plant / Oslo', 'B,sales,plant /  oslo'),
    {
      rows: [{ unit: 'Plant / Oslo' }, { unit: 'Plant / Oslo' }],
      remarks: [{ row: 3, column: 'unit', rule: 'same unit', value: 'plant /  oslo' }],
      problems: [],
    },
  ),
  people('headers as people write them', utf8('Funktion;Full Name;Mail', 'sales;Anna;anna@plant.example'), {
    read: { encoding: 'utf-8', delimiter: ';', columns: { Funktion: 'function', 'Full Name': 'name', Mail: 'email' } },
    rows: [{ name: 'Anna', function: 'sales' }],
    problems: [],
  }),
  people('blank columns at the end', utf8('name,function,,', 'Anna,sales,,'), read({ name: 'Anna' })),
  people('a line that names the separator', utf8('sep=|', 'name|function', 'Anna|sales'), {
    read: { delimiter: '|' },
    rows: [{ row: 3, name: 'Anna' }],
    problems: [],
  }),
  people('Unicode text of a spreadsheet', Buffer.from('\uFEFFname\tfunction\r\nZoë\tsales\r\n', 'utf16le'), {
    read: { encoding: 'utf-16le', delimiter: 'tab' },
    rows: [{ name: 'Zoë' }],
    problems: [],
  }),
  people('a Western code page', Buffer.from('name,function\r\nZoë,sales\r\n', 'latin1'), {
    read: { encoding: 'windows-1252' },
    rows: [{ name: 'Zoë' }],
    remarks: [{ row: 2, rule: 'encoding guessed', value: 'Zoë' }],
    problems: [],
  }),
  people('a sign that was lost before', utf8('name,function', 'Zo\uFFFD,sales'), {
    problems: [{ row: 2, column: 'name', rule: 'unreadable' }],
  }),
  people('languages', utf8('name,function,locale', 'A,sales,GERMAN', 'B,sales,de-DE', 'C,sales,it'), {
    rows: [{ locale: 'de' }, { locale: 'de' }, { locale: 'en' }],
    remarks: [{ row: 4, column: 'locale', rule: 'unknown language', value: 'it' }],
    problems: [],
  }),
  people('the same person twice without an address', utf8('name,function', 'Anna,sales', 'anna,sales'), {
    remarks: [{ row: 3, column: 'name', rule: 'same name and function twice' }],
    problems: [],
  }),
  past('days with dots', answers('20.02.2024', '03.09.2024', '11.01.2025'), {
    waves: [
      { date: '2024-02-20' },
      { date: '2024-09-03' },
      { name: '11.01.2025', date: '2025-01-11', respondents: 1, answers: 1 },
    ],
    problems: [],
  }),
  past('months by name, the last first', answers('Okt 2024', 'March 2024', 'Jan-24'), {
    waves: [{ date: '2024-01-01' }, { date: '2024-03-01' }, { date: '2024-10-01' }],
    problems: [],
  }),
  past('a mixture that has no order', answers('2023', 'Kick-off'), {
    problems: [{ row: 3, column: 'wave', rule: 'no order', value: 'Kick-off' }],
  }),
  past('a day that is none', answers('30.02.2024'), {
    problems: [{ row: 2, column: 'wave', rule: 'no day', value: '30.02.2024' }],
  }),
  past('one row for each person', utf8('respondent,function,goal,tool', 'p1,sales,3,4'), {
    problems: [{ row: 1, column: 'goal', rule: 'column for each item' }],
  }),
  past(
    'a comment in a Western code page',
    Buffer.from(`${ANSWERS}\n2024,Plant,p,sales,goal,3,4,Übung fehlt`, 'latin1'),
    {
      read: { encoding: 'windows-1252', delimiter: ',' },
      waves: [{ name: '2024', date: '2024-01-01', respondents: 1, answers: 1 }],
      problems: [],
    },
  ),
];
