import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { problem } from '@sextant/contracts';
import type { Environment } from '@sextant/platform';
import { isFromHome } from '@sextant/platform/api';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What a link or an image of another site can ask for is never answered by GraphQL. */
export function postOnly(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async (request, reply) => {
      if (request.routeOptions.url !== '/graphql' || request.method === 'POST') return;
      await reply
        .status(405)
        .header('allow', 'POST')
        .send({ code: 'INVALID_INPUT', problems: [problem('', 'malformed')] });
    });
}

/** Refuses what another site sends in a user's name. What is safe changes nothing; sockets have a door of their own. */
export function guardOrigin(app: NestFastifyApplication, environment: Environment): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', async (request, reply) => {
      if (SAFE.has(request.method) || isFromHome(request.headers, environment.PUBLIC_URL)) return;
      await reply.status(403).send({ code: 'FORBIDDEN' });
    });
}
