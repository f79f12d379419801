import { setTimeout as sleep } from 'node:timers/promises';

import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Readiness, SocketDoor } from '@sextant/platform/api';

/** How long whoever stands before the API may take to notice that it is not ready. */
const NOTICE_MS = 10_000;
/** From hearing it to acting on it: requests that were on their way still come. */
const AFTERMATH_MS = 1_500;
const SOCKETS_SPREAD_MS = 2_000;
const LOOK_EVERY_MS = 50;

/** Requests that came in and were not answered yet. */
export class RequestsInHand {
  count = 0;
}

/** Counts the requests in hand; while the process is stopping, each answer asks for a new connection for the next request. */
export function countRequests(app: NestFastifyApplication): RequestsInHand {
  const inHand = new RequestsInHand();
  const readiness = app.get(Readiness);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', async (_request, reply) => {
    inHand.count += 1;
    reply.raw.once('close', () => (inHand.count -= 1));
  });
  fastify.addHook('onSend', async (_request, reply, payload) => {
    if (readiness.isStopping) reply.header('connection', 'close');
    return payload;
  });
  return inHand;
}

/**
 * Lets nothing be lost when the process is told to stop: first it says that it is not ready, and goes on serving until
 * whoever asks has heard it; sockets are told, one after the other, to come again; then every request in hand is answered.
 */
export async function drain(app: NestFastifyApplication, inHand: RequestsInHand): Promise<void> {
  const readiness = app.get(Readiness);
  readiness.stop();
  const elsewhere = app.get(SocketDoor, { strict: false }).sendElsewhere(SOCKETS_SPREAD_MS);
  const noticed = performance.now() + NOTICE_MS;
  while (readiness.isWatched && !readiness.hasBeenTold && performance.now() < noticed) await sleep(LOOK_EVERY_MS);
  if (readiness.isWatched) await sleep(AFTERMATH_MS);
  await elsewhere;
  while (inHand.count > 0) await sleep(LOOK_EVERY_MS);
}
