import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { beforeAll, describe, expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '../../../..');

/** What a program of its own wrote to its standard output. */
let lines: Record<string, unknown>[];

const PROGRAM = `
  import { Logger } from '@nestjs/common';
  import { PinoLogger } from ${JSON.stringify(join(root, 'libs/platform/src/logging/pino-logger.ts'))};
  import { addToLogContext, withLogContext } from ${JSON.stringify(join(root, 'libs/platform/src/logging/log-context.ts'))};
  Logger.overrideLogger(new PinoLogger('info', 'test'));
  const logger = new Logger('Room');
  logger.log('started');
  logger.debug('too quiet');
  logger.error({ error: new Error('broken', { cause: new Error('deeper') }), errorId: 'e1' }, 'unexpected');
  logger.warn(new Error('a bare one'));
  logger.log({ password: 'SECRET', deep: { token: 'SECRET', deeper: { comment: 'SECRET', kept: 'yes' } } });
  logger.log({ headers: { cookie: 'SECRET', authorization: 'SECRET' }, current: 'SECRET', desired: 'SECRET', code: 'SECRET' });
  const ofPostgres = (code, message, more) => Object.assign(new Error(message), { code, severity: 'ERROR', ...more });
  const row = { detail: 'Key (email)=(SECRET@example.org) exists.', parameters: ['SECRET'], query: 'SECRET' };
  logger.error({ error: ofPostgres('23505', 'duplicate key', { constraint: 'member_email', ...row }) }, 'not stored');
  logger.error(ofPostgres('22P02', 'invalid input syntax for type uuid: "x"SECRET"'), 'not read');
  logger.warn('no place for SECRET@example.org here');
  logger.warn({ error: Object.assign(new Error('write'), { code: 'EPIPE' }) }, 'cut off');
  const inTwo = async (id) => withLogContext({ requestId: id }, async () => {
    await null;
    addToLogContext({ tenantId: 'of ' + id });
    await null;
    withLogContext({ job: 'j' }, () => logger.log('within ' + id));
  });
  await Promise.all([inTwo('r1'), inTwo('r2')]);
  logger.log('outside');
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

const said = (msg: string) => lines.find((line) => line.msg === msg);

describe('the log', () => {
  it('has one JSON line an event, at its level, with its context', () => {
    expect(lines[0]).toMatchObject({ level: 30, name: 'test', msg: 'started', context: 'Room' });
    expect(said('too quiet')).toBeUndefined();
    expect(lines).toHaveLength(12);
  });

  it('keeps an error with its stack, its cause and its number, beside the sentence that was said of it', () => {
    expect(lines[1]).toMatchObject({
      ...{ level: 50, msg: 'unexpected', context: 'Room', errorId: 'e1' },
      error: { message: 'broken', stack: expect.stringContaining('    at '), cause: { message: 'deeper' } },
    });
    expect(lines[2]).toMatchObject({ level: 40, msg: 'a bare one', error: { message: 'a bare one' } });
  });

  it('names what the database calls an error, and what Node does', () => {
    expect(said('not stored')).toMatchObject({ error: { sqlState: '23505', constraint: 'member_email' } });
    expect(said('not read')).toMatchObject({
      error: { sqlState: '22P02', message: 'invalid input syntax for type uuid: "…"' },
    });
    expect(said('cut off')).toMatchObject({ error: { errorCode: 'EPIPE' } });
    expect(said('cut off')?.error).not.toHaveProperty('sqlState');
  });

  it('leaves out secrets, answers and people, however deep they hide', () => {
    expect(JSON.stringify(lines)).not.toContain('SECRET');
    expect(lines[3]).toMatchObject({ deep: { deeper: { kept: 'yes' } } });
    expect(said('no place for …@… here')).toBeDefined();
  });

  it('has the ids of the work that a line belongs to, and of no other', () => {
    expect(said('within r1')).toMatchObject({ requestId: 'r1', tenantId: 'of r1', job: 'j' });
    expect(said('within r2')).toMatchObject({ requestId: 'r2', tenantId: 'of r2', job: 'j' });
    for (const id of ['requestId', 'tenantId', 'job']) expect(said('outside')).not.toHaveProperty(id);
  });
});
