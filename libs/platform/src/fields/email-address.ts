import { applyDecorators } from '@nestjs/common';
import { isEmail, normalEmail } from '@sextant/contracts';
import { Transform } from 'class-transformer';
import { ValidateBy } from 'class-validator';

/** An address that comes in by a form: taken in its normal form, as from a list, and refused if it is none. */
export function EmailAddress(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? normalEmail(value) : value)),
    ValidateBy({ name: 'isEmail', validator: { validate: (value) => typeof value === 'string' && isEmail(value) } }),
  );
}
