import { Module } from '@nestjs/common';
import { IdentityModule } from '@sextant/identity';

import { BallotsService } from './ballots/ballots.service.js';
import { BallotRounds } from './ballots/ballot-rounds.js';
import { GroupIdeas } from './ideas/group-ideas.js';
import { MinutesService } from './minutes/minutes.service.js';
import { OpenPointsService } from './open-points/open-points.service.js';
import { JoinCodes } from './people/join-codes.js';
import { JoinWorkshop } from './people/join-workshop.js';
import { PeopleService } from './people/people.service.js';
import { TicketsService } from './people/tickets.service.js';
import { WorkshopActors } from './people/workshop-actors.js';
import { RoomCounts } from './room/room-counts.js';
import { RoomNews } from './room/room-news.js';
import { RoomService } from './room/room.service.js';
import { StepsService } from './steps/steps.service.js';
import { CastVote } from './votes/cast-vote.js';
import { CreateWorkshop } from './workshops/create-workshop.js';
import { UpdateWorkshop } from './workshops/update-workshop.js';
import { WorkshopsService } from './workshops/workshops.service.js';

const SERVICES = [
  BallotRounds,
  BallotsService,
  CastVote,
  CreateWorkshop,
  GroupIdeas,
  JoinCodes,
  JoinWorkshop,
  MinutesService,
  OpenPointsService,
  PeopleService,
  RoomCounts,
  RoomNews,
  RoomService,
  StepsService,
  TicketsService,
  UpdateWorkshop,
  WorkshopActors,
  WorkshopsService,
];

/** Live workshops: agenda, people in the room, ballots and votes. */
@Module({ imports: [IdentityModule], providers: SERVICES, exports: SERVICES })
export class WorkshopsModule {}
