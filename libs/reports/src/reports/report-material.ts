import { DomainError } from '@sextant/contracts';
import { Assessment, Client, InstrumentVersion, Report, Result, Tenant, Wave, type Tx } from '@sextant/data';
import { readAdvice, releasedWaves } from '@sextant/insights';
import { localizeInstrument, readResult, trend, type ResultDocument, type Trend } from '@sextant/maturity';
import type { OutlineInput } from '@sextant/telling';

import type { ReportBrand } from '../rendering/render-report.js';

/** All that a report says: frozen rows, and how the firm presents itself. */
export interface ReportMaterial extends OutlineInput {
  readonly brand: ReportBrand;
}

/** Reads what a report is made of, in the caller's transaction on released results. */
export async function readReportMaterial(tx: Tx, reportId: string): Promise<ReportMaterial> {
  const report = await tx.get(Report, reportId);
  const result = await tx.get(Result, report.resultId);
  const wave = await tx.get(Wave, result.waveId);
  const version = await tx.get(InstrumentVersion, wave.instrumentVersionId);
  const client = await tx.get(Client, report.clientId);
  const assessment = await tx.get(Assessment, result.assessmentId);
  const instrument = version.document;
  const document = readResult(result.document);
  return {
    instrument,
    result: document,
    locale: report.locale,
    subject: { organisation: client.name, wave: wave.name, date: wave.closedAt?.toISOString().slice(0, 10) ?? null },
    trend: await trendUpTo(tx, result, document),
    ...(await readAdvice(tx, assessment, localizeInstrument(instrument, report.locale), document)),
    brand: await readBrand(tx),
  };
}

/** The waves of the assessment up to this one, which speaks by the very result that is reported. */
async function trendUpTo(tx: Tx, { assessmentId, waveId }: Result, result: ResultDocument): Promise<Trend> {
  const waves = await releasedWaves(tx, assessmentId, waveId);
  return trend(waves.map((wave) => (wave.waveId === waveId ? { ...wave, result } : wave)));
}

/** How the firm presents itself. */
export async function readBrand(tx: Tx): Promise<ReportBrand> {
  const tenant = await tx
    .repo(Tenant)
    .createQueryBuilder('tenant')
    .addSelect('tenant.logo')
    .where({ tenantId: tx.actor.tenantId })
    .getOne();
  if (!tenant) throw new DomainError('NOT_FOUND', { id: tx.actor.tenantId });
  return { firm: tenant.name, address: tenant.address, colour: tenant.brandColour, logoPng: tenant.logo };
}
