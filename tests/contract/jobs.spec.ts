import { randomUUID } from 'node:crypto';

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { JOBS, type JobDefinition } from '@sextant/contracts';
import { PROCESSES } from '@sextant/platform';
import { closeAfterTests, testDatabase, testEnvironment } from '@sextant/testing';
import { z } from 'zod';

import { createWorker } from '../../apps/worker/src/create-worker.js';

type Definition = JobDefinition<Record<string, string>>;
const jobs: readonly Definition[] = JOBS;

let worker: INestApplicationContext;

beforeAll(async () => {
  const database = await testDatabase();
  closeAfterTests(() => database.drop());
  worker = await createWorker(await testEnvironment(database.workerUrl, database.secret));
  closeAfterTests(() => worker.close());
});

/** What a payload must hold: the tenant's id, and of everything else an id too. */
function payloadProblems({ name, payload }: Definition): string[] {
  const shape = payload instanceof z.ZodObject ? (payload.shape as Record<string, unknown>) : null;
  if (!shape) return [`${name}: the payload is no object`];
  const contents = Object.entries(shape).filter(([, type]) => !(type instanceof z.ZodUUID));
  return [
    ...(shape.tenantId ? [] : [`${name}: the payload names no tenant`]),
    ...contents.map(([key]) => `${name}: ${key} is no id`),
  ];
}

describe('every job', () => {
  it('is told ids and nothing else', () => {
    expect(jobs.flatMap(payloadProblems)).toEqual([]);
    expect(jobs.length).toBeGreaterThan(2);
  });

  it('is found out when it is told more', () => {
    const name = 'bad';
    const rest = { name, idOf: () => '', attempts: 1 };

    expect(payloadProblems({ ...rest, payload: z.object({ tenantId: z.uuid(), comment: z.string() }) })).toEqual([
      'bad: comment is no id',
    ]);
    expect(payloadProblems({ ...rest, payload: z.object({ waveId: z.uuid() }) })).toEqual([
      'bad: the payload names no tenant',
    ]);
    expect(payloadProblems({ ...rest, payload: z.string() as never })).toEqual(['bad: the payload is no object']);
  });

  it('has an own name, an id that BullMQ takes, and an end to its attempts', () => {
    expect(new Set(jobs.map(({ name }) => name)).size).toBe(jobs.length);
    for (const job of jobs) {
      const { name, payload, attempts } = job;
      const ids = Object.fromEntries(
        Object.keys((payload as unknown as z.ZodObject).shape).map((key) => [key, randomUUID()]),
      );
      expect(name).toMatch(/^[a-z]+(-[a-z]+)+$/);
      expect(job.idOf(ids)).toMatch(/^[0-9a-f-]{36}$/);
      expect(job.idOf(ids)).toBe(job.idOf({ ...ids }));
      expect(attempts).toBeGreaterThanOrEqual(2);
      expect(attempts).toBeLessThanOrEqual(10);
    }
  });

  it('has exactly one processor in the worker', () => {
    const processors = [...worker.get(ModulesContainer).values()]
      .flatMap((module) => [...module.providers.values()])
      .flatMap(({ metatype }) => {
        const job = metatype ? (Reflect.getMetadata(PROCESSES, metatype) as Definition | undefined) : undefined;
        return job ? [job.name] : [];
      });

    expect(processors.sort()).toEqual(jobs.map(({ name }) => name).sort());
  });
});
