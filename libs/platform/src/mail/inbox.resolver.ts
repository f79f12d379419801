import { Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@sextant/contracts';

import { Allow } from '../access/allow.js';
import { CurrentActor } from '../access/current-actor.js';
import { InboxMessageModel } from './inbox.model.js';
import { InboxService } from './inbox.service.js';

@Resolver(() => InboxMessageModel)
export class InboxResolver {
  constructor(private readonly inbox: InboxService) {}

  @Query(() => [InboxMessageModel], {
    description: 'Mails taken by the development inbox while no mail server is set.',
  })
  @Allow('inbox.read')
  inboxMessages(@CurrentActor() actor: Actor): Promise<InboxMessageModel[]> {
    return this.inbox.list(actor);
  }
}
