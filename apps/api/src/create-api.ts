import { randomUUID } from 'node:crypto';

import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DomainError, type Actor } from '@sextant/contracts';
import { PinoLogger, WHOM, type Environment, type RequestContext } from '@sextant/platform';
import { Metrics } from '@sextant/platform/api';
import type { FastifyRequest } from 'fastify';

import { ApiModule } from './api.module.js';
import { guardOrigin, postOnly } from './guard-origin.js';
import { inputPipe } from './input-pipe.js';
import { RequestActors } from './request-actors.js';
import { PERMISSIONS_POLICY, securityHeaders } from './security-headers.js';
import { serveWeb } from './serve-web.js';
import { takeBodies } from './take-bodies.js';

declare module 'fastify' {
  interface FastifyRequest extends RequestContext {
    actor: Actor | null;
    readonly requestId: string;
  }
}

/** The longest that headers, and a whole request, may take; bodies are held to a pace of their own before that. */
const [HEADERS_MS, REQUEST_MS] = [10_000, 300_000];

/** The API as an application that can listen; the caller starts and stops it. */
export async function createApi(environment: Environment): Promise<NestFastifyApplication> {
  const { TRUST_PROXY: proxies } = environment;
  const adapter = new FastifyAdapter({
    requestTimeout: REQUEST_MS,
    http: { headersTimeout: HEADERS_MS, connectionsCheckingInterval: HEADERS_MS / 2 },
    trustProxy: typeof proxies === 'number' ? (_address: string, hop: number) => hop < proxies : proxies,
    genReqId: () => randomUUID(),
    forceCloseConnections: true,
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.with(environment), adapter, {
    logger: new PinoLogger(environment.LOG_LEVEL, 'api'),
    abortOnError: false,
    bodyParser: false,
  });
  app.useGlobalPipes(inputPipe());
  await app.register(fastifyCookie);
  await app.register(fastifyHelmet, securityHeaders(environment));
  guardOrigin(app, environment);
  postOnly(app);
  takeBodies(app, app.get(RequestActors));
  resolveActors(app);
  await serveWeb(app, environment.WEB_DIST);
  return app;
}

function resolveActors(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  const actors = app.get(RequestActors);
  const metrics = app.get(Metrics);
  fastify.decorateRequest('actor', null);
  fastify.decorateRequest('refused', undefined);
  fastify.addHook('preHandler', async (request, reply) => {
    await resolve(request, actors);
    if (/^\/(graphql|auth|reports)\b/.test(request.url)) reply.header('cache-control', 'no-store');
  });
  fastify.addHook('onSend', async (_, reply) => void reply.header('permissions-policy', PERMISSIONS_POLICY));
  fastify.addHook('onResponse', async (request, reply) => {
    metrics.observe(request.routeOptions.url ?? 'unknown', reply.statusCode, reply.elapsedTime / 1_000);
  });
}

async function resolve(request: FastifyRequest, actors: RequestActors): Promise<void> {
  // A download is followed like any link, and says in its address for whom.
  const { whom } = request.query as { whom?: string | string[] };
  try {
    request.actor = await actors.ofHeaders({ ...(request.method === 'GET' && { [WHOM]: whom }), ...request.headers });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    request.refused = error.code;
  }
}
