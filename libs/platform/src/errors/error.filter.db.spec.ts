import { beforeAll, describe, expect, it } from '@jest/globals';
import { Controller, Get, Post } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DomainError, type Actor } from '@sextant/contracts';
import { bench, closeAfterTests } from '@sextant/testing';

import { AllowGuard } from '../access/allow.guard.js';
import { Allow } from '../access/allow.js';
import { ConfigModule } from '../config/config.module.js';
import { DatabaseModule } from '../database/database.module.js';
import { ErrorFilter } from './error.filter.js';

@Controller('try')
class TryController {
  @Get('refused')
  @Allow('public')
  refused(): void {
    const details = { revision: 3, constraint: 'client_pkey', email: 'sent@example.org', code: 'FROM_DETAILS' };
    throw new DomainError('CHANGED_MEANWHILE', details as never);
  }

  @Get('missing')
  @Allow('public')
  missing(): void {
    throw new DomainError('NOT_FOUND', { id: 'x' });
  }

  @Get('broken')
  @Allow('public')
  broken(): void {
    throw new Error('the password is SECRET');
  }

  @Get('forgotten')
  forgotten(): string {
    return 'nobody said who may';
  }

  @Post('managed')
  @Allow('tenant.manage')
  managed(): string {
    return 'done';
  }
}

const setUp = () => bench({}, { modules: [] });
let the: Awaited<ReturnType<typeof setUp>>;
let app: NestFastifyApplication;
let actor: Actor | null;

beforeAll(async () => {
  the = await setUp();
  const program = {
    module: class Program {},
    imports: [ConfigModule.with(the.environment), DatabaseModule.as('app_api', 5)],
    controllers: [TryController],
    providers: [
      { provide: APP_GUARD, useClass: AllowGuard },
      { provide: APP_FILTER, useClass: ErrorFilter },
    ],
  };
  app = await NestFactory.create<NestFastifyApplication>(program, new FastifyAdapter(), {
    logger: false,
    abortOnError: false,
  });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('preHandler', async (request) => void Object.assign(request, { actor }));
  await app.listen(0, '127.0.0.1');
  closeAfterTests(() => app.close());
});

async function call(method: 'GET' | 'POST', path: string, as: Actor | null) {
  const entries = () =>
    the.db.run(the.owner, (tx) =>
      tx.query<{ action: string; outcome: string; code: string }>(
        'SELECT action, outcome, code FROM audit_entry ORDER BY sequence',
      ),
    );
  const before = (await entries()).length;
  actor = as;
  const reply = await fetch((await app.getUrl()) + path, { method });
  const body = (await reply.json()) as Record<string, unknown>;
  return { status: reply.status, body, entries: (await entries()).slice(before) };
}

describe('a refusal', () => {
  it('is named by its code, whatever came along, with its details, and is no denial', async () => {
    expect(await call('GET', '/try/refused', the.owner)).toEqual({
      status: 409,
      body: { code: 'CHANGED_MEANWHILE', revision: 3 },
      entries: [],
    });
  });

  it('for lack of rights or of sight is written down once, for whoever is known', async () => {
    expect(await call('POST', '/try/managed', the.analyst)).toMatchObject({
      status: 403,
      body: { code: 'FORBIDDEN' },
      entries: [{ action: 'POST /try/managed', outcome: 'denied', code: 'FORBIDDEN' }],
    });
    expect(await call('GET', '/try/missing', the.owner)).toMatchObject({
      status: 404,
      entries: [{ action: 'GET /try/missing', outcome: 'denied', code: 'NOT_FOUND' }],
    });
    expect(await call('POST', '/try/managed', null)).toMatchObject({
      status: 401,
      body: { code: 'UNAUTHENTICATED' },
      entries: [],
    });
  });

  it('is what a route gets that names no permission, whoever asks', async () => {
    expect(await call('GET', '/try/forgotten', the.owner)).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    expect(await call('GET', '/try/forgotten', null)).toMatchObject({ status: 403 });
  });
});

describe('anything unexpected', () => {
  it('is numbered and hidden', async () => {
    const { status, body } = await call('GET', '/try/broken', the.owner);

    expect(status).toBe(500);
    expect(body).toEqual({ code: 'INTERNAL', errorId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  });

  it('is not what an unknown route is', async () => {
    expect(await call('GET', '/try/nowhere', the.owner)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
  });
});
