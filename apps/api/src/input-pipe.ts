import { ValidationPipe } from '@nestjs/common';
import { DomainError, hasProblems, problem } from '@sextant/contracts';

import { problemsOfInput } from './problems-of-input.js';

/** More tell nobody anything. */
const MOST_PROBLEMS = 50;

/** Checks inputs against their classes. */
export function inputPipe(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    transform: true,
    // What counts as left out is not there.
    transformOptions: { exposeUnsetFields: false },
    // What a rule was given is found by the class; neither it nor the value leaves the program.
    validationError: { target: true, value: true },
    exceptionFactory: (errors) => {
      const problems = [...problemsOfInput(errors)].slice(0, MOST_PROBLEMS);
      return new DomainError('INVALID_INPUT', {
        problems: hasProblems(problems) ? problems : [problem('', 'notAccepted')],
      });
    },
  });
}
