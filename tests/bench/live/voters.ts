/** A process of people who vote: each once, spread evenly over a time, by the same HTTP as phones use. */
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

import { monotonic, type FromVoters, type ToVoters } from './messages.js';

const CAST = 'mutation ($input: VoteInput!) { castVote(input: $input) { ballotId round status revision value } }';
const agent = new Agent({ keepAlive: true, maxSockets: 256 });

function cast({ url, ballotId, round }: ToVoters, cookie: string, value: number): Promise<void> {
  const input = { ballotId, round, operationId: randomUUID(), baseRevision: 0, value };
  const headers = { 'content-type': 'application/json', 'x-sextant-as': 'workshop', cookie };
  return new Promise((resolve, reject) => {
    const sent = request(`${url}/graphql`, { method: 'POST', agent, headers }, (reply) => {
      let text = '';
      reply.setEncoding('utf8');
      reply.on('data', (part: string) => (text += part));
      reply.on('end', () => (text.includes('"SAVED"') ? resolve() : reject(new Error(text))));
    });
    sent.on('error', reject);
    sent.end(JSON.stringify({ query: CAST, variables: { input } }));
  });
}

async function vote(order: ToVoters): Promise<FromVoters> {
  const began = monotonic();
  let lastSent = 0;
  const gap = order.withinMs / order.cookies.length;
  const replies: Promise<void>[] = [];
  for (const [i, cookie] of order.cookies.entries()) {
    const due = began + i * gap;
    if (due > monotonic()) await sleep(due - monotonic());
    lastSent = monotonic();
    replies.push(cast(order, cookie, 1 + (i % 5)));
  }
  await Promise.all(replies);
  return { lastSent, lastAcknowledged: monotonic() };
}

process.on('message', (order: ToVoters) => {
  vote(order).then(
    (told) => process.send!(told),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
process.send!('ready');
