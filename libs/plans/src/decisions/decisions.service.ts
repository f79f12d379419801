import { Injectable } from '@nestjs/common';
import { DomainError, hasProblems, problem, type Actor, type DecisionKind } from '@sextant/contracts';
import { Decision, Engagement, TenantDb } from '@sextant/data';
import { assertCan } from '@sextant/platform';

/** What was decided, by whom, when and why. */
export interface DecisionInput {
  readonly engagementId: string;
  readonly resultId?: string | null;
  readonly workshopId?: string | null;
  readonly ballotId?: string | null;
  readonly kind: DecisionKind;
  readonly statement: string;
  readonly point?: Record<string, number> | null;
  readonly item?: string | null;
  readonly level?: number | null;
  readonly reason: string;
  readonly name: string;
  readonly decidedOn: string;
}

/** Decisions of an engagement: targets, dissent from them, levels rated anew, and whatever else was agreed. */
@Injectable()
export class DecisionsService {
  constructor(private readonly db: TenantDb) {}

  /** Records a decision. It is never changed afterwards; a newer one follows it. */
  record(actor: Actor, input: DecisionInput): Promise<Decision> {
    return this.db.run(actor, async (tx) => {
      const engagement = await tx.get(Engagement, input.engagementId);
      assertCan(actor, 'plan.write', engagement);
      assertFits(input);
      return tx.insert(Decision, {
        clientId: engagement.clientId,
        engagementId: engagement.id,
        resultId: input.resultId ?? null,
        workshopId: input.workshopId ?? null,
        ballotId: input.ballotId ?? null,
        kind: input.kind,
        statement: input.statement.trim(),
        point: input.point ?? null,
        item: input.item ?? null,
        level: input.level ?? null,
        reason: input.reason.trim(),
        name: input.name.trim(),
        decidedOn: input.decidedOn,
        createdBy: actor.kind === 'member' ? actor.id : null,
      });
    });
  }
}

function assertFits({ kind, point, item, level, workshopId, ballotId }: DecisionInput): void {
  const problems = [
    ...(kind === 'target' && !point ? [problem('point', 'required')] : []),
    ...(point && !isOnPlane(point) ? [problem('point', 'onPlane')] : []),
    ...(kind === 'rating' && item == null ? [problem('item', 'required')] : []),
    ...(kind === 'rating' && level == null ? [problem('level', 'required')] : []),
    ...(ballotId && !workshopId ? [problem('workshopId', 'required')] : []),
  ];
  if (hasProblems(problems)) throw new DomainError('INVALID_INPUT', { problems });
}

function isOnPlane(point: Record<string, number>): boolean {
  const values = Object.values(point);
  return values.length > 0 && values.length <= 4 && values.every((each) => each >= 0 && each <= 100);
}
