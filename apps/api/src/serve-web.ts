import { existsSync } from 'node:fs';
import { join } from 'node:path';

import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** Headers that browsers obey in pages only. */
const OF_PAGES = [
  'content-security-policy',
  'cross-origin-opener-policy',
  'origin-agent-cluster',
  'referrer-policy',
  'x-dns-prefetch-control',
  'x-download-options',
  'x-frame-options',
  'x-permitted-cross-domain-policies',
  'x-xss-protection',
];

/** Serves the built web: hashed files for a year, pages never cached; any other path is the app's own route. */
export async function serveWeb(app: NestFastifyApplication, folder: string): Promise<void> {
  if (!existsSync(join(folder, 'index.html'))) return;
  const { fastifyStatic } = await import('@fastify/static');
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: false,
    cacheControl: false,
    preCompressed: true,
    setHeaders: (reply, path) => {
      const isHashed = path.includes('/assets/');
      reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      // A page says what may be done in it; said again with each of its parts, that would weigh as much as the smaller ones.
      if (isHashed) for (const name of OF_PAGES) reply.removeHeader(name);
    },
  });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get('/*', async (request, reply) => {
    const path = request.url.split('?', 1)[0]!;
    if (isAsset(path)) return reply.status(404).send({ code: 'NOT_FOUND' });
    return reply.sendFile(pageOf(path));
  });
}

/** Whether an address is that of a part of a page: a script, a style. */
export const isPart = (url: string): boolean => url.startsWith('/assets/');

/** Whether the last part of a path has an ending. */
const isAsset = (path: string): boolean => path.lastIndexOf('.') > path.lastIndexOf('/');

/** Pages of their own are light: phones and the projector do not load the dashboard. */
function pageOf(path: string): string {
  if (path === '/answer') return 'answer.html';
  return path === '/join' || path.startsWith('/screen/') ? 'join.html' : 'index.html';
}
