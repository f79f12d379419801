import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, parse, print, validate, type DocumentNode } from 'graphql';
import { Client, fetchExchange } from 'urql';

import * as generated from '../graphql/graphql.js';
import { TAKES_OPERATION_ID } from '../graphql/takes-operation-id.js';
import { operationIds, withOperationId } from './operation-ids.js';
import { patientFetch } from './patient-fetch.js';

const ADD = 'mutation Add($input: AddGoalInput!) { addGoal(input: $input) { id } }';
const received: string[] = [];
let drop = 0;
let server: Server;
let client: Client;

beforeAll(async () => {
  // Takes the request in and breaks the line before it answers, as often as it is told to.
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      received.push((JSON.parse(body) as { variables: { operationId: string } }).variables.operationId);
      if (drop-- > 0) return request.socket.destroy();
      return response.setHeader('content-type', 'application/json').end('{"data":{"addGoal":{"id":"1"}}}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  client = new Client({ url, preferGetMethod: false, fetch: patientFetch, exchanges: [operationIds(), fetchExchange] });
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

const add = (title: string) => client.mutation(ADD, { input: { title } }).toPromise();

/** The ids that came while something was done. */
async function idsDuring(work: () => Promise<unknown>): Promise<string[]> {
  const from = received.length;
  await work();
  return received.slice(from);
}

describe('something new, whose reply was lost', () => {
  it('is asked for again by itself, under the same id', async () => {
    drop = 1;
    const ids = await idsDuring(async () => expect((await add('one')).data).toEqual({ addGoal: { id: '1' } }));

    expect(ids).toHaveLength(2);
    expect(ids[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Set(ids).size).toBe(1);
  });

  it('keeps its id when somebody presses the button again, until there is an answer', async () => {
    drop = 3;
    const ids = await idsDuring(async () => {
      expect((await add('two')).error?.networkError).toBeDefined();
      expect((await add('two')).error).toBeUndefined();
    });
    const next = await idsDuring(() => add('two'));

    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(1);
    expect(next).not.toEqual(ids.slice(0, 1));
  });
});

describe('every mutation of the pages', () => {
  it('that takes an operation id has one, and is still valid', () => {
    const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../../api/src/schema.graphql'), 'utf8'));
    const documents = Object.entries(generated)
      .filter(([exported]) => exported.endsWith('Document'))
      .map(([, document]) => document as unknown as DocumentNode);
    const wrong: string[] = [];
    let given = 0;
    for (const document of documents) {
      const changed = withOperationId(document);
      const text = print(changed ?? document);
      wrong.push(...validate(schema, parse(text)).map(({ message }) => message));
      const takesOne = [...TAKES_OPERATION_ID].some((field) =>
        new RegExp(`^mutation[^{]*\\{\\s*${field}\\b`).test(text),
      );
      if (takesOne !== text.includes('operationId: $operationId')) wrong.push(`no operation id: ${text}`);
      given += changed ? 1 : 0;
    }

    expect(wrong).toEqual([]);
    expect(given).toBeGreaterThan(30);
  });
});
