/** graphql-ws as its manual shows it: every subscriber has an iterator of its own, and every event is executed for each. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { buildSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';

import type { ToServer } from './messages.js';

const schema = buildSchema(
  readFileSync(fileURLToPath(new URL('../../../apps/api/src/schema.graphql', import.meta.url)), 'utf8'),
);
const subscribers = new Set<(room: object) => void>();
let newest: object | null = null;

async function* workshopLive(): AsyncGenerator<{ workshopLive: object }> {
  const waiting: object[] = newest ? [newest] : [];
  let wake = (): void => undefined;
  const hear = (room: object): void => {
    waiting.push(room);
    wake();
  };
  subscribers.add(hear);
  try {
    for (;;) {
      while (waiting.length > 0) yield { workshopLive: waiting.shift()! };
      await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    subscribers.delete(hear);
  }
}

const server = new WebSocketServer({ port: 0, host: '127.0.0.1', path: '/graphql', perMessageDeflate: false });
useServer({ schema, roots: { subscription: { workshopLive } } }, server);
process.on('message', (order: ToServer | 'memory') => {
  if (order === 'memory') return;
  const { room } = order;
  newest = room;
  for (const hear of subscribers) hear(room);
});
server.once('listening', () => process.send!({ port: (server.address() as { port: number }).port }));
