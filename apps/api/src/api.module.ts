import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import { AssessmentsApiModule } from '@sextant/assessments/api';
import { EngagementsApiModule } from '@sextant/engagements/api';
import { IdentityApiModule } from '@sextant/identity/api';
import { InsightsApiModule } from '@sextant/insights/api';
import { InstrumentsApiModule } from '@sextant/instruments/api';
import {
  ConfigModule,
  DatabaseModule,
  FilesModule,
  JobsModule,
  LiveModule,
  MailModule,
  type Environment,
} from '@sextant/platform';
import {
  AllowGuard,
  ErrorFilter,
  OpenSockets,
  PlatformApiModule,
  JointSubscriptions,
  SocketDocuments,
  SocketDoor,
  StandingActors,
} from '@sextant/platform/api';
import { PlansApiModule } from '@sextant/plans/api';
import { ReportsApiModule } from '@sextant/reports/api';
import { WorkshopsApiModule } from '@sextant/workshops/api';

import { documentRules, MOST_TOKENS } from './document-rules.js';
import { GraphqlSettings } from './graphql.js';
import { RequestActors } from './request-actors.js';

const ROOMS = [
  IdentityApiModule,
  EngagementsApiModule,
  InstrumentsApiModule,
  AssessmentsApiModule,
  InsightsApiModule,
  PlansApiModule,
  WorkshopsApiModule,
  ReportsApiModule,
];

/** Builds the actor of each request, and looks after those that stay. */
@Module({
  imports: [IdentityApiModule, AssessmentsApiModule, WorkshopsApiModule],
  providers: [
    RequestActors,
    { provide: StandingActors, useExisting: RequestActors },
    OpenSockets,
    JointSubscriptions,
    {
      provide: SocketDocuments,
      useFactory: () => new SocketDocuments({ maxTokens: MOST_TOKENS, rules: documentRules() }),
    },
    SocketDoor,
  ],
  exports: [RequestActors],
})
export class RequestActorsModule {}

/** The API: every room's resolvers behind one guard and one error filter. */
@Module({})
export class ApiModule {
  static with(environment: Environment): DynamicModule {
    return {
      module: ApiModule,
      imports: [
        ConfigModule.with(environment),
        DatabaseModule.as('app_api'),
        JobsModule.producing(),
        MailModule.queueing(),
        LiveModule,
        FilesModule,
        PlatformApiModule,
        RequestActorsModule,
        ...ROOMS,
        GraphQLModule.forRootAsync<ApolloDriverConfig>({ driver: ApolloDriver, useClass: GraphqlSettings }),
      ],
      providers: [
        { provide: APP_GUARD, useClass: AllowGuard },
        { provide: APP_FILTER, useClass: ErrorFilter },
      ],
    };
  }
}
