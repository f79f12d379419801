import { randomUUID } from 'node:crypto';
import { constants } from 'node:zlib';

import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DomainError, type Actor } from '@sextant/contracts';
import {
  addToLogContext,
  PinoLogger,
  WHOM,
  withLogContext,
  type Environment,
  type RequestContext,
} from '@sextant/platform';
import { Degraded, Metrics } from '@sextant/platform/api';
import type { FastifyReply, FastifyRequest } from 'fastify';

import { ApiModule } from './api.module.js';
import { guardOrigin, postOnly } from './guard-origin.js';
import { inputPipe } from './input-pipe.js';
import { RequestActors } from './request-actors.js';
import { PERMISSIONS_POLICY, securityHeaders } from './security-headers.js';
import { isPart, serveWeb } from './serve-web.js';
import { takeBodies } from './take-bodies.js';

declare module 'fastify' {
  interface FastifyRequest extends RequestContext {
    actor: Actor | null;
    readonly requestId: string;
  }
}

/** The longest that headers, and a whole request, may take; bodies are held to a pace of their own before that. */
const [HEADERS_MS, REQUEST_MS] = [10_000, 300_000];

/** Replies travel compressed, well enough and soon; bodies that come in must not, since a small one may hold a large one. */
const COMPRESSION = {
  globalDecompression: false,
  threshold: 1_024,
  encodings: ['br' as const, 'gzip' as const],
  brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
};

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
  logWithIds(app);
  app.useGlobalPipes(inputPipe());
  await app.register(fastifyCompress, COMPRESSION);
  await app.register(fastifyCookie);
  await app.register(fastifyHelmet, securityHeaders(environment));
  guardOrigin(app, environment);
  postOnly(app);
  takeBodies(app, app.get(RequestActors));
  resolveActors(app);
  await serveWeb(app, environment.WEB_DIST);
  return app;
}

/** Every line of a request carries its id. */
function logWithIds(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  const name = ({ id }: FastifyRequest, _: FastifyReply, done: () => void): void =>
    withLogContext({ requestId: id }, done);
  fastify.addHook('onRequest', name);
}

function resolveActors(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  const actors = app.get(RequestActors);
  const metrics = app.get(Metrics);
  const degraded = app.get(Degraded);
  fastify.decorateRequest('actor', null);
  fastify.decorateRequest('refused', undefined);
  fastify.addHook('preHandler', async (request, reply) => {
    if (!(await resolve(request, reply, actors))) return;
    const slower = degraded.parts();
    if (slower.length > 0) reply.header('x-sextant-degraded', slower.join());
    if (/^\/(graphql|auth|reports)\b/.test(request.url)) reply.header('cache-control', 'no-store');
  });
  fastify.addHook('onSend', async ({ url }, reply) => {
    if (!isPart(url)) reply.header('permissions-policy', PERMISSIONS_POLICY);
  });
  fastify.addHook('onResponse', async (request, reply) => {
    metrics.observe(request.routeOptions.url ?? 'unknown', reply.statusCode, reply.elapsedTime / 1_000);
  });
}

/** Says who asks, as far as the request can be believed; false if nobody can be looked up, and the reply has said so. */
async function resolve(request: FastifyRequest, reply: FastifyReply, actors: RequestActors): Promise<boolean> {
  // A download is followed like any link, and says in its address for whom.
  const { whom } = request.query as { whom?: string | string[] };
  try {
    const actor = await actors.ofHeaders({ ...(request.method === 'GET' && { [WHOM]: whom }), ...request.headers });
    request.actor = actor;
    if (actor) addToLogContext({ tenantId: actor.tenantId });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.code === 'UNAVAILABLE') {
      await refuseForNow(reply, error);
      return false;
    }
    request.refused = error;
  }
  return true;
}

/** Whoever asked could not be looked up: said as GraphQL and plain routes say it. */
async function refuseForNow(reply: FastifyReply, { code, details }: DomainError): Promise<void> {
  const extensions = { ...details, code };
  const seconds = typeof details.retryAfterSeconds === 'number' ? details.retryAfterSeconds : 1;
  await reply
    .status(503)
    .headers({ 'retry-after': String(seconds), 'cache-control': 'no-store' })
    .send({ ...extensions, errors: [{ message: code, extensions }] });
}
