import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { beforeAll, describe, expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '../../../..');

/** What a program of its own wrote to its standard output. */
let lines: Record<string, unknown>[];

const PROGRAM = `
  import { PinoLogger } from ${JSON.stringify(join(root, 'libs/platform/src/logging/pino-logger.ts'))};
  const logger = new PinoLogger('info', 'test');
  logger.log('started', 'Context');
  logger.debug('too quiet');
  logger.error({ error: new Error('broken'), errorId: 'e1' }, 'unexpected');
  logger.warn(new Error('a bare one'));
  logger.log({ password: 'SECRET', deep: { token: 'SECRET', deeper: { comment: 'SECRET', kept: 'yes' } } });
  logger.log({ headers: { cookie: 'SECRET', authorization: 'SECRET' }, current: 'SECRET', desired: 'SECRET', code: 'SECRET' });
`;

beforeAll(async () => {
  const args = ['--import', join(root, 'infra/dev/register.mjs'), '--input-type=module', '-e', PROGRAM];
  const { NODE_OPTIONS: _, ...env } = process.env;
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: root, env });
  lines = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
});

describe('the log', () => {
  it('has one JSON line an event, at its level, with its context', () => {
    expect(lines[0]).toMatchObject({ level: 30, name: 'test', msg: 'started', context: 'Context' });
    expect(lines).toHaveLength(5);
  });

  it('keeps an error with its stack and number', () => {
    expect(lines[1]).toMatchObject({
      level: 50,
      errorId: 'e1',
      error: { message: 'broken', stack: expect.any(String) },
    });
    expect(lines[2]).toMatchObject({ level: 40, msg: 'a bare one', error: { message: 'a bare one' } });
  });

  it('leaves out secrets and answers, however deep they hide', () => {
    expect(JSON.stringify(lines)).not.toContain('SECRET');
    expect(lines[3]).toMatchObject({ deep: { deeper: { kept: 'yes' } } });
  });
});
