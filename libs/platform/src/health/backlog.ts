import { setTimeout as sleep } from 'node:timers/promises';

import { Injectable } from '@nestjs/common';
import { JOBS, type MailStatus } from '@sextant/contracts';
import { SystemDb } from '@sextant/data';
import { Gauge } from 'prom-client';

import { JOB_STATES, JobQueue } from '../jobs/job-queue.js';

/** Whoever asks for figures is answered by then, with those that have come. */
const MOST_MS = 2_000;

/** Mails that are due may have this status. */
const NOT_SENT = ['queued', 'held', 'sending'] satisfies MailStatus[];

/** Work that waits, over all tenants and processes, at the moment of asking. What cannot be asked has no figure. */
@Injectable()
export class Backlog {
  private readonly jobs = new Gauge({
    name: 'sextant_jobs',
    help: 'Jobs in the queue, by kind and state.',
    labelNames: ['job', 'state'],
    registers: [],
  });
  private readonly oldestJob = new Gauge({
    name: 'sextant_oldest_waiting_job_seconds',
    help: 'How long the oldest job has waited for a worker, by kind; 0 when none waits.',
    labelNames: ['job'],
    registers: [],
  });
  private readonly mails = new Gauge({
    name: 'sextant_mails_due',
    help: 'Mails that are due and not sent, by status.',
    labelNames: ['status'],
    registers: [],
  });
  private readonly oldestMail = new Gauge({
    name: 'sextant_oldest_due_mail_seconds',
    help: 'How long the oldest mail has been due, by status; 0 when none is.',
    labelNames: ['status'],
    registers: [],
  });
  readonly gauges = [this.jobs, this.oldestJob, this.mails, this.oldestMail];

  constructor(
    private readonly queue: JobQueue,
    private readonly system: SystemDb,
  ) {}

  async measure(): Promise<void> {
    for (const gauge of this.gauges) gauge.reset();
    const figures = [...JOBS.map((job) => this.measureJobs(job.name)), this.measureMails()];
    await Promise.race([Promise.allSettled(figures), sleep(MOST_MS, undefined, { ref: false })]);
  }

  private async measureJobs(job: string): Promise<void> {
    const { counts, waitingSeconds } = await this.queue.backlog(job);
    for (const state of JOB_STATES) this.jobs.set({ job, state }, counts[state] ?? 0);
    this.oldestJob.set({ job }, waitingSeconds);
  }

  private async measureMails(): Promise<void> {
    const rows = await this.system.run((tx) =>
      tx.query<{ status: string; mails: number; seconds: number }>(
        'SELECT status, mails, seconds FROM doors.mail_backlog()',
      ),
    );
    for (const status of NOT_SENT) {
      const due = rows.find((row) => row.status === status);
      this.mails.set({ status }, due?.mails ?? 0);
      this.oldestMail.set({ status }, due?.seconds ?? 0);
    }
  }
}
