import { IsDate, isISO8601, ValidateBy } from 'class-validator';

import { inputField, type Presence, type Words } from './input-field.js';

/** The years that a date may lie in keep it one that PostgreSQL and the calendar on screen both know. */
const WRITTEN = /^[12]\d{3}-\d\d-\d\d$/;

const isDay = (value: unknown): boolean =>
  typeof value === 'string' && WRITTEN.test(value) && isISO8601(value, { strict: true });

const day = (presence: Presence, words?: Words): PropertyDecorator =>
  inputField(
    () => String,
    [
      ValidateBy({
        name: 'isDay',
        validator: { validate: isDay, defaultMessage: () => 'must be a day as in 2026-01-31' },
      }),
    ],
    { presence, description: 'YYYY-MM-DD', ...words },
  );

/** A day of the calendar, as YYYY-MM-DD. */
export const Day = (words?: Words): PropertyDecorator => day('required', words);

export const OptionalDay = (words?: Words): PropertyDecorator => day('optional', words);

export const ClearableDay = (words?: Words): PropertyDecorator => day('clearable', words);

/** A moment. */
export const ClearableMoment = (words?: Words): PropertyDecorator =>
  inputField(() => Date, [IsDate()], { presence: 'clearable', ...words });
