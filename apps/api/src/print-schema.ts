import 'reflect-metadata';

import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { readEnvironment } from '@sextant/platform';
import { withOperationIds } from '@sextant/platform/api';
import { lexicographicSortSchema, printSchema } from 'graphql';

import { ApiModule } from './api.module.js';

const TARGET = fileURLToPath(new URL('./schema.graphql', import.meta.url));
const HEADER = '# Printed from the code by `npm run schema`; never edited by hand.\n\n';

type Constructor = abstract new (...args: never[]) => unknown;

/** Every class that some module of the API provides, found by its decorators: no database and no server is needed. */
function providedClasses(module: unknown, seen = new Set<unknown>()): Set<Constructor> {
  const found = new Set<Constructor>();
  if (typeof module !== 'function' && (typeof module !== 'object' || module === null)) return found;
  if (seen.has(module)) return found;
  seen.add(module);
  const dynamic = typeof module === 'object' ? (module as { module?: unknown }) : null;
  const listed = (key: 'imports' | 'providers'): unknown[] => [
    ...((dynamic as Record<string, unknown[]> | null)?.[key] ?? []),
    ...((Reflect.getMetadata(key, dynamic?.module ?? module) as unknown[] | undefined) ?? []),
  ];
  for (const provider of listed('providers')) if (typeof provider === 'function') found.add(provider as Constructor);
  for (const imported of listed('imports')) for (const one of providedClasses(imported, seen)) found.add(one);
  return found;
}

async function main(): Promise<void> {
  const environment = readEnvironment({
    DATABASE_URL: 'postgres://nobody@localhost/nothing',
    APP_SECRET: 'only the schema is printed: nothing is signed',
  });
  const classes = [...providedClasses(ApiModule.with(environment))];
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: ['error'] });
  const schema = await app.get(GraphQLSchemaFactory).create(
    classes.filter((one) => Reflect.hasMetadata('graphql:resolver_type', one)),
    classes.filter((one) => Reflect.hasMetadata('graphql:scalar_name', one)),
  );
  await writeFile(TARGET, `${HEADER}${printSchema(lexicographicSortSchema(withOperationIds(schema)))}\n`);
  await app.close();
}

await main();
