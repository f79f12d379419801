import { createHash } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { generateReport, DomainError, type Actor } from '@sextant/contracts';
import { Report, Result, Tenant, TenantDb, type Tx } from '@sextant/data';
import { assertCan, JobQueue } from '@sextant/platform';

/** What makes two reports the same: the result, the kind, the language, and how the firm presents itself. */
export function reportSubject(result: Result, locale: string, tenant: Tenant, logo: Buffer | null): string {
  const logoHash = logo ? createHash('sha256').update(logo).digest('hex') : null;
  const parts = ['wave', result.id, result.checksum, locale, tenant.name, tenant.address, tenant.brandColour, logoHash];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** Asking for a report: the second request for the same thing finds the first. */
@Injectable()
export class RequestReport {
  constructor(
    private readonly db: TenantDb,
    private readonly jobs: JobQueue,
  ) {}

  /** Answers with the report, made already or under way; one that failed is tried again. */
  request(actor: Actor, resultId: string, locale: 'en' | 'de'): Promise<Report> {
    return this.db.run(actor, async (tx) => {
      const result = await tx.get(Result, resultId);
      assertCan(actor, 'report.request', result);
      const about = reportSubject(result, locale, await this.tenant(tx), await this.logo(tx));
      await tx.query(
        `INSERT INTO report (tenant_id, client_id, result_id, about, kind, locale, status, requested_by, title)
         SELECT $1, $2, $3, $4, 'wave', $5, 'queued', $6, client.name || ' · ' || wave.name
           FROM client, wave WHERE client.id = $2 AND wave.id = $7
         ON CONFLICT (tenant_id, about) DO NOTHING`,
        [actor.tenantId, result.clientId, result.id, about, locale, actor.id, result.waveId],
      );
      await tx.query(
        `UPDATE report SET status = 'queued', failure = NULL, progress = 0, heartbeat_at = now()
          WHERE about = $1 AND status = 'failed'`,
        [about],
      );
      const report = await tx.repo(Report).findOneByOrFail({ about });
      if (report.status === 'queued') {
        tx.afterCommit(() => this.jobs.add(generateReport, { tenantId: actor.tenantId, reportId: report.id }));
      }
      return report;
    });
  }

  private async tenant(tx: Tx): Promise<Tenant> {
    const tenant = await tx.repo(Tenant).findOneBy({ tenantId: tx.actor.tenantId });
    if (!tenant) throw new DomainError('NOT_FOUND', { id: tx.actor.tenantId });
    return tenant;
  }

  private async logo(tx: Tx): Promise<Buffer | null> {
    const [row] = await tx.query<{ logo: Buffer | null }>('SELECT logo FROM tenant WHERE tenant_id = $1', [
      tx.actor.tenantId,
    ]);
    return row?.logo ?? null;
  }
}
