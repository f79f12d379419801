import { describe, expect, it } from '@jest/globals';
import { QueryFailedError } from 'typeorm';

import { mayRetry, nameRefusal } from './database-refusal.js';

const failed = (code: string, constraint?: string) =>
  new QueryFailedError('SELECT', [], Object.assign(new Error('as the driver says it'), { code, constraint }));

describe('an error of the database', () => {
  it.each([
    ['23505', 'ALREADY_THERE'],
    ['23503', 'NOT_FOUND'],
    ['23514', 'INVALID_INPUT'],
    ['22P02', 'INVALID_INPUT'],
    ['22021', 'INVALID_INPUT'],
  ])('%s is a refusal: %s', (code, name) => {
    expect(nameRefusal(failed(code, 'some_key'))).toMatchObject({ name: 'DomainError', code: name });
  });

  it('that nobody expected stays as it is', () => {
    const error = failed('42P01');

    expect(nameRefusal(error)).toBe(error);
    expect(nameRefusal('no error at all')).toBe('no error at all');
  });

  it('asks for another try after a deadlock or a serialisation failure only', () => {
    expect(['40P01', '40001', '23505', '57014'].map((code) => mayRetry(failed(code)))).toEqual([
      true,
      true,
      false,
      false,
    ]);
    expect(mayRetry(new Error('40P01'))).toBe(false);
  });
});
