import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { DomainError, JOBS, systemActor, type JobDefinition, type JobPayload } from '@sextant/contracts';
import { TenantDb } from '@sextant/data';
import { UnrecoverableError, type Job, type Worker } from 'bullmq';

import { ENVIRONMENT, type Environment } from '../config/environment.js';
import { withLogContext, type LogContext } from '../logging/log-context.js';
import { buryJob } from './bury-job.js';
import { PROCESSES, type JobProcessor } from './processes.js';
import { QueueBackend } from './queue-backend.js';

type Definition = JobDefinition<JobPayload>;

const LOCK_MS = 10_000;

/** Runs every job's one processor; refuses to start when a job has none or two. */
@Injectable()
export class JobWorkers implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(JobWorkers.name);
  private readonly workers: Worker[] = [];

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
    private readonly backend: QueueBackend,
    private readonly db: TenantDb,
    @Inject(ENVIRONMENT) private readonly environment: Environment,
  ) {}

  onApplicationBootstrap(): void {
    const processors = this.processors();
    for (const [definition, processor] of processors) this.start(definition, processor);
    this.logger.log(`taking jobs: ${[...processors.keys()].map((job) => job.name).join(', ')}`);
  }

  /** Stops taking work, and waits for the work in hand. */
  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.close()));
  }

  private processors(): Map<Definition, JobProcessor<JobPayload>> {
    const found = new Map<Definition, JobProcessor<JobPayload>>();
    for (const { instance, metatype } of this.discovery.getProviders()) {
      const job = metatype ? this.reflector.get<Definition | undefined>(PROCESSES, metatype) : undefined;
      if (!job) continue;
      if (found.has(job)) throw new Error(`The job ${job.name} has two processors.`);
      found.set(job, instance as JobProcessor<JobPayload>);
    }
    const orphans = JOBS.filter((job) => !found.has(job));
    if (orphans.length > 0) throw new Error(`No processor for: ${orphans.map((job) => job.name).join(', ')}.`);
    return found;
  }

  private start(definition: Definition, processor: JobProcessor<JobPayload>): void {
    const worker = this.backend.worker(
      definition.name,
      async (job: Job) => {
        const payload = definition.payload.parse(job.data);
        await withLogContext(idsOf(definition, payload), () => this.process(definition, processor, payload));
      },
      {
        concurrency: this.environment.JOB_CONCURRENCY[definition.name],
        lockDuration: LOCK_MS,
        stalledInterval: LOCK_MS / 2,
        maxStalledCount: 2,
      },
    );
    worker.on('failed', (job, error) => {
      const payload = definition.payload.safeParse(job?.data).data;
      const ids = payload ? idsOf(definition, payload) : { job: definition.name, jobId: job?.id };
      void withLogContext(ids, () => this.failed(definition, processor, job, error));
    });
    worker.on('error', (error) => this.logger.warn(`${definition.name}: ${error.message}`));
    this.workers.push(worker);
  }

  private async process(
    definition: Definition,
    processor: JobProcessor<JobPayload>,
    payload: JobPayload,
  ): Promise<void> {
    try {
      await processor.process(payload);
      await this.resolveFailure(definition, payload);
    } catch (error) {
      // A named refusal will be refused again: no use in trying. Only the database may be back soon.
      if (error instanceof DomainError && error.code !== 'UNAVAILABLE') throw new UnrecoverableError(error.code);
      throw error;
    }
  }

  private async failed(
    definition: Definition,
    processor: JobProcessor<JobPayload>,
    job: Job | undefined,
    error: Error,
  ): Promise<void> {
    this.logger.warn({ attempt: job?.attemptsMade, error }, 'a job failed');
    const isFinal = job && (error instanceof UnrecoverableError || job.attemptsMade >= definition.attempts);
    if (!isFinal) return;
    try {
      const payload = definition.payload.parse(job.data);
      await this.bury(definition, payload, error.message, job.attemptsMade);
      await processor.giveUp?.(payload, error.message);
    } catch (problem) {
      this.logger.error({ error: problem }, 'a failed job could not be put on the list');
    }
  }

  private async bury(definition: Definition, payload: JobPayload, reason: string, attempts: number): Promise<void> {
    await this.db.run(systemActor(payload.tenantId), (tx) => buryJob(tx, definition, payload, reason, attempts));
  }

  /** Work that succeeded after all leaves the list of failures. */
  private async resolveFailure(definition: Definition, payload: JobPayload): Promise<void> {
    await this.db.run(systemActor(payload.tenantId), (tx) =>
      tx.query(`UPDATE failed_job SET retried_at = now() WHERE job = $1 AND work_id = $2 AND retried_at IS NULL`, [
        definition.name,
        definition.idOf(payload),
      ]),
    );
  }
}

/** What the lines of a job carry in the log. */
function idsOf(definition: Definition, payload: JobPayload): LogContext {
  return { tenantId: payload.tenantId, job: definition.name, jobId: definition.idOf(payload) };
}
