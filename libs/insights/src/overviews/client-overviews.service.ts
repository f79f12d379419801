import { Injectable } from '@nestjs/common';
import type { Actor } from '@sextant/contracts';
import { Client, TenantDb } from '@sextant/data';
import { localizeInstrument, type Head, type Instrument } from '@sextant/maturity';
import { assertCan } from '@sextant/platform';

/** An assessment of a client as its executives meet it first. */
export interface AssessmentOverview {
  readonly assessmentId: string;
  readonly name: string;
  readonly engagementId: string;
  readonly engagementName: string;
  readonly instrumentTitle: string;
  readonly waveCount: number;
  readonly openWaveName: string | null;
  /** The newest wave that has a result. */
  readonly latestWaveId: string | null;
  readonly latestWaveName: string | null;
  readonly latestClosedAt: Date | null;
  readonly latestResultId: string | null;
  readonly isWithheld: boolean;
  /** Key and words of the position; null where there is no plane or nothing may be shown. */
  readonly position: string | null;
  readonly positionLabel: string | null;
  readonly respondents: Head | null;
}

interface OverviewRow extends Omit<AssessmentOverview, 'positionLabel'> {
  readonly instrument: Instrument | null;
}

/** What there is to see of one client, newest first. */
@Injectable()
export class ClientOverviewsService {
  constructor(private readonly db: TenantDb) {}

  /** Two statements, whatever the client has; words in `locale` as far as the instruments are translated. */
  ofClient(actor: Actor, clientId: string, locale: string): Promise<AssessmentOverview[]> {
    return this.db.readResults(actor, async (tx) => {
      await tx.get(Client, clientId);
      assertCan(actor, 'result.read', { id: clientId, clientId });
      const rows = await tx.query<OverviewRow>(
        `SELECT assessment.id AS "assessmentId", assessment.name, engagement.id AS "engagementId",
                engagement.name AS "engagementName", instrument.title AS "instrumentTitle",
                (SELECT count(*)::int FROM wave WHERE assessment_id = assessment.id) AS "waveCount",
                (SELECT name FROM wave WHERE assessment_id = assessment.id AND status = 'open'
                  ORDER BY number DESC LIMIT 1) AS "openWaveName",
                latest.wave_id AS "latestWaveId", latest.name AS "latestWaveName", latest.closed_at AS "latestClosedAt",
                latest.result_id AS "latestResultId",
                coalesce((latest.document #> '{anonymity,withheld}')::boolean, false) AS "isWithheld",
                latest.document #>> '{current,plane,label,position}' AS position,
                latest.document #> '{participation,respondents}' AS respondents,
                latest.instrument
           FROM assessment
           JOIN engagement ON engagement.id = assessment.engagement_id
           JOIN instrument ON instrument.id = assessment.instrument_id
           LEFT JOIN LATERAL (
             SELECT wave_id, name, closed_at, result_id, document, instrument FROM released_wave
              WHERE assessment_id = assessment.id ORDER BY place DESC LIMIT 1) latest ON true
          WHERE assessment.client_id = $1
          ORDER BY latest.closed_at DESC NULLS LAST, assessment.created_at DESC`,
        [clientId],
      );
      return rows.map(({ instrument, ...row }) => ({
        ...row,
        positionLabel: labelOf(instrument, row.position, locale),
      }));
    });
  }
}

function labelOf(instrument: Instrument | null, position: string | null, locale: string): string | null {
  if (!instrument || position === null) return null;
  return localizeInstrument(instrument, locale).positions?.find(({ key }) => key === position)?.label ?? null;
}
