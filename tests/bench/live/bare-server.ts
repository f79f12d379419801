/** The least that can be done: one text, written to every socket. */
import { WebSocketServer } from 'ws';

import type { ToServer } from './messages.js';

const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
let newest = '';

server.on('connection', (socket) => socket.send(newest));
process.on('message', (order: ToServer | 'memory') => {
  if (order === 'memory') return;
  const { room } = order;
  newest = `{"id":"1","type":"next","payload":{"data":{"workshopLive":${JSON.stringify(room)}}}}`;
  for (const socket of server.clients) socket.send(newest);
});
server.once('listening', () => process.send!({ port: (server.address() as { port: number }).port }));
