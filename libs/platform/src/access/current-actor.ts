import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Actor } from '@sextant/contracts';

import { requestContext } from './allow.guard.js';

/** The actor of this request. Only operations with a permission may ask: the guard has made sure there is one. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor | null => {
  return requestContext(context).actor;
});
