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
      [2, 1, 'must not be empty'],
      [3, 3, 'must not be empty'],
      [3, 6, 'must be a language such as en or de'],
      [3, 2, 'is not an e-mail address'],
      [3, 5, 'names an empty unit; write a path as in "Operations / Logistics"'],
      [4, 4, 'longer than 200 characters'],
      [4, 2, 'stands in row 2 already'],
      [5, 3, 'holds a character that cannot be stored'],
      [6, 7, 'more cells than the header names'],
      [7, 1, 'is not readable: the file must be saved as UTF-8'],
    ]);
  });

  it('is refused with a word about its header', () => {
    expect(places('')).toEqual([[1, null, null]]);
    expect(parseStakeholderRows('name;function\nIda;sales').problems).toMatchObject([
      { row: 1, message: 'cells must be separated by commas, not semicolons' },
    ]);
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
});
