import type { LoggerService } from '@nestjs/common';
import { pino, type Level, type Logger } from 'pino';

/** What must never reach a log, wherever it hides in a logged object (R17). */
const SECRETS = ['password', 'token', 'code', 'cookie', 'authorization', 'comment', 'current', 'desired', 'draftKey'];

/** Nest's log through pino: one JSON line an event, secrets and answers removed. */
export class PinoLogger implements LoggerService {
  private readonly pino: Logger;

  constructor(level: string, name: string) {
    this.pino = pino({
      name,
      level,
      redact: { paths: SECRETS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), remove: true },
      serializers: { error: pino.stdSerializers.err },
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

  private write(level: Level, message: unknown, rest: unknown[]): void {
    const context = rest.at(-1);
    const fields = { context: typeof context === 'string' ? context : undefined };
    if (message instanceof Error) this.pino[level]({ ...fields, error: message }, message.message);
    else if (typeof message === 'object') this.pino[level]({ ...fields, ...message });
    else this.pino[level](fields, typeof message === 'string' ? message : JSON.stringify(message));
  }
}
