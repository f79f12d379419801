import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { DynamicModule, INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  closeWave,
  DomainError,
  deliverMail,
  generateReport,
  JOBS,
  markHandIns,
  scoreWave,
  systemActor,
  type JobDefinition,
} from '@sextant/contracts';
import { FailedJob, TenantDb } from '@sextant/data';
import { bench, closeAfterTests, describeWithRedis } from '@sextant/testing';

import { ConfigModule } from '../config/config.module.js';
import type { Environment } from '../config/environment.js';
import { DatabaseModule } from '../database/database.module.js';
import { FailedJobsService } from './failed-jobs.service.js';
import { JobQueue } from './job-queue.js';
import { JobsModule } from './jobs.module.js';
import { Processes, type JobProcessor } from './processes.js';

interface Payload {
  tenantId: string;
  waveId: string;
}

/** What was processed, by the id of the work, and what the next attempts shall do. */
const done: string[] = [];
const givenUp: string[] = [];
const failures = new Map<string, Error[]>();
interface Meeting {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
}

/** Work that ends only once as many are under way as it says. */
const meetings = new Map<string, { readonly of: number; came: number; readonly all: Meeting }>();

function newMeeting(): Meeting {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((settle) => (resolve = settle));
  return { promise, resolve };
}

@Processes(scoreWave)
class ScoreWave implements JobProcessor<Payload> {
  process({ waveId }: Payload): Promise<void> {
    const failure = failures.get(waveId)?.shift();
    if (failure) return Promise.reject(failure);
    done.push(waveId);
    const meeting = meetings.get(waveId);
    if (!meeting) return Promise.resolve();
    meeting.came += 1;
    if (meeting.came === meeting.of) meeting.all.resolve();
    return meeting.all.promise;
  }

  giveUp({ waveId }: Payload): Promise<void> {
    givenUp.push(waveId);
    return Promise.resolve();
  }
}

@Processes(generateReport)
class GenerateReport implements JobProcessor<{ tenantId: string; reportId: string }> {
  process = () => Promise.resolve();
}

@Processes(closeWave)
class CloseWave implements JobProcessor<Payload> {
  process = () => Promise.resolve();
}

@Processes(markHandIns)
class MarkHandIns implements JobProcessor<Payload> {
  process = () => Promise.resolve();
}

@Processes(deliverMail)
class DeliverMail implements JobProcessor<{ tenantId: string; mailId: string }> {
  process = () => Promise.resolve();
}

const program = (environment: Environment, jobs: DynamicModule, providers: Type<unknown>[]): DynamicModule => ({
  module: class Program {},
  imports: [ConfigModule.with(environment), DatabaseModule.as('app_worker', 5), jobs],
  providers,
});

const start = (environment: Environment, providers: Type<unknown>[]): Promise<INestApplicationContext> =>
  NestFactory.createApplicationContext(program(environment, JobsModule.processing(), providers), {
    logger: false,
    abortOnError: false,
  });

const setUp = () => bench({}, { modules: [], role: 'app_worker' });
let the: Awaited<ReturnType<typeof setUp>>;

beforeAll(async () => {
  the = await setUp();
});

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let i = 0; i < 400 && !(await condition()); i += 1) await sleep(50);
  expect(await condition()).toBe(true);
}

