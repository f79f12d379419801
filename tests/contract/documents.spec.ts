import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { DOCUMENTS } from '@sextant/contracts';
import { startApi, startWorker } from '@sextant/testing';
import { Ajv, type ValidateFunction } from 'ajv';
import { getNamedType, isObjectType, isScalarType, isSpecifiedScalarType, type GraphQLSchema } from 'graphql';

import { createApi } from '../../apps/api/src/create-api.js';
import { createWorker } from '../../apps/worker/src/create-worker.js';
import { QUERIES } from './operations/operations.js';
import { rootFields } from './operations/root-fields.js';
import { plantWorld, type World } from './operations/world.js';

const FOLDER = join(import.meta.dirname, '../../docs/documents');
const NO_DOCUMENTS = ['DateTime'];

const setUp = () => startApi(createApi);
let schema: GraphQLSchema;
let world: World;

beforeAll(async () => {
  const api = await setUp();
  schema = api.app.get(GraphQLSchemaHost).schema;
  await startWorker(createWorker, api);
  world = await plantWorld(api, api.owner);
}, 240_000);

const scalars = (): string[] =>
  Object.values(schema.getTypeMap())
    .filter((type) => isScalarType(type) && !isSpecifiedScalarType(type) && !NO_DOCUMENTS.includes(type.name))
    .map(({ name }) => name);

function validators(): Map<string, ValidateFunction> {
  const ajv = new Ajv({ allowUnionTypes: true });
  return new Map(
    Object.keys(DOCUMENTS).map((name) => [
      name,
      ajv.compile(JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as object),
    ]),
  );
}

/** Why a value is not the document that its scalar promises; null if it is, or comes as no document. */
function problemOf(checks: ReadonlyMap<string, ValidateFunction>, scalar: string, value: unknown): string | null {
  const check = checks.get(scalar);
  if (!check || value === null || check(value)) return null;
  const { instancePath, message } = check.errors![0]!;
  return `${scalar}${instancePath} ${message}`;
}

describe('a document that the API hands over whole', () => {
  it('is one of those that are declared, each with its JSON Schema', () => {
    expect(scalars().sort()).toEqual(Object.keys(DOCUMENTS).sort());
    expect(readdirSync(FOLDER).sort()).toEqual(
      Object.keys(DOCUMENTS)
        .map((name) => `${name}.json`)
        .sort(),
    );
  });

  it('is what its JSON Schema says, wherever it comes from', async () => {
    const checks = validators();
    const wrong: string[] = [];
    const seen = new Set<string>();
    for (const field of rootFields(schema)) {
      const operation = QUERIES[field.name];
      if (field.kind !== 'query' || !operation) continue;
      const reply = await world[operation.by ?? 'owner'].graphql<Record<string, unknown>>(
        field.document,
        operation.args?.(world) ?? {},
      );
      const type = getNamedType(schema.getQueryType()!.getFields()[field.name]!.type);
      const look = (scalar: string, value: unknown, where: string): void => {
        if (!checks.has(scalar) || value === null || value === undefined) return;
        seen.add(scalar);
        const problem = problemOf(checks, scalar, value);
        if (problem) wrong.push(`${where}: ${problem}`);
      };
      if (!isObjectType(type)) look(type.name, reply[field.name], field.name);
      else
        for (const one of [reply[field.name]].flat() as (Record<string, unknown> | null)[])
          for (const part of Object.values(type.getFields()))
            look(getNamedType(part.type).name, one?.[part.name], `${field.name}.${part.name}`);
    }

    expect(wrong).toEqual([]);
    expect([...seen].sort()).toEqual(
      expect.arrayContaining(['InstrumentDocument', 'Minutes', 'ResultDocument', 'Trend']),
    );
  }, 240_000);

  it('is refused by it when a part is missing or has another name', () => {
    const checks = validators();

    expect(problemOf(checks, 'Head', { from: 3, to: 5 })).toBeNull();
    expect(problemOf(checks, 'Head', { from: 3 })).toMatch(/^Head /);
    expect(problemOf(checks, 'ContextProfile', { employees: 4, colour: 'blue' })).toMatch(/additional properties/);
  });
});
