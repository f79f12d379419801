import { InvalidInput } from './invalid-input.js';
import { assertOnScale, assertScale } from './scale.js';
import type { Scale } from './scale.js';

/** One value per respondent; null (NaN in a typed array) where there is none. */
export type Values = ArrayLike<number | null>;

/** The answers of one respondent, one per item; null (NaN in a typed array) is no answer. */
export type AnswerRow = Values;

/** Respondents by items of one dimension or axis in one state, in raw units, reversed items already turned. */
export type AnswerRows = readonly AnswerRow[];

/** Whether there is a value. */
export function isPresent(value: number | null | undefined): value is number {
  return value !== null && value !== undefined && !Number.isNaN(value);
}

/** The values that are there, in order; refuses infinite ones. */
export function presentValues(values: Values, field: string): number[] {
  const present: number[] = [];
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (!isPresent(value)) continue;
    if (!Number.isFinite(value)) throw new InvalidInput(field, `${value} is not a finite number`);
    present.push(value);
  }
  return present;
}

/** The values that are there; refuses those off the scale. */
export function presentOnScale(values: Values, scale: Scale, field: string): number[] {
  assertScale(scale);
  const present = presentValues(values, field);
  for (const value of present) assertOnScale(value, scale, field);
  return present;
}

/** Number of items of the rows; refuses rows of unequal length. */
export function itemCount(rows: AnswerRows, field: string): number {
  const items = rows[0]?.length ?? 0;
  rows.forEach((row, i) => {
    if (row.length !== items) throw new InvalidInput(field, `row ${i} has ${row.length} items, row 0 has ${items}`);
  });
  return items;
}

/** The answers of one item, one per respondent. */
export function column(rows: AnswerRows, item: number): (number | null)[] {
  return rows.map((row) => {
    const value = row[item];
    return isPresent(value) ? value : null;
  });
}

/** Number of items a respondent answered. */
export function answeredCount(row: AnswerRow): number {
  let count = 0;
  for (let j = 0; j < row.length; j++) if (isPresent(row[j])) count++;
  return count;
}

/** The rows without a missing answer, as plain numbers. */
export function completeRows(rows: AnswerRows): number[][] {
  const complete: number[][] = [];
  for (const row of rows) {
    if (row.length > 0 && answeredCount(row) === row.length) complete.push(Array.from(row, Number));
  }
  return complete;
}

/** The rows with reversed items turned: min + max - value. */
export function reverseItems(rows: AnswerRows, reversed: readonly boolean[], scale: Scale): (number | null)[][] {
  assertScale(scale);
  return rows.map((row) =>
    Array.from(row, (value, item) => {
      if (!isPresent(value)) return null;
      return reversed[item] ? scale.min + scale.max - value : value;
    }),
  );
}
