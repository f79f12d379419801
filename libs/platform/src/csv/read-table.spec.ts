import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { readTable, readTableInTurns, type TableShape } from './read-table.js';

const SHAPE: TableShape<'name' | 'note'> = {
  names: { name: ['name', 'Full name'], note: ['note', 'Bemerkung'] },
  required: ['name'],
  longestCell: 100,
};

/** Texts that stand in a cell as they are: no blanks around them and nothing that is taken out. */
const cell = fc
  .oneof(fc.string({ maxLength: 20 }), fc.constantFrom('a"b', 'x;y', 'x,y', 'Jörg', '中', '😀', 'two\nlines'))
  .filter((text) => text.trim() === text && !/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/.test(text));
const table = fc.array(
  fc.tuple(
    cell.filter((text) => text !== ''),
    cell,
  ),
  { minLength: 1, maxLength: 6 },
);
const lineEnd = fc.constantFrom('\r\n', '\n', '\r');
const delimiter = fc.constantFrom(',', ';', '\t', '|');

const written = (text: string): string => `"${text.replaceAll('"', '""')}"`;

describe('a table', () => {
  it('is the same whatever stands between its cells and at the ends of its lines', () => {
    fc.assert(
      fc.property(table, delimiter, fc.array(lineEnd, { minLength: 7, maxLength: 7 }), (rows, between, ends) => {
        const lines = [['name', 'note'], ...rows].map((row, i) => row.map(written).join(between) + ends[i]!);
        const { rows: read, problems } = readTable(lines.join(''), SHAPE);

        expect(problems).toEqual([]);
        expect(read.map(({ cells }) => cells)).toEqual(rows);
      }),
    );
  });

  it('is the same in portions', async () => {
    await fc.assert(
      fc.asyncProperty(table, delimiter, lineEnd, async (rows, between, end) => {
        const text = [['Bemerkung', 'Full name'], ...rows].map((row) => row.map(written).join(between)).join(end);
        const [whole, portions] = [readTable(text, SHAPE), await readTableInTurns(text, SHAPE)];

        expect([portions.rows, portions.read, portions.problems]).toEqual([whole.rows, whole.read, whole.problems]);
      }),
    );
  });

  it('is found below titles and a line that names what stands between its cells', () => {
    const { read, rows, remarks } = readTable('sep=;\r\nList of 3, all\r\nName;Note\r\nIda;a,b\r\n', SHAPE);

    expect(read).toEqual({
      delimiter: ';',
      columns: [
        { header: 'Name', field: 'name' },
        { header: 'Note', field: 'note' },
      ],
    });
    expect(rows).toEqual([{ row: 4, cells: ['Ida', 'a,b'] }]);
    expect(remarks).toMatchObject([{ row: 2, rule: 'titleRow' }]);
  });

  it('has blanks between cells and quotation marks', () => {
    expect(readTable('name, note\nIda, "a, b" \n', SHAPE).rows).toEqual([{ row: 2, cells: ['Ida', 'a, b'] }]);
  });

  it('leaves out columns without header and cells, and names cells that nobody can place', () => {
    const { rows, problems } = readTable('name,,note,,\nIda,,a,,\nBo,b,c,,\nCy,,d,,,e\n', SHAPE);

    expect(rows[0]).toEqual({ row: 2, cells: ['Ida', '', 'a'] });
    expect(problems.map(({ row, column, rule, value }) => [row, column, rule, value])).toEqual([
      [3, 2, 'cellWithoutColumn', 'b'],
      [4, 6, 'cellWithoutColumn', 'e'],
    ]);
  });

  it('cuts a cell before anybody judges it, and takes out what is not seen', () => {
    const { rows } = readTable(`name,note\n\u200B Id\u00ADa\u200D ,${'x'.repeat(1_000)}\n`, SHAPE);

    expect(rows[0]!.cells).toEqual(['Ida', 'x'.repeat(101)]);
  });

  it.each([
    ['', 'empty', null],
    ['name,phone\nIda,1', 'unknownColumn', 2],
    ['name,Full name\nIda,Ida', 'columnTwice', 2],
    ['note\na', 'columnMissing', null],
    ['name\n"Ida', 'quotation', 1],
    ['name\n"Ida" Berg', 'quotation', 1],
  ])('%j is refused: %s', (text, rule, column) => {
    expect(readTable(text, SHAPE).problems).toMatchObject([{ rule, column }]);
  });
});
