import { Module } from '@nestjs/common';
import { IdentityModule } from '@sextant/identity';

import { BallotsResolver } from './ballots/ballots.resolver.js';
import { MinutesResolver } from './minutes/minutes.resolver.js';
import { JoinController } from './people/join.controller.js';
import { PeopleResolver } from './people/people.resolver.js';
import { RoomResolver } from './room/room.resolver.js';
import { StepsResolver } from './steps/steps.resolver.js';
import { VotesResolver } from './votes/votes.resolver.js';
import { WorkshopsModule } from './workshops.module.js';
import { WorkshopsResolver } from './workshops/workshops.resolver.js';

/** What the API shows of workshops. */
@Module({
  imports: [IdentityModule, WorkshopsModule],
  providers: [
    BallotsResolver,
    MinutesResolver,
    PeopleResolver,
    RoomResolver,
    StepsResolver,
    VotesResolver,
    WorkshopsResolver,
  ],
  controllers: [JoinController],
  exports: [WorkshopsModule],
})
export class WorkshopsApiModule {}
