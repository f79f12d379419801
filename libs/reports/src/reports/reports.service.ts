import { Injectable } from '@nestjs/common';
import { DomainError, reportTopic, type Actor, type ReportProgressEvent } from '@sextant/contracts';
import { Report, TenantDb } from '@sextant/data';
import { assertCan, clientsInSight, FileStore, LiveBus } from '@sextant/platform';
import { In } from 'typeorm';

/** A finished document, ready to be handed over. */
export interface ReportFile {
  readonly name: string;
  readonly checksum: string;
  readonly content: Uint8Array;
}

/** Reports as people see them: lists, progress and the document. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly db: TenantDb,
    private readonly files: FileStore,
    private readonly live: LiveBus,
  ) {}

  /** Reports in sight, newest first; of one client if named. */
  list(actor: Actor, clientId: string | null): Promise<Report[]> {
    const inSight = clientsInSight(actor);
    return this.db.readResults(actor, (tx) =>
      tx
        .repo(Report)
        .find({
          where: { ...(clientId && { clientId }), ...(inSight && !clientId && { clientId: In([...inSight]) }) },
          order: { createdAt: 'DESC' },
          take: 100,
        })
        .then((reports) => reports.filter((report) => inSight === null || inSight.includes(report.clientId))),
    );
  }

  find(actor: Actor, reportId: string): Promise<Report> {
    return this.db.readResults(actor, async (tx) => {
      const report = await tx.get(Report, reportId);
      assertCan(actor, 'report.read', report);
      return report;
    });
  }

  /** The document. REPORT_NOT_READY until it is done. */
  async file(actor: Actor, reportId: string): Promise<ReportFile> {
    const report = await this.find(actor, reportId);
    if (report.status !== 'done') throw new DomainError('REPORT_NOT_READY', { status: report.status });
    const content = await this.files.get(report.fileKey!);
    return {
      name: `sextant-${report.kind === 'minutes' ? 'minutes' : 'report'}-${report.locale}-${report.id.slice(0, 8)}.pdf`,
      checksum: report.fileChecksum!,
      content,
    };
  }

  /** Where the report stands now, and then every step. */
  progress(actor: Actor, reportId: string): Promise<AsyncIterableIterator<ReportProgressEvent>> {
    return this.live.follow(reportTopic(actor.tenantId, reportId), async () => {
      const { id, status, progress } = await this.find(actor, reportId);
      return { reportId: id, status, progress };
    });
  }
}
