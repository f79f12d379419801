import { ValidationPipe } from '@nestjs/common';
import { DomainError } from '@sextant/contracts';
import type { ValidationError } from 'class-validator';

/** More tell nobody anything. */
const MOST_PROBLEMS = 50;

/** Checks inputs against their classes. */
export function inputPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    exceptionFactory: (errors) =>
      new DomainError('INVALID_INPUT', { problems: [...problemsOf(errors, '')].slice(0, MOST_PROBLEMS) }),
  });
}

/** Says which fields were wrong and why, and never repeats what was sent: not as a value, nor as the name of a field. */
function* problemsOf(
  errors: readonly ValidationError[],
  parent: string,
): Generator<{ field: string; message: string }> {
  for (const { property, constraints = {}, children = [] } of errors) {
    const { whitelistValidation: isUnknown, ...others } = constraints;
    if (isUnknown !== undefined) {
      yield { field: parent, message: 'has a field that is not known' };
      continue;
    }
    const field = parent ? `${parent}.${property}` : property;
    for (const message of Object.values(others)) yield { field, message };
    yield* problemsOf(children, field);
  }
}
