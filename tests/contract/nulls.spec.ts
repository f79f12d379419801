import { beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { Refusal, startApi, startWorker } from '@sextant/testing';

import { createApi } from '../../apps/api/src/create-api.js';
import { createWorker } from '../../apps/worker/src/create-worker.js';
import { MUTATIONS, QUERIES } from './operations/operations.js';
import { rootFields, withNullAt } from './operations/root-fields.js';
import { plantWorld, type World } from './operations/world.js';

const setUp = () => startApi(createApi);
let api: Awaited<ReturnType<typeof setUp>>;
let world: World;

beforeAll(async () => {
  api = await setUp();
  await startWorker(createWorker, api);
  world = await plantWorld(api, api.owner);
}, 240_000);

/** The schema says that these may be null: whoever takes it at its word gets an answer or a refusal, never a failure. */
describe('an explicit null wherever the schema allows one', () => {
  it('is taken as not said, or refused by name', async () => {
    const operations = { ...QUERIES, ...MUTATIONS };
    const fields = rootFields(api.app.get(GraphQLSchemaHost).schema);
    const failed: string[] = [];
    let tried = 0;
    for (const name of Object.keys(operations)) {
      const { args, by } = operations[name]!;
      const field = fields.find((one) => one.name === name)!;
      for (const path of field.nullablePaths) {
        const changed = withNullAt(args?.(world) ?? {}, path);
        if (!changed) continue;
        tried += 1;
        const code = await codeOf(by ?? 'owner', field.document, changed);
        if (code !== null && !/^[A-Z_]+$/.test(code)) failed.push(`${name} with ${path}: ${code}`);
        if (code === 'INTERNAL') failed.push(`${name} fails when ${path} is null`);
      }
    }

    expect(failed).toEqual([]);
    expect(tried).toBeGreaterThan(60);
  }, 240_000);
});

async function codeOf(
  by: 'owner' | 'respondent' | 'roomMember',
  document: string,
  args: Record<string, unknown>,
): Promise<string | null> {
  try {
    await world[by].graphql(document, args);
    return null;
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error);
  }
}
