import { DomainError, problem, wrongField } from '@sextant/contracts';
import { DatabaseError } from 'pg';
import { QueryFailedError } from 'typeorm';

import { isDatabaseAway } from './database-away.js';

interface DriverError {
  readonly code?: string;
  readonly constraint?: string;
}

function driverError(error: unknown): DriverError | null {
  if (error instanceof QueryFailedError) return error.driverError as DriverError;
  return error instanceof DatabaseError ? error : null;
}

const RETRIED = new Set(['40P01', '40001']);

/** Whether the database asked for the transaction to be tried again (deadlock, serialisation). */
export function mayRetry(error: unknown): boolean {
  return RETRIED.has(driverError(error)?.code ?? '');
}

/** Names the database errors that stand for a refusal; everything else passes as it is. */
export function nameRefusal(error: unknown): unknown {
  if (isDatabaseAway(error))
    return Object.assign(new DomainError('UNAVAILABLE', { retryAfterSeconds: 2 }), { cause: error });
  const driver = driverError(error);
  switch (driver?.code) {
    case '23505':
      return new DomainError('ALREADY_THERE', { constraint: driver.constraint });
    case '23503':
      return new DomainError('NOT_FOUND', { constraint: driver.constraint });
    case '23514':
      return new DomainError('INVALID_INPUT', {
        problems: [problem('', 'notAccepted')],
        constraint: driver.constraint,
      });
    case '22P02':
    case '22P05':
    case '22021':
      return wrongField('', 'malformed');
    default:
      return error;
  }
}
