import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import {
  LOCALES,
  nextOf,
  REPORT_COURSE,
  REPORT_STATUSES,
  type Actor,
  type Locale,
  type ReportProgressEvent,
  type ReportStatus,
} from '@sextant/contracts';
import { Allow, CurrentActor, enumOf } from '@sextant/platform/api';

import { ReportModel, ReportProgressModel } from './report.model.js';
import { ReportsService } from './reports.service.js';
import { RequestReport } from './request-report.js';

@Resolver(() => ReportModel)
export class ReportsResolver {
  constructor(
    private readonly service: ReportsService,
    private readonly requests: RequestReport,
  ) {}

  @Query(() => [ReportModel])
  @Allow('report.read')
  reports(
    @CurrentActor() actor: Actor,
    @Args('clientId', { type: () => ID, nullable: true }) clientId: string | null,
  ): Promise<ReportModel[]> {
    return this.service.list(actor, clientId ?? null);
  }

  @ResolveField(() => [enumOf(REPORT_STATUSES)], { description: 'What may come next; QUEUED: it can be tried again.' })
  next(@Parent() { status }: ReportModel): ReportStatus[] {
    return nextOf(REPORT_COURSE, status);
  }

  @Query(() => ReportModel)
  @Allow('report.read')
  report(@CurrentActor() actor: Actor, @Args('reportId', { type: () => ID }) reportId: string): Promise<ReportModel> {
    return this.service.find(actor, reportId);
  }

  @Mutation(() => ReportModel, { description: 'The second request for the same thing finds the first.' })
  @Allow('report.request')
  requestReport(
    @CurrentActor() actor: Actor,
    @Args('resultId', { type: () => ID }) resultId: string,
    @Args('locale', { type: () => enumOf(LOCALES), defaultValue: 'en' }) locale: Locale,
  ): Promise<ReportModel> {
    return this.requests.request(actor, resultId, locale);
  }

  @Mutation(() => ReportModel, {
    description: 'The minutes of an ended workshop as a document; the second request finds the first.',
  })
  @Allow('report.request')
  requestMinutes(
    @CurrentActor() actor: Actor,
    @Args('workshopId', { type: () => ID }) workshopId: string,
  ): Promise<ReportModel> {
    return this.requests.requestMinutes(actor, workshopId);
  }

  @Subscription(() => ReportProgressModel, {
    description: 'Where the report stands now, then every step.',
    resolve: (event: ReportProgressEvent) => event,
  })
  @Allow('report.read')
  reportProgress(
    @CurrentActor() actor: Actor,
    @Args('reportId', { type: () => ID }) reportId: string,
  ): Promise<AsyncIterableIterator<ReportProgressEvent>> {
    return this.service.progress(actor, reportId);
  }
}
