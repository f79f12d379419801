import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@sextant/contracts';
import { Allow, CurrentActor } from '@sextant/platform/api';

import { AuditEntriesArgs } from './audit-entries.inputs.js';
import { AuditEntryModel } from './audit-entry.model.js';
import { AuditTrailService } from './audit-trail.service.js';

@Resolver(() => AuditEntryModel)
export class AuditTrailResolver {
  constructor(private readonly trail: AuditTrailService) {}

  @Query(() => [AuditEntryModel], { description: 'Newest first.' })
  @Allow('audit.read')
  auditEntries(@CurrentActor() actor: Actor, @Args() { first, before }: AuditEntriesArgs): Promise<AuditEntryModel[]> {
    return this.trail.list(actor, first, before ?? null);
  }

  @Query(() => Boolean, { description: 'Computes the chain anew: nothing was changed, left out or cut off.' })
  @Allow('audit.read')
  async auditTrailHolds(@CurrentActor() actor: Actor): Promise<boolean> {
    return (await this.trail.firstBreak(actor)) === null;
  }
}
