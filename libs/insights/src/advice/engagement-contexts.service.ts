import { Injectable } from '@nestjs/common';
import { type Actor, brokenAt, DomainError, hasProblems } from '@sextant/contracts';
import {
  Assessment,
  DestinationOverride,
  EngagementContext,
  InstrumentVersion,
  TenantDb,
  type Tx,
} from '@sextant/data';
import {
  AdviceInvalid,
  type AdviceProblem,
  adviceRules,
  axisKeys,
  overrideProblems,
  type ContextAnswers,
  type Instrument,
} from '@sextant/maturity';
import { assertCan } from '@sextant/platform';

/** A destination set by hand: where, in whose name, when, why, and in which role. */
export interface OverrideInput {
  readonly point: Record<string, number>;
  readonly name: string;
  readonly date: string;
  readonly reason: string;
  readonly role: string;
}

/** What strategy, rules and capacity say: the context questionnaire, once per engagement and instrument. */
@Injectable()
export class EngagementContextsService {
  constructor(private readonly db: TenantDb) {}

  /** The answers behind an assessment; null until somebody gave them. */
  find(actor: Actor, assessmentId: string): Promise<EngagementContext | null> {
    return this.db.run(actor, async (tx) => {
      const { engagementId, instrumentId } = await this.assessment(tx, assessmentId, 'advice.read');
      return tx.repo(EngagementContext).findOneBy({ engagementId, instrumentId });
    });
  }

  /** Saves the whole questionnaire. CHANGED_MEANWHILE if somebody saved since `revision` (0 for the first time). */
  save(actor: Actor, assessmentId: string, revision: number, answers: ContextAnswers): Promise<EngagementContext> {
    return this.db.run(actor, async (tx) => {
      const assessment = await this.assessment(tx, assessmentId, 'advice.write');
      assertFits(await this.instrument(tx, assessment.instrumentId), answers);
      const { clientId, engagementId, instrumentId } = assessment;
      const [saved] = await tx.query(
        `INSERT INTO engagement_context AS known (tenant_id, client_id, engagement_id, instrument_id, answers, answered_by)
         SELECT $1, $2, $3, $4, $5, $6 WHERE $7 = 0 OR EXISTS (
           SELECT FROM engagement_context WHERE engagement_id = $3 AND instrument_id = $4)
         ON CONFLICT (tenant_id, engagement_id, instrument_id) DO UPDATE
           SET answers = excluded.answers, answered_by = excluded.answered_by, answered_at = now(), revision = known.revision + 1
         WHERE known.revision = $7
         RETURNING revision`,
        [
          actor.tenantId,
          clientId,
          engagementId,
          instrumentId,
          answers,
          actor.kind === 'member' ? actor.id : null,
          revision,
        ],
      );
      const context = await tx.repo(EngagementContext).findOneBy({ engagementId, instrumentId });
      if (!saved || !context) throw new DomainError('CHANGED_MEANWHILE', { revision: context?.revision ?? 0 });
      return context;
    });
  }

  /** Sets a destination by hand, beside the computed one. It is never changed afterwards; a newer one follows it. */
  override(actor: Actor, assessmentId: string, input: OverrideInput): Promise<DestinationOverride> {
    return this.db.run(actor, async (tx) => {
      const assessment = await this.assessment(tx, assessmentId, 'advice.write');
      const instrument = await this.instrument(tx, assessment.instrumentId);
      refuseIfAny(overrideProblems(instrument, axisKeys(instrument), { ...input, by: input.role }));
      return tx.insert(DestinationOverride, {
        clientId: assessment.clientId,
        engagementId: assessment.engagementId,
        instrumentId: assessment.instrumentId,
        point: input.point,
        name: input.name.trim(),
        decidedOn: input.date,
        reason: input.reason.trim(),
        role: input.role,
        createdBy: actor.kind === 'member' ? actor.id : null,
      });
    });
  }

  private async assessment(
    tx: Tx,
    assessmentId: string,
    permission: 'advice.read' | 'advice.write',
  ): Promise<Assessment> {
    const assessment = await tx.get(Assessment, assessmentId);
    assertCan(tx.actor, permission, assessment);
    return assessment;
  }

  private async instrument(tx: Tx, instrumentId: string): Promise<Instrument> {
    const version = await tx.repo(InstrumentVersion).findOne({
      where: { instrumentId, status: 'published' },
      order: { publishedAt: 'DESC' },
    });
    if (!version) throw new DomainError('INSTRUMENT_NOT_PUBLISHED', { id: instrumentId });
    return version.document;
  }
}

function assertFits(instrument: Instrument, answers: ContextAnswers): void {
  try {
    adviceRules(instrument).advise({ answers });
  } catch (error) {
    if (error instanceof AdviceInvalid) refuseIfAny(error.problems);
    throw error;
  }
}

/** Refuses what somebody answered amiss; NO_ADVICE when the instrument itself cannot be read. No name that was sent is repeated. */
function refuseIfAny(problems: readonly AdviceProblem[]): void {
  const named = problems.flatMap(({ path, broken }) =>
    broken ? [brokenAt(broken.rule === 'unknownField' ? 'answers' : path, broken)] : [],
  );
  if (named.length < problems.length) throw new DomainError('NO_ADVICE');
  if (hasProblems(named)) throw new DomainError('INVALID_INPUT', { problems: named });
}
