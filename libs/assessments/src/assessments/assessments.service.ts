import { Injectable } from '@nestjs/common';
import { type Actor, DomainError, wrongField } from '@sextant/contracts';
import { Assessment, Engagement, Instrument, InstrumentVersion, TenantDb } from '@sextant/data';
import { assertCan, clientsInSight } from '@sextant/platform';
import { In } from 'typeorm';

/** Instruments applied in engagements. */
@Injectable()
export class AssessmentsService {
  constructor(private readonly db: TenantDb) {}

  /** The assessments of these engagements, as far as they are in sight; the oldest first. */
  ofEngagements(actor: Actor, engagementIds: readonly string[]): Promise<Assessment[]> {
    const inSight = clientsInSight(actor);
    return this.db.run(actor, async (tx) => {
      const found = await tx.repo(Assessment).find({
        where: { engagementId: In([...engagementIds]) },
        order: { createdAt: 'ASC' },
      });
      return found.filter(({ clientId }) => inSight === null || inSight.includes(clientId));
    });
  }

  find(actor: Actor, assessmentId: string): Promise<Assessment> {
    return this.db.run(actor, async (tx) => {
      const assessment = await tx.get(Assessment, assessmentId);
      assertCan(actor, 'assessment.read', assessment);
      return assessment;
    });
  }

  /** Applies an instrument in an engagement. INSTRUMENT_NOT_PUBLISHED while it has only drafts. */
  create(actor: Actor, input: { engagementId: string; instrumentId: string; name: string }): Promise<Assessment> {
    return this.db.run(actor, async (tx) => {
      const engagement = await tx.get(Engagement, input.engagementId);
      assertCan(actor, 'assessment.write', engagement);
      await tx.get(Instrument, input.instrumentId);
      const isPublished = await tx
        .repo(InstrumentVersion)
        .existsBy({ instrumentId: input.instrumentId, status: 'published' });
      if (!isPublished) throw new DomainError('INSTRUMENT_NOT_PUBLISHED', { id: input.instrumentId });
      return tx.insert(Assessment, {
        clientId: engagement.clientId,
        engagementId: engagement.id,
        instrumentId: input.instrumentId,
        name: nameOf(input.name),
      });
    });
  }

  rename(actor: Actor, assessmentId: string, name: string): Promise<Assessment> {
    return this.db.run(actor, async (tx) => {
      const assessment = await tx.lock(Assessment, assessmentId);
      assertCan(actor, 'assessment.write', assessment);
      await tx.query(`UPDATE assessment SET name = $2 WHERE id = $1`, [assessmentId, nameOf(name)]);
      return tx.get(Assessment, assessmentId);
    });
  }
}

const LONGEST_NAME = 200;

function nameOf(text: string): string {
  const name = text.trim();
  if (name !== '' && name.length <= LONGEST_NAME) return name;
  throw wrongField('name', 'length', { least: 1, most: LONGEST_NAME });
}
