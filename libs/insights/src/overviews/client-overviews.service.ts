import { Injectable } from '@nestjs/common';
import type { Actor } from '@sextant/contracts';
import { Client, TenantDb } from '@sextant/data';
import { assertCan } from '@sextant/platform';

/** An assessment of a client as its executives meet it first. */
export interface AssessmentOverview {
  readonly assessmentId: string;
  readonly name: string;
  readonly engagementName: string;
  readonly waveCount: number;
  readonly openWaveName: string | null;
  /** The newest wave that has a result. */
  readonly latestWaveId: string | null;
  readonly latestWaveName: string | null;
  readonly latestClosedAt: Date | null;
}

/** What there is to see of one client, newest first. */
@Injectable()
export class ClientOverviewsService {
  constructor(private readonly db: TenantDb) {}

  ofClient(actor: Actor, clientId: string): Promise<AssessmentOverview[]> {
    return this.db.readResults(actor, async (tx) => {
      await tx.get(Client, clientId);
      assertCan(actor, 'result.read', { id: clientId, clientId });
      return tx.query<AssessmentOverview>(
        `SELECT assessment.id AS "assessmentId", assessment.name, engagement.name AS "engagementName",
                (SELECT count(*)::int FROM wave WHERE assessment_id = assessment.id) AS "waveCount",
                (SELECT name FROM wave WHERE assessment_id = assessment.id AND status = 'open'
                  ORDER BY number DESC LIMIT 1) AS "openWaveName",
                latest.id AS "latestWaveId", latest.name AS "latestWaveName", latest.closed_at AS "latestClosedAt"
           FROM assessment
           JOIN engagement ON engagement.id = assessment.engagement_id
           LEFT JOIN LATERAL (SELECT id, name, closed_at FROM wave
                               WHERE assessment_id = assessment.id AND status = 'scored'
                               ORDER BY number DESC LIMIT 1) latest ON true
          WHERE assessment.client_id = $1
          ORDER BY latest.closed_at DESC NULLS LAST, assessment.created_at DESC`,
        [clientId],
      );
    });
  }
}
