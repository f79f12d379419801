import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@sextant/contracts';
import { Allow, CurrentActor } from '@sextant/platform/api';

import { ImportStakeholders } from './import-stakeholders.js';
import { CreateStakeholderInput, UpdateStakeholderInput } from './stakeholder.inputs.js';
import { ImportedStakeholdersModel, StakeholderListPreviewModel, StakeholderModel } from './stakeholder.model.js';
import { StakeholdersService } from './stakeholders.service.js';

@Resolver(() => StakeholderModel)
export class StakeholdersResolver {
  constructor(
    private readonly service: StakeholdersService,
    private readonly importer: ImportStakeholders,
  ) {}

  @Mutation(() => StakeholderModel)
  @Allow('stakeholder.write')
  createStakeholder(
    @CurrentActor() actor: Actor,
    @Args('input') input: CreateStakeholderInput,
  ): Promise<StakeholderModel> {
    return this.service.create(actor, input.clientId, input);
  }

  @Mutation(() => StakeholderModel, { description: 'Waves under way keep the groups of their participants.' })
  @Allow('stakeholder.write')
  updateStakeholder(
    @CurrentActor() actor: Actor,
    @Args('input') input: UpdateStakeholderInput,
  ): Promise<StakeholderModel> {
    return this.service.update(actor, input.stakeholderId, input);
  }

  @Mutation(() => StakeholderModel, { description: 'Takes them off the list; what they answered stays.' })
  @Allow('stakeholder.write')
  archiveStakeholder(
    @CurrentActor() actor: Actor,
    @Args('stakeholderId', { type: () => ID }) stakeholderId: string,
  ): Promise<StakeholderModel> {
    return this.service.archive(actor, stakeholderId);
  }

  @Query(() => StakeholderListPreviewModel, {
    description: 'What an import of the same list would do; stores nothing.',
  })
  @Allow('stakeholder.write')
  stakeholderListPreview(
    @CurrentActor() actor: Actor,
    @Args('clientId', { type: () => ID }) clientId: string,
    @Args('csv') csv: string,
    @Args('createUnits', { defaultValue: false }) createUnits: boolean,
  ): Promise<StakeholderListPreviewModel> {
    return this.importer.preview(actor, clientId, csv, { createUnits });
  }

  @Mutation(() => ImportedStakeholdersModel, {
    description:
      'Header name,email,function,level,unit,locale, a unit as in "Operations / Logistics"; all who are new, or nobody.',
  })
  @Allow('stakeholder.write')
  importStakeholders(
    @CurrentActor() actor: Actor,
    @Args('clientId', { type: () => ID }) clientId: string,
    @Args('csv') csv: string,
    @Args('createUnits', { defaultValue: false, description: 'Adds units that the list names and the client lacks.' })
    createUnits: boolean,
  ): Promise<ImportedStakeholdersModel> {
    return this.importer.import(actor, clientId, csv, { createUnits });
  }
}
