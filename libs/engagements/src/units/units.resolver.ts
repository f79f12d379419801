import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '@sextant/contracts';
import { Allow, CurrentActor } from '@sextant/platform/api';

import { CreateUnitInput, UpdateUnitInput } from './unit.inputs.js';
import { UnitModel } from './unit.model.js';
import { UnitsService } from './units.service.js';

@Resolver(() => UnitModel)
export class UnitsResolver {
  constructor(private readonly service: UnitsService) {}

  @Mutation(() => UnitModel)
  @Allow('client.write')
  createUnit(@CurrentActor() actor: Actor, @Args('input') input: CreateUnitInput): Promise<UnitModel> {
    return this.service.create(actor, { clientId: input.clientId, parentId: input.parentId ?? null, name: input.name });
  }

  @Mutation(() => UnitModel, { description: 'Renames it, or moves it with everything below it.' })
  @Allow('client.write')
  updateUnit(@CurrentActor() actor: Actor, @Args('input') input: UpdateUnitInput): Promise<UnitModel> {
    return this.service.update(actor, input.unitId, input);
  }

  @Mutation(() => UnitModel, { description: 'Only when nothing and nobody is in it, nor was when a wave asked.' })
  @Allow('client.write')
  removeUnit(@CurrentActor() actor: Actor, @Args('unitId', { type: () => ID }) unitId: string): Promise<UnitModel> {
    return this.service.remove(actor, unitId);
  }
}
