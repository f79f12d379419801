import { describe, expect, it } from '@jest/globals';

import { parseStakeholderRows } from './stakeholder-rows.js';

const HEADER = 'name,email,function,level,unit,locale';
const read = (...lines: string[]) => parseStakeholderRows([HEADER, ...lines].join('\n'));
const places = (text: string) =>
  parseStakeholderRows(text).problems.map(({ row, column, name }) => [row, column, name]);

describe('a stakeholder list', () => {
  it('is read cell by cell, in the order of its own header', () => {
    const { rows, problems } = parseStakeholderRows(
      'Function, Name ,unit,LOCALE,email\r\nsales,"Berg, Ida",Group / Sales / Nordic,de,Ida@Halden.example\r\n\r\nlegal,Bo,,,\r\n',
    );

    expect(problems).toEqual([]);
    expect(rows).toEqual([
      {
        row: 2,
        name: 'Berg, Ida',
        email: 'ida@halden.example',
        function: 'sales',
        level: '',
        unitPath: ['Group', 'Sales', 'Nordic'],
        locale: 'de',
      },
      { row: 4, name: 'Bo', email: null, function: 'legal', level: '', unitPath: [], locale: 'en' },
    ]);
  });

  it('begins with a byte order mark as well as without', () => {
    const { rows, problems } = parseStakeholderRows(`\uFEFF${HEADER}\nIda,,sales,,,`);

    expect(problems).toEqual([]);
    expect(rows).toHaveLength(1);
  });

  it('keeps texts that a spreadsheet would compute', () => {
    const { rows } = read('=cmd|x,,@SUM(A1),+1,-2 / =3,');

    expect(rows[0]).toMatchObject({ name: '=cmd|x', function: '@SUM(A1)', level: '+1', unitPath: ['-2', '=3'] });
  });

  it('takes a stroke without spaces for a part of the name', () => {
    expect(read('Ida,,sales,,Research/Development / Lab,').rows[0]!.unitPath).toEqual(['Research/Development', 'Lab']);
  });

  it('says of every wrong cell where it stands', () => {
    const { problems } = read(
      ',ida@halden.example,sales,,,',
      'Bo,bo at halden,,,A /  / B,english',
      `Cy,IDA@halden.example,sales,${'x'.repeat(201)},,`,
      'Di,,sal\u0000es,,,',
      'Ed,,sales,,,,seventh',
      'J\uFFFDrgen,,sales,,,',
    );

    expect(problems.map(({ row, column, message }) => [row, column, message])).toEqual([
      [6, 7, 'more cells than the header names: "seventh"; put a cell with a separator in it in quotation marks'],
      [2, 1, 'must not be empty'],
      [3, 3, 'must not be empty'],
      [3, 2, 'is not an e-mail address: "bo at halden"'],
      [3, 5, 'names an empty unit; write a path as in "Operations / Logistics"'],
      [4, 4, 'longer than 200 characters'],
      [4, 2, 'this mailbox stands in row 2 already'],
      [5, 3, 'holds a character that cannot be stored (U+0000): take it out'],
      [7, 1, 'has a sign that was lost when the file was saved: write it anew and save the file as UTF-8'],
    ]);
  });

  it('is refused with a word about its header', () => {
    expect(places('')).toEqual([[1, null, null]]);
    expect(places('name,phone,name\nIda,1,Bo')).toEqual([
      [1, 2, 'phone'],
      [1, 3, 'name'],
      [1, null, 'function'],
    ]);
  });

  it('is refused when a quotation mark is never closed', () => {
    expect(read('Ida,,sales,,,', '"Bo,,sales,,,').problems).toMatchObject([{ row: 3 }]);
  });

  it('is refused unread when it is larger than 1 MB', () => {
    const { rows, problems } = read('x'.repeat(1_000_001));

    expect(rows).toEqual([]);
    expect(problems).toMatchObject([{ message: 'the file is larger than 1 MB' }]);
  });

  it('is read under the names that people give its columns, below a title', () => {
    const { read, rows, remarks, problems } = parseStakeholderRows(
      'Staff list;;\n;;\nName;E-Mail-Adresse;Funktion;;\nIda;ida@halden.example;sales;;\n',
    );

    expect(problems).toEqual([]);
    expect(read).toEqual({
      delimiter: ';',
      columns: [
        { header: 'Name', field: 'name' },
        { header: 'E-Mail-Adresse', field: 'email' },
        { header: 'Funktion', field: 'function' },
      ],
    });
    expect(rows).toMatchObject([{ row: 4, name: 'Ida', email: 'ida@halden.example', function: 'sales' }]);
    expect(remarks).toMatchObject([{ row: 1, rule: 'titleRow', value: 'Staff list' }]);
  });

  it('knows languages by their names and tags, and falls back to one that there is', () => {
    const { rows, remarks } = read(
      'A,,sales,,,DE',
      'B,,sales,,,de_at',
      'C,,sales,,,Deutsch',
      'D,,sales,,,fr',
      'E,,sales,,,',
    );

    expect(rows.map(({ locale }) => locale)).toEqual(['de', 'de', 'de', 'en', 'en']);
    expect(remarks).toMatchObject([{ row: 5, column: 6, rule: 'unknownLanguage', value: 'fr' }]);
  });

  it('puts spellings of one unit together, and units below where they belong', () => {
    const { rows, remarks } = read(
      'A,,sales,,Plant / Nord,',
      'B,,sales,,plant/nord,',
      'C,,sales,,PLANT / Süd,',
      'D,,sales,,Plant / Su\u0308d,',
    );

    expect(rows.map(({ unitPath }) => unitPath.join('|'))).toEqual([
      'Plant|Nord',
      'Plant|Nord',
      'Plant|Süd',
      'Plant|Süd',
    ]);
    expect(remarks.map(({ row, rule, value }) => [row, rule, value])).toEqual([
      [3, 'sameUnit', 'plant/nord'],
      [4, 'sameUnit', 'PLANT / Süd'],
      [5, 'sameUnit', 'Plant / Su\u0308d'],
    ]);
  });

  it('says of people without an address when they may be the same', () => {
    const { remarks, problems } = read('Cy Berg,,legal,,,', 'cy  berg,,Legal,,,', 'Cy Berg,,sales,,,');

    expect(problems).toEqual([]);
    expect(remarks).toMatchObject([{ row: 3, column: 1, rule: 'sameNameAndFunctionTwice' }]);
  });

  it.each(['"mar\nketing"', '"mar\tketing"'])('never takes %s for a function', (cell) => {
    expect(read(`Ida,,${cell},,,`).problems).toMatchObject([{ row: 2, column: 3, rule: 'lineBreak' }]);
    expect(read(`Ida,,"marketing\n ",,,`).rows).toMatchObject([{ function: 'marketing' }]);
  });
});
