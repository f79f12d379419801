import { spellingOf } from '@sextant/maturity';

import type { CsvRow } from './csv-rows.js';
import { quoted, shortened, type RowProblem } from './row-problem.js';

/** The columns that a table may have: each field with the names that people give it, the field's own among them. */
export interface TableFields<F extends string> {
  readonly names: Readonly<Record<F, readonly string[]>>;
  readonly required: readonly F[];
}

/** What a name says: case, blanks, strokes and dots aside. */
const plain = (name: string): string => spellingOf(name).replace(/[^\p{L}\p{N}]/gu, '');

/** Which field each column of a table is. */
export class TableHeader<F extends string> {
  /** By column; null for a column that is none. */
  readonly fields: readonly (F | null)[];
  private readonly places: ReadonlyMap<F, number>;

  constructor(
    readonly row: number,
    /** As they stand in the file. */
    readonly written: readonly string[],
    private readonly shape: TableFields<F>,
  ) {
    const known = new Map<string, F>();
    for (const field of this.known()) for (const name of shape.names[field]) known.set(plain(name), field);
    this.fields = written.map((name) => known.get(plain(name)) ?? null);
    // The first of two: the second is a problem.
    this.places = new Map(this.fields.flatMap((field, place) => (field ? [[field, place] as const] : [])).reverse());
  }

  /** How many fields there are. */
  get count(): number {
    return this.places.size;
  }

  has(field: F): boolean {
    return this.places.has(field);
  }

  /** The cell of a field in a row; empty without one. */
  cell(field: F, { cells }: Pick<CsvRow, 'cells'>): string {
    const place = this.places.get(field);
    return (place === undefined ? undefined : cells[place]) ?? '';
  }

  /** Something about a row, in the column of a field if one is named. */
  about(row: number, field: F | null, rule: string, value: string | null, message: string): RowProblem {
    const place = field === null ? undefined : this.places.get(field);
    const column = place === undefined ? null : place + 1;
    const name = place === undefined ? field : this.written[place]!;
    return { row, column, name, rule, value: value === null ? null : shortened(value), message };
  }

  /** Each header with its field. */
  columns(): { header: string; field: F }[] {
    return this.written.flatMap((header, i) => {
      const field = this.fields[i];
      return field ? [{ header, field }] : [];
    });
  }

  /** Columns that nobody knows, that stand there twice, or that are missing. */
  problems(): RowProblem[] {
    const unknown = this.fields.flatMap((field, i): RowProblem[] => {
      const name = this.written[i]!;
      const at = { row: this.row, column: i + 1, name, value: shortened(name) };
      if (name === '') return [];
      const known = `known: ${this.known().join(', ')}`;
      if (!field) return [{ ...at, rule: 'unknownColumn', message: `there is no column ${quoted(name)} (${known})` }];
      if (this.places.get(field) === i) return [];
      return [{ ...at, rule: 'columnTwice', message: `the column ${field} is there twice: take one of them out` }];
    });
    const missing = this.shape.required
      .filter((field) => !this.has(field))
      .map((field) => this.about(this.row, field, 'columnMissing', null, `the column ${field} is missing`));
    return [...unknown, ...missing];
  }

  private known(): F[] {
    return Object.keys(this.shape.names) as F[];
  }
}
