import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Environment } from '@sextant/platform';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
const SMALL_BODY = 100 * 1024;

/**
 * Refuses what another site sends in a user's name, and large bodies from whoever is not signed in. A browser always
 * says where a cross-site request comes from; a program that says nothing carries no cookie of a victim.
 */
export function guardOrigin(app: NestFastifyApplication, environment: Environment): void {
  const home = new URL(environment.PUBLIC_URL).host;
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', async (request, reply) => {
    if (SAFE.has(request.method) && request.headers.upgrade === undefined) return;
    const { origin } = request.headers;
    if (origin && !isHome(origin, home, request.headers.host)) {
      await reply.status(403).send({ code: 'FORBIDDEN', reason: 'another site' });
      return;
    }
    const size = Number(request.headers['content-length'] ?? 0);
    if (size > SMALL_BODY && !request.headers.cookie)
      await reply.status(413).send({ code: 'INVALID_INPUT', reason: 'too large' });
  });
}

function isHome(origin: string, home: string, host: string | undefined): boolean {
  if (!URL.canParse(origin)) return false;
  const from = new URL(origin).host;
  return from === home || from === host;
}
