import { Workshop, type Report, type Tx } from '@sextant/data';
import { minutesOutline, reportOutline, type ReportOutline } from '@sextant/telling';
import { readMinutes } from '@sextant/workshops';

import type { ReportBrand } from '../rendering/render-report.js';
import { readBrand, readReportMaterial } from './report-material.js';

/** What is set: every text written out, and in whose name it goes out. */
export interface ReportDocument {
  readonly outline: ReportOutline;
  readonly brand: ReportBrand;
}

/** The report of a wave, in the caller's transaction on released results. */
export async function readWaveReport(tx: Tx, reportId: string): Promise<ReportDocument> {
  const material = await readReportMaterial(tx, reportId);
  return { outline: reportOutline(material), brand: material.brand };
}

/** The minutes of a workshop. */
export async function readMinutesReport(tx: Tx, { workshopId }: Pick<Report, 'workshopId'>): Promise<ReportDocument> {
  const workshop = await tx.get(Workshop, workshopId!);
  return { outline: minutesOutline(await readMinutes(tx, workshop)), brand: await readBrand(tx) };
}
