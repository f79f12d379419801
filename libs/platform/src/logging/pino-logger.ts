import type { LoggerService } from '@nestjs/common';
import { pino, type Level, type Logger } from 'pino';

import { logContext } from './log-context.js';
import { loggedError } from './logged-error.js';
import { withoutAddresses } from './without-addresses.js';

/** What must never reach a log, wherever it hides in a logged object (R17). */
const SECRETS = [
  ...['password', 'token', 'code', 'cookie', 'authorization', 'draftKey'],
  ...['comment', 'current', 'desired', 'email', 'recipient'],
];

/** Nest's log through pino: one JSON line an event, with the ids of the work under way, without secrets, answers and people. */
export class PinoLogger implements LoggerService {
  private readonly pino: Logger;

  constructor(level: string, name: string) {
    this.pino = pino({
      name,
      level,
      mixin: logContext,
      redact: { paths: SECRETS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`, `*.*.*.${key}`]), remove: true },
      serializers: { error: (error: unknown) => loggedError(error) },
    });
  }

  log(message: unknown, ...rest: unknown[]): void {
    this.write('info', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('trace', message, rest);
  }

  /** Nest puts the context last; what stands before it is the sentence of an object or an error, or the stack of a text. */
  private write(level: Level, message: unknown, rest: readonly unknown[]): void {
    const texts = rest.filter((one) => typeof one === 'string').map(withoutAddresses);
    const context = texts.at(-1);
    const said = texts.length > 1 ? texts[0] : undefined;
    if (message instanceof Error)
      this.pino[level]({ context, error: message }, said ?? withoutAddresses(message.message));
    else if (typeof message === 'object') this.pino[level]({ context, ...message }, said);
    else
      this.pino[level](
        { context, stack: said },
        withoutAddresses(typeof message === 'string' ? message : JSON.stringify(message)),
      );
  }
}
