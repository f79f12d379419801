import { join } from 'node:path';

import { ROOT } from './settings.js';

/** The web served from its sources. */
export interface WebServer {
  close(): Promise<void>;
}

const API_PATHS = ['/graphql', '/auth', '/reports', '/health', '/metrics'];

/** Vite on `port`, which passes everything that is the API's on to it, sockets included. */
export async function startWebServer(port: number, apiPort: number): Promise<WebServer> {
  const { createServer } = await import('vite');
  const target = `http://localhost:${apiPort}`;
  const server = await createServer({
    root: join(ROOT, 'apps/web'),
    server: {
      port,
      strictPort: true,
      proxy: Object.fromEntries(API_PATHS.map((path) => [path, { target, ws: true }])),
    },
  });
  await server.listen();
  return server;
}
