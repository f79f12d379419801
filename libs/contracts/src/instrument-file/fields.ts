import { z } from 'zod';

/** Signs that no keyboard writes and no page shows; tabs and ends of lines are none of them. */
const CONTROL = /(?![\t\n\r])[\p{Cc}\uFFFD]/u;

/** A text that somebody reads. */
export const text = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .max(4000, 'is longer than 4000 characters')
  .refine((value) => !CONTROL.test(value), 'holds a sign that cannot be shown; take it out and write it again');

/** A name that other parts refer to. */
export const key = z
  .string()
  .max(80, 'is longer than 80 characters')
  .regex(/^[A-Za-z0-9][A-Za-z0-9_.-]*$/, 'may hold letters, digits, dots, hyphens and underscores only');

export const texts = z.array(text).max(200);

/** Percent of range. */
export const percent = z.number().min(0, 'must be at least 0').max(100, 'must be at most 100');

/** Never negative, and small enough to be meant. */
export const weight = z.number().min(0, 'must not be negative').max(1000, 'must be at most 1000');

/** A share of all. */
export const share = z.number().min(0, 'must be at least 0').max(1, 'must be at most 1');

/** A rating level as stored: one or two digits, with a sign if need be. */
export const level = z
  .number()
  .int('must be a whole number')
  .min(-99, 'must be at least -99')
  .max(99, 'must be at most 99');

/** Texts by level number. */
export const textByLevel = z.record(z.string().regex(/^-?\d{1,2}$/, 'must be a level number'), text);

/** A number for each axis. */
export const numberByAxis = z.record(key, z.number());

/** Begins at `from` and ends where the next one begins. */
export const band = z.strictObject({
  from: z.number().describe('Where it begins; it ends where the next one begins.'),
  label: text.describe('What it is called.'),
});

/** A formula or sentence that stands for data; what it says is read and stored as data. */
export const formula = z.string().trim().min(1, 'must not be empty').max(500, 'is longer than 500 characters');
