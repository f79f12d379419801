import { Injectable } from '@nestjs/common';
import { DomainError, type Actor } from '@sextant/contracts';
import { TenantDb, type Tx, type WaveStatus } from '@sextant/data';
import { localizeInstrument, type Head, type Instrument } from '@sextant/maturity';
import { assertCan } from '@sextant/platform';

/** What goes on at a client, on one page. */
export interface ClientOverview {
  readonly id: string;
  readonly name: string;
  readonly engagements: OverviewEngagement[];
}

export interface OverviewEngagement {
  readonly id: string;
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly assessments: OverviewAssessment[];
}

export interface OverviewAssessment {
  readonly id: string;
  readonly name: string;
  readonly instrumentTitle: string;
  /** Oldest first. */
  readonly waves: OverviewWave[];
  /** The newest result of the last scored wave. */
  readonly latest: LatestResult | null;
}

export interface OverviewWave {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly status: WaveStatus;
  readonly closesOn: Date | null;
  readonly closedAt: Date | null;
  readonly resultId: string | null;
}

export interface LatestResult {
  readonly id: string;
  readonly waveId: string;
  readonly waveName: string;
  readonly closedAt: Date | null;
  readonly isWithheld: boolean;
  /** Key and words of the position; null where there is no plane or nothing may be shown. */
  readonly position: string | null;
  readonly positionLabel: string | null;
  readonly respondents: Head | null;
}

interface AssessmentRow {
  readonly id: string;
  readonly engagementId: string;
  readonly name: string;
  readonly instrumentTitle: string;
}

interface WaveRow extends OverviewWave {
  readonly assessmentId: string;
  readonly isWithheld: boolean | null;
  readonly position: string | null;
  readonly respondents: Head | null;
}

/** The executive's first page: engagements, assessments and where each stands. */
@Injectable()
export class OverviewsService {
  constructor(private readonly db: TenantDb) {}

  /** A fixed number of statements, whatever the client has. */
  ofClient(actor: Actor, clientId: string, locale: string): Promise<ClientOverview> {
    return this.db.readResults(actor, async (tx) => {
      const [client] = await tx.query<{ id: string; name: string }>('SELECT id, name FROM client WHERE id = $1', [
        clientId,
      ]);
      if (!client) throw new DomainError('NOT_FOUND', { id: clientId });
      assertCan(actor, 'result.read', { id: clientId, clientId });
      const engagements = await tx.query<Omit<OverviewEngagement, 'assessments'>>(
        `SELECT id, name, starts_on::text AS "startsOn", ends_on::text AS "endsOn"
           FROM engagement WHERE client_id = $1 ORDER BY starts_on DESC, name`,
        [clientId],
      );
      const assessments = await this.assessments(tx, clientId, locale);
      return {
        ...client,
        engagements: engagements.map((engagement) => ({
          ...engagement,
          assessments: assessments.filter(({ engagementId }) => engagementId === engagement.id),
        })),
      };
    });
  }

  private async assessments(
    tx: Tx,
    clientId: string,
    locale: string,
  ): Promise<(OverviewAssessment & { engagementId: string })[]> {
    const rows = await tx.query<AssessmentRow>(
      `SELECT a.id, a.engagement_id AS "engagementId", a.name, i.title AS "instrumentTitle"
         FROM assessment a JOIN instrument i ON i.id = a.instrument_id WHERE a.client_id = $1 ORDER BY a.created_at, a.id`,
      [clientId],
    );
    const waves = await this.waves(tx, clientId);
    const labels = await this.positionLabels(tx, waves, locale);
    return rows.map((assessment) => {
      const own = waves.filter(({ assessmentId }) => assessmentId === assessment.id);
      const last = own.findLast(({ resultId }) => resultId !== null);
      return {
        ...assessment,
        waves: own,
        latest: last
          ? {
              id: last.resultId!,
              waveId: last.id,
              waveName: last.name,
              closedAt: last.closedAt,
              isWithheld: last.isWithheld ?? false,
              position: last.position,
              positionLabel: labels.get(`${last.id}|${last.position}`) ?? null,
              respondents: last.respondents,
            }
          : null,
      };
    });
  }

  private waves(tx: Tx, clientId: string): Promise<WaveRow[]> {
    return tx.query<WaveRow>(
      `SELECT w.id, w.assessment_id AS "assessmentId", w.number, w.name, w.status, w.closes_on AS "closesOn",
              w.closed_at AS "closedAt", r.id AS "resultId",
              (r.document #> '{anonymity,withheld}')::boolean AS "isWithheld",
              r.document #>> '{current,plane,label,position}' AS position,
              r.document #> '{participation,respondents}' AS respondents
         FROM wave w
         LEFT JOIN LATERAL (
           SELECT id, document FROM result WHERE wave_id = w.id ORDER BY number DESC LIMIT 1) r ON true
        WHERE w.client_id = $1 ORDER BY w.number`,
      [clientId],
    );
  }

  /** The words for positions, by wave and key. */
  private async positionLabels(tx: Tx, waves: readonly WaveRow[], locale: string): Promise<Map<string, string>> {
    const shown = waves.filter(({ position }) => position !== null);
    const rows = await tx.query<{ waveIds: string[]; document: Instrument }>(
      `SELECT v.document, g."waveIds" FROM instrument_version v
         JOIN (SELECT instrument_version_id AS id, array_agg(id) AS "waveIds" FROM wave WHERE id = ANY ($1) GROUP BY 1) g USING (id)`,
      [shown.map(({ id }) => id)],
    );
    return new Map(
      rows.flatMap(({ waveIds, document }) => {
        const positions = localizeInstrument(document, locale).positions ?? [];
        return waveIds.flatMap((id) => positions.map(({ key, label }): [string, string] => [`${id}|${key}`, label]));
      }),
    );
  }
}
