import { DomainError } from '@sextant/contracts';
import { Assessment, Client, InstrumentVersion, Report, Result, Tenant, Wave, type Tx } from '@sextant/data';
import { readAdvice } from '@sextant/insights';
import {
  localizeInstrument,
  readResult,
  trend,
  type Instrument,
  type OutlineInput,
  type ReportLocale,
  type Trend,
} from '@sextant/maturity';

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
  const instrument = version.document as unknown as Instrument;
  const document = readResult(result.document);
  return {
    instrument,
    result: document,
    locale: report.locale as ReportLocale,
    subject: { organisation: client.name, wave: wave.name, date: wave.closedAt?.toISOString().slice(0, 10) ?? null },
    trend: await trendUpTo(tx, result, wave),
    ...(await readAdvice(tx, assessment, localizeInstrument(instrument, report.locale), document)),
    brand: await readBrand(tx),
  };
}

/** The waves of the assessment up to this one; of an earlier wave the newest result counts. */
async function trendUpTo(tx: Tx, result: Result, wave: Wave): Promise<Trend> {
  const waves = await tx.query<{ name: string; at: string; document: unknown; instrument: Instrument }>(
    `SELECT wave.name, to_char(wave.closed_at, 'YYYY-MM-DD') AS at, shown.document, version.document AS instrument
       FROM wave
       JOIN instrument_version version ON version.id = wave.instrument_version_id
       JOIN LATERAL (SELECT document FROM result
                      WHERE wave_id = wave.id AND (wave.id <> $2 OR id = $3)
                      ORDER BY number DESC LIMIT 1) shown ON true
      WHERE wave.assessment_id = $1 AND wave.number <= $4
      ORDER BY wave.number`,
    [result.assessmentId, wave.id, result.id, wave.number],
  );
  return trend(waves.map(({ document, ...wave }) => ({ ...wave, result: readResult(document) })));
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
