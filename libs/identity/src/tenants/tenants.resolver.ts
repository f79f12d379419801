import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@sextant/contracts';
import { Allow, CurrentActor } from '@sextant/platform/api';

import { UpdateTenantInput } from './tenant.inputs.js';
import { TenantModel } from './tenant.model.js';
import { TenantsService } from './tenants.service.js';

@Resolver(() => TenantModel)
export class TenantsResolver {
  constructor(private readonly tenants: TenantsService) {}

  @Query(() => TenantModel)
  @Allow('tenant.read')
  tenant(@CurrentActor() actor: Actor): Promise<TenantModel> {
    return this.tenants.get(actor);
  }

  @Mutation(() => TenantModel)
  @Allow('tenant.manage')
  updateTenant(@CurrentActor() actor: Actor, @Args('input') input: UpdateTenantInput): Promise<TenantModel> {
    return this.tenants.update(actor, input);
  }
}
