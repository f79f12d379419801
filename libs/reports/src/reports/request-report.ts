import { createHash } from 'node:crypto';

import { Injectable } from '@nestjs/common';
import { DomainError, fromOf, generateReport, REPORT_COURSE, type Actor, type Locale } from '@sextant/contracts';
import { Assessment, Report, Result, TenantDb, Workshop, type Tx } from '@sextant/data';
import { adviceBasis } from '@sextant/insights';
import { assertCan, JobQueue } from '@sextant/platform';
import { readMinutes } from '@sextant/workshops';

/** What makes two reports the same: the kind, and all that the document would say. */
function fingerprint(kind: Report['kind'], parts: readonly (string | null)[]): string {
  return createHash('sha256')
    .update(JSON.stringify([kind, ...parts]))
    .digest('hex');
}

/** Asking for a report: the second request for the same thing finds the first. */
@Injectable()
export class RequestReport {
  constructor(
    private readonly db: TenantDb,
    private readonly jobs: JobQueue,
  ) {}

  /** Answers with the report, made already or under way; one that failed is tried again. */
  request(actor: Actor, resultId: string, locale: Locale): Promise<Report> {
    return this.db.run(actor, async (tx) => {
      const result = await tx.get(Result, resultId);
      assertCan(actor, 'report.request', result);
      const about = fingerprint('wave', [
        ...[result.id, locale],
        ...(await this.brand(tx)),
        ...(await this.basis(tx, result)),
      ]);
      await tx.query(
        `INSERT INTO report (tenant_id, client_id, result_id, about, kind, locale, status, requested_by, title)
         SELECT $1, $2, $3, $4, 'wave', $5, 'queued', $6, client.name || ' · ' || wave.name
           FROM client, wave WHERE client.id = $2 AND wave.id = $7
         ON CONFLICT (tenant_id, about) DO NOTHING`,
        [actor.tenantId, result.clientId, result.id, about, locale, actor.id, result.waveId],
      );
      return this.queue(tx, about);
    });
  }

  /** The minutes of an ended workshop, in the language of the room. What was written down since makes new ones. */
  requestMinutes(actor: Actor, workshopId: string): Promise<Report> {
    return this.db.run(actor, async (tx) => {
      const workshop = await tx.get(Workshop, workshopId);
      assertCan(actor, 'report.request', workshop);
      if (workshop.status !== 'ended') throw new DomainError('WORKSHOP_NOT_ENDED', { status: workshop.status });
      const about = fingerprint('minutes', [
        ...[workshopId, JSON.stringify(await readMinutes(tx, workshop))],
        ...(await this.brand(tx)),
      ]);
      await tx.query(
        `INSERT INTO report (tenant_id, client_id, result_id, workshop_id, about, kind, locale, status, requested_by, title)
         SELECT $1, $2, $3, $4, $5, 'minutes', $6, 'queued', $7, client.name || ' · ' || $8 FROM client WHERE client.id = $2
         ON CONFLICT (tenant_id, about) DO NOTHING`,
        [
          ...[actor.tenantId, workshop.clientId, workshop.resultId, workshopId, about, workshop.locale, actor.id],
          workshop.name,
        ],
      );
      return this.queue(tx, about);
    });
  }

  private async queue(tx: Tx, about: string): Promise<Report> {
    await tx.query(
      `UPDATE report SET status = 'queued', failure = NULL, progress = 0, heartbeat_at = now()
        WHERE about = $1 AND status = ANY ($2)`,
      [about, fromOf(REPORT_COURSE, 'queued')],
    );
    const report = await tx.repo(Report).findOneByOrFail({ about });
    if (report.status === 'queued') {
      tx.afterCommit(() => this.jobs.add(generateReport, { tenantId: report.tenantId, reportId: report.id }));
    }
    return report;
  }

  /** How the firm presents itself. */
  private async brand(tx: Tx): Promise<(string | null)[]> {
    const [tenant] = await tx.query<{ name: string; address: string; colour: string; logo: string | null }>(
      `SELECT name, address, brand_colour AS colour, encode(sha256(logo), 'hex') AS logo FROM tenant WHERE tenant_id = $1`,
      [tx.actor.tenantId],
    );
    if (!tenant) throw new DomainError('NOT_FOUND', { id: tx.actor.tenantId });
    return [tenant.name, tenant.address, tenant.colour, tenant.logo];
  }

  /** The waves that the trend goes back to, and what the advice rests on. */
  private async basis(tx: Tx, result: Result): Promise<string[]> {
    const assessment = await tx.get(Assessment, result.assessmentId);
    const results = await tx.query<{ id: string }>('SELECT id FROM result WHERE assessment_id = $1 ORDER BY id', [
      result.assessmentId,
    ]);
    return [await adviceBasis(tx, assessment), ...results.map(({ id }) => id)];
  }
}
