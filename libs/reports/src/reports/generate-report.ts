import { createHash } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { fromOf, REPORT_COURSE, reportTopic, systemActor, type Actor, type ReportStatus } from '@sextant/contracts';
import { Report, TenantDb, type Tx } from '@sextant/data';
import { FileStore, LiveBus } from '@sextant/platform';

import { renderReport } from '../rendering/render-report.js';
import { readMinutesReport, readWaveReport, type ReportDocument } from './report-document.js';

/**
 * Makes one report. Each attempt takes a number from the row (a fencing token); only the attempt that still holds the
 * newest number may say "done", so a worker that was thought dead and comes back changes nothing.
 */
@Injectable()
export class GenerateReport {
  constructor(
    private readonly db: TenantDb,
    private readonly files: FileStore,
    private readonly live: LiveBus,
  ) {}

  async generate(tenantId: string, reportId: string): Promise<void> {
    const actor = systemActor(tenantId);
    const attempt = await this.claim(actor, reportId);
    if (attempt === null) return;
    const { outline, brand } = await this.document(actor, reportId);
    await this.step(actor, reportId, attempt, 40);
    const content = renderReport(outline, brand);
    await this.step(actor, reportId, attempt, 80);
    await this.files.put(fileKey(tenantId, reportId, attempt), content);
    const isVisible = await this.finish(actor, reportId, attempt, content);
    if (!isVisible) await this.files.remove(fileKey(tenantId, reportId, attempt));
    else await this.removeEarlier(tenantId, reportId, attempt);
  }

  /** What waves say is read as a role without a grant on answers. */
  private async document(actor: Actor, reportId: string): Promise<ReportDocument> {
    const report = await this.db.run(actor, (tx) => tx.get(Report, reportId));
    return report.kind === 'minutes'
      ? this.db.run(actor, (tx) => readMinutesReport(tx, report))
      : this.db.readResults(actor, (tx) => readWaveReport(tx, reportId));
  }

  /** Leaves the row in a visible state when the last attempt has failed. */
  async giveUp(tenantId: string, reportId: string, reason: string): Promise<void> {
    const actor = systemActor(tenantId);
    await this.db.run(actor, async (tx) => {
      const failed = await tx.query(
        `UPDATE report SET status = 'failed', failure = $2 WHERE id = $1 AND status = ANY ($3) RETURNING id`,
        [reportId, reason, fromOf(REPORT_COURSE, 'failed')],
      );
      if (failed.length > 0) this.announce(tx, reportId, 'failed', 0);
    });
  }

  /** The number of this attempt, or null when the report is done. */
  private claim(actor: Actor, reportId: string): Promise<number | null> {
    return this.db.run(actor, async (tx) => {
      const [claimed] = await tx.query<{ attempt: number }>(
        `UPDATE report SET attempt = attempt + 1, status = 'rendering', progress = 10, heartbeat_at = now(), failure = NULL
          WHERE id = $1 AND status = ANY ($2) RETURNING attempt`,
        [reportId, fromOf(REPORT_COURSE, 'rendering')],
      );
      if (claimed) this.announce(tx, reportId, 'rendering', 10);
      return claimed?.attempt ?? null;
    });
  }

  private async step(actor: Actor, reportId: string, attempt: number, progress: number): Promise<void> {
    await this.db.run(actor, async (tx) => {
      const held = await tx.query(
        `UPDATE report SET progress = $3, heartbeat_at = now() WHERE id = $1 AND attempt = $2 AND status = 'rendering' RETURNING id`,
        [reportId, attempt, progress],
      );
      if (held.length > 0) this.announce(tx, reportId, 'rendering', progress);
    });
  }

  private finish(actor: Actor, reportId: string, attempt: number, content: Buffer): Promise<boolean> {
    const checksum = createHash('sha256').update(content).digest('hex');
    return this.db.run(actor, async (tx) => {
      const done = await tx.query(
        `UPDATE report SET status = 'done', progress = 100, file_key = $3, file_checksum = $4, file_size = $5, finished_at = now()
          WHERE id = $1 AND attempt = $2 AND status = ANY ($6) RETURNING id`,
        [
          ...[reportId, attempt, fileKey(actor.tenantId, reportId, attempt), checksum, content.length],
          fromOf(REPORT_COURSE, 'done'),
        ],
      );
      if (done.length > 0) this.announce(tx, reportId, 'done', 100);
      return done.length > 0;
    });
  }

  /** What an attempt that died between its upload and its commit left behind. */
  private async removeEarlier(tenantId: string, reportId: string, attempt: number): Promise<void> {
    for (let earlier = 1; earlier < attempt; earlier += 1)
      await this.files.remove(fileKey(tenantId, reportId, earlier));
  }

  private announce(tx: Tx, reportId: string, status: ReportStatus, progress: number): void {
    const topic = reportTopic(tx.actor.tenantId, reportId);
    tx.afterCommit(() => this.live.publish(topic, { reportId, status, progress }));
  }
}

const fileKey = (tenantId: string, reportId: string, attempt: number): string =>
  `reports/${tenantId}/${reportId}/${attempt}.pdf`;
