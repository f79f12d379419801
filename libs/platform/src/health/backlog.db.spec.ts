import { randomUUID } from 'node:crypto';

import { beforeAll, describe, expect, it } from '@jest/globals';
import { generateReport, scoreWave } from '@sextant/contracts';
import { Mail } from '@sextant/data';
import { bench, describeWithRedis } from '@sextant/testing';
import { Redis } from 'ioredis';

import { JobQueue } from '../jobs/job-queue.js';
import { JobsModule } from '../jobs/jobs.module.js';
import { Backlog } from './backlog.js';
import { Metrics } from './metrics.js';

const watching = { module: class Watching {}, providers: [Backlog, Metrics], exports: [Backlog, Metrics] };

function figures(settings: NodeJS.ProcessEnv): void {
  const setUp = () =>
    bench({ metrics: Metrics, queue: JobQueue }, { modules: [JobsModule.producing(), watching], settings });
  let the: Awaited<ReturnType<typeof setUp>>;

  beforeAll(async () => {
    the = await setUp();
  });

  it('tell how many jobs of a kind wait, and for how long the oldest', async () => {
    const { tenantId } = the.owner;
    for (let i = 0; i < 3; i += 1) await the.queue.add(scoreWave, { tenantId, waveId: randomUUID() });
    await the.queue.add(scoreWave, { tenantId, waveId: randomUUID() }, 3_600_000);

    const text = await the.metrics.text();

    expect(text).toContain('sextant_jobs{job="score-wave",state="waiting"} 3');
    expect(text).toContain('sextant_jobs{job="score-wave",state="delayed"} 1');
    expect(text).toContain(`sextant_jobs{job="${generateReport.name}",state="waiting"} 0`);
    expect(text).toMatch(/sextant_oldest_waiting_job_seconds\{job="score-wave"\} [0-9.]*[1-9]/);
    expect(text).toContain('sextant_oldest_waiting_job_seconds{job="generate-report"} 0');
  });

  it('tell how many mails of all firms are due, and for how long the oldest', async () => {
    const queued = async (tenantId: string, deliverAfter: string) =>
      the.db.run(the.owner.tenantId === tenantId ? the.owner : the.stranger, async (tx) => {
        const [{ at } = { at: '' }] = await tx.query<{ at: string }>(`SELECT now() + $1::interval AS at`, [
          deliverAfter,
        ]);
        await tx.insert(Mail, {
          ...{ kind: 'wave-invitation', subjectId: randomUUID(), recipient: 'ada@example.org', status: 'queued' },
          deliverAfter: new Date(at),
        });
      });
    await queued(the.owner.tenantId, '-1 hour');
    await queued(the.stranger.tenantId, '-1 minute');
    await queued(the.owner.tenantId, '1 hour');

    const text = await the.metrics.text();

    expect(text).toContain('sextant_mails_due{status="queued"} 2');
    expect(text).toContain('sextant_mails_due{status="held"} 0');
    expect(text).toMatch(/sextant_oldest_due_mail_seconds\{status="queued"\} 36\d\d/);
    expect(text).not.toContain('ada@');
  });
}

describe('figures of a queue on PostgreSQL', () => figures({}));

await describeWithRedis('figures of a queue on Redis', ({ url }) => {
  const REDIS_URL = Object.assign(new URL(url), { pathname: '/10' }).toString();
  beforeAll(async () => {
    const redis = new Redis(REDIS_URL);
    await redis.flushdb();
    await redis.quit();
  });
  figures({ REDIS_URL });
});

describe('figures', () => {
  it('that cannot be had are left out, and the others come', async () => {
    const { metrics } = await bench(
      { metrics: Metrics },
      { modules: [JobsModule.producing(), watching], settings: { REDIS_URL: 'redis://127.0.0.1:1' } },
    );

    const text = await metrics.text();

    expect(text).not.toContain('sextant_jobs{');
    expect(text).toContain('sextant_mails_due{status="queued"} 0');
  });
});
