import { randomUUID } from 'node:crypto';

import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import { ValidationPipe } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DomainError, type Actor } from '@sextant/contracts';
import { PinoLogger, type Environment, type RequestContext } from '@sextant/platform';
import { Metrics } from '@sextant/platform/api';
import type { ValidationError } from 'class-validator';

import { ApiModule } from './api.module.js';
import { guardOrigin } from './guard-origin.js';
import { RequestActors } from './request-actors.js';
import { serveWeb } from './serve-web.js';

declare module 'fastify' {
  interface FastifyRequest extends RequestContext {
    actor: Actor | null;
    readonly requestId: string;
  }
}

/** Imports carry whole files; everything else is small. */
const BODY_LIMIT = 6 * 1024 * 1024;

/** The API as an application that can listen; the caller starts and stops it. */
export async function createApi(environment: Environment): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    trustProxy: environment.TRUST_PROXY,
    genReqId: () => randomUUID(),
    forceCloseConnections: true,
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(environment), adapter, {
    logger: new PinoLogger(environment.LOG_LEVEL, 'api'),
    abortOnError: false,
  });
  app.useGlobalPipes(
    new ValidationPipe({ whitelist: true, forbidNonWhitelisted: true, transform: true, exceptionFactory: refuseInput }),
  );
  await app.register(fastifyCookie);
  await app.register(fastifyHelmet, securityHeaders(environment));
  resolveActors(app);
  guardOrigin(app, environment);
  await serveWeb(app, environment.WEB_DIST);
  return app;
}

function resolveActors(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  const actors = app.get(RequestActors);
  const metrics = app.get(Metrics);
  fastify.decorateRequest('actor', null);
  fastify.addHook('preHandler', async (request, reply) => {
    request.actor = await actors.ofHeaders(request.headers);
    if (/^\/(graphql|auth|reports)\b/.test(request.url)) reply.header('cache-control', 'no-store');
  });
  fastify.addHook('onResponse', async (request, reply) => {
    metrics.observe(request.routeOptions.url ?? 'unknown', reply.statusCode, reply.elapsedTime / 1_000);
  });
}

/** Says which fields were wrong and why, and never repeats a value. */
function refuseInput(errors: ValidationError[]): DomainError {
  const problems = errors.flatMap((error) => describe(error, ''));
  return new DomainError('INVALID_INPUT', { problems });
}

function describe(error: ValidationError, parent: string): { field: string; message: string }[] {
  const field = parent ? `${parent}.${error.property}` : error.property;
  const own = Object.values(error.constraints ?? {}).map((message) => ({ field, message }));
  return [...own, ...(error.children ?? []).flatMap((child) => describe(child, field))];
}

function securityHeaders(environment: Environment): Record<string, unknown> {
  const isSecure = environment.PUBLIC_URL.startsWith('https:');
  return {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        connectSrc: ["'self'", environment.PUBLIC_URL.replace(/^http/, 'ws')],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        frameSrc: ["'self'"],
        formAction: ["'self'"],
        upgradeInsecureRequests: isSecure ? [] : null,
      },
    },
    strictTransportSecurity: isSecure && { maxAge: 31_536_000 },
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
  };
}