function work(environment: () => Environment): void {
  let queue: JobQueue;
  const newWork = () => ({ tenantId: the.owner.tenantId, waveId: randomUUID() });
  const buried = (waveId: string) =>
    the.db.run(systemActor(the.owner.tenantId), (tx) => tx.repo(FailedJob).findBy({ workId: waveId }));

  beforeAll(async () => {
    const worker = await start(environment(), [ScoreWave, CloseWave, MarkHandIns, GenerateReport, DeliverMail]);
    closeAfterTests(() => worker.close());
    queue = worker.get(JobQueue, { strict: false });
  });

  it('is done, and once while it waits, however often it was asked for', async () => {
    const payload = newWork();
    for (let i = 0; i < 5; i += 1) await queue.add(scoreWave, payload, 300);

    await until(() => done.includes(payload.waveId));
    await sleep(300);
    expect(done.filter((each) => each === payload.waveId)).toHaveLength(1);
  });

  it('can be asked for again once it is done', async () => {
    const payload = newWork();
    await queue.add(scoreWave, payload);
    await until(() => done.includes(payload.waveId));
    await sleep(200);
    await queue.add(scoreWave, payload);

    await until(() => done.filter((each) => each === payload.waveId).length === 2);
  });

  it('is tried again after an unexpected failure', async () => {
    const payload = newWork();
    failures.set(payload.waveId, [new Error('the database was away')]);
    await queue.add(scoreWave, payload);

    await until(() => done.includes(payload.waveId));
    expect(await buried(payload.waveId)).toEqual([]);
  });

  it('that is refused ends on the list of failures at once, with the reason, and leaves it when it succeeds after all', async () => {
    const payload = newWork();
    failures.set(payload.waveId, [new DomainError('WAVE_NOT_OPEN')]);
    await queue.add(scoreWave, payload);

    await until(async () => (await buried(payload.waveId)).length === 1);
    await until(() => givenUp.includes(payload.waveId));
    expect(await buried(payload.waveId)).toMatchObject([
      { job: 'score-wave', reason: 'WAVE_NOT_OPEN', payload, retriedAt: null },
    ]);

    await sleep(200);
    await queue.add(scoreWave, payload);
    await until(async () => (await buried(payload.waveId))[0]?.retriedAt !== null);
  });

  it('takes ids only', async () => {
    await expect(queue.add(scoreWave, { tenantId: 'no id', waveId: randomUUID() })).rejects.toThrow();
  });
}

describe('work on PostgreSQL', () => {
  work(() => the.environment);
});

await describeWithRedis('work on Redis', ({ url }) => {
  work(() => ({ ...the.environment, REDIS_URL: Object.assign(new URL(url), { pathname: '/9' }).toString() }));
});

describe('a worker', () => {
  it('does as many jobs of a kind at once as it is told', async () => {
    const own = await setUp();
    const JOB_CONCURRENCY = { ...own.environment.JOB_CONCURRENCY, 'score-wave': 4 };
    const processors = [ScoreWave, CloseWave, MarkHandIns, GenerateReport, DeliverMail];
    const worker = await start({ ...own.environment, JOB_CONCURRENCY }, processors);
    closeAfterTests(() => worker.close());
    const meeting = { of: 4, came: 0, all: newMeeting() };
    const queue = worker.get(JobQueue, { strict: false });
    for (let i = 0; i < meeting.of; i += 1) {
      const waveId = randomUUID();
      meetings.set(waveId, meeting);
      await queue.add(scoreWave, { tenantId: own.owner.tenantId, waveId });
    }

    await until(() => meeting.came === meeting.of).finally(meeting.all.resolve);
  });

  it('refuses to start when a job has no processor, or two', async () => {
    class Second extends ScoreWave {}
    Processes(scoreWave as JobDefinition<Payload>)(Second);

    await expect(start(the.environment, [ScoreWave, CloseWave, MarkHandIns, GenerateReport])).rejects.toThrow(
      'No processor for: deliver-mail.',
    );
    await expect(
      start(the.environment, [ScoreWave, Second, CloseWave, MarkHandIns, GenerateReport, DeliverMail]),
    ).rejects.toThrow('The job score-wave has two processors.');
    expect(JOBS).toHaveLength(5);
  });
});

describe('the list of failures', () => {
  it('shows and retries those of the own firm', async () => {
    const { tenantId } = the.owner;
    const failed = await the.db.run(systemActor(tenantId), (tx) =>
      tx.insert(FailedJob, {
        job: 'deliver-mail',
        workId: randomUUID(),
        payload: { tenantId, mailId: randomUUID() },
        reason: 'x',
        attempts: 5,
      }),
    );
    const api = await NestFactory.createApplicationContext(
      {
        module: class Program {},
        imports: [
          ConfigModule.with({ ...the.environment, DATABASE_URL: the.database.apiUrl }),
          DatabaseModule.as('app_api', 5),
          JobsModule.producing(),
        ],
        providers: [FailedJobsService],
      },
      { logger: false, abortOnError: false },
    );
    closeAfterTests(() => api.close());
    const list = api.get(FailedJobsService);
    expect(api.get(TenantDb, { strict: false })).toBeDefined();

    expect((await list.list(the.owner)).map(({ id }) => id)).toContain(failed.id);
    expect(await list.list(the.stranger)).toEqual([]);
    await expect(list.retry(the.stranger, failed.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });

    const outcomes = await Promise.allSettled([list.retry(the.owner, failed.id), list.retry(the.owner, failed.id)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await list.list(the.owner)).map(({ id }) => id)).not.toContain(failed.id);
  });
});
