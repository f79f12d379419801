import { EventEmitter, once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cacheExchange, Client, createRequest, fetchExchange } from 'urql';

import { newestAnswer } from './newest-answer.js';

const request = createRequest<{ round: number }, Record<string, never>>('{ round }', {});

let server: Server;

beforeAll(async () => {
  server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

/** A page that shows a round, and what becomes of its requests. */
async function pageOfRound() {
  const client = new Client({
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    preferGetMethod: false,
    exchanges: [cacheExchange, newestAnswer(), fetchExchange],
  });
  const asking = client.createRequestOperation('query', request, { requestPolicy: 'network-only' });
  const page = new EventEmitter();
  const ask = async (go: () => void): Promise<ServerResponse> => {
    const asked = once(server, 'request');
    go();
    return (await asked)[1] as ServerResponse;
  };
  /** Answers one of the requests, and says which round the page shows then. */
  const answer = async (response: ServerResponse, round: number): Promise<number> => {
    const shown = once(page, 'shown');
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ data: { round } }));
    return (await shown)[0] as number;
  };
  const first = await ask(() => {
    client.executeRequestOperation(asking).subscribe(({ data }) => page.emit('shown', data?.round));
  });
  expect(await answer(first, 1)).toBe(1);
  return { askAgain: () => ask(() => client.reexecuteOperation(asking)), answer };
}

describe('two requests of one page', () => {
  it('whose answers change places: the newer one stays', async () => {
    const { askAgain, answer } = await pageOfRound();
    const older = await askAgain();
    const newer = await askAgain();

    expect(await answer(newer, 3)).toBe(3);
    expect(await answer(older, 2)).toBe(3);
  });

  it('that are answered in turn are both shown', async () => {
    const { askAgain, answer } = await pageOfRound();
    const older = await askAgain();
    const newer = await askAgain();

    expect(await answer(older, 2)).toBe(2);
    expect(await answer(newer, 3)).toBe(3);
  });
});
