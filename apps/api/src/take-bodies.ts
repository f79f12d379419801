import type { IncomingMessage } from 'node:http';

import { BadRequestException } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DomainError, type Actor, type Permission } from '@sextant/contracts';
import { isTooIntricate, readBody } from '@sextant/platform/api';
import type { FastifyRequest } from 'fastify';

import type { RequestActors } from './request-actors.js';

/** Bytes by route: GraphQL carries forms, sign-in a handful of words. */
const SMALL = { graphql: 100 * 1024, other: 16 * 1024 };
/** Files of people, answers and instruments travel inside documents, for those who may bring such files. */
const FILE = 6 * 1024 * 1024;
const BRINGING_FILES: readonly Permission[] = ['answer.import', 'stakeholder.write', 'instrument.write'];

/** After these the rest of the body is not read: the connection ends with the answer. */
const UNREAD = new Set([408, 413, 415]);

/** JSON is the one kind of body there is; how large and how intricate it may be is decided before it is parsed. */
export function takeBodies(app: NestFastifyApplication, actors: RequestActors): void {
  const fastify = app.getHttpAdapter().getInstance();
  const parse = fastify.getDefaultJsonParser('error', 'error');
  fastify.removeAllContentTypeParsers();
  fastify.addContentTypeParser('application/json', async (request: FastifyRequest, payload: IncomingMessage) => {
    const isGraphql = request.routeOptions.url === '/graphql';
    const asker = async () => (isGraphql && bringsFiles(await askerOf(request, actors)) ? FILE : 0);
    const body = await readBody(payload, { anybody: isGraphql ? SMALL.graphql : SMALL.other, asker });
    const text = body.toString();
    if (isTooIntricate(text)) throw new BadRequestException();
    return new Promise((resolve, reject) => {
      void parse(request, text, (error, value) => (error ? reject(new BadRequestException()) : resolve(value)));
    });
  });
  fastify.addHook('onSend', async (_, reply) => {
    if (UNREAD.has(reply.statusCode)) reply.header('connection', 'close');
  });
}

/** Whoever cannot be told brings no files; what they are refused with is said once the body is read. */
function askerOf(request: FastifyRequest, actors: RequestActors): Promise<Actor | null> {
  return actors.ofHeaders(request.headers).catch((error: unknown) => {
    if (error instanceof DomainError) return null;
    throw error;
  });
}

function bringsFiles(actor: Actor | null): boolean {
  return BRINGING_FILES.some((permission) => actor?.permissions.has(permission));
}
