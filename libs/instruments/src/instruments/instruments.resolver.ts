import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@sextant/contracts';
import { Allow, CurrentActor } from '@sextant/platform/api';

import { InstrumentDrafts } from './instrument-drafts.js';
import {
  FileProblemModel,
  ImportedInstrumentModel,
  InstrumentModel,
  InstrumentVersionModel,
  VersionDifferenceModel,
} from './instrument.model.js';
import { InstrumentsLoader } from './instruments.loader.js';
import { InstrumentsService } from './instruments.service.js';
import { problemsOf } from './parse-instrument.js';

@Resolver(() => InstrumentModel)
export class InstrumentsResolver {
  constructor(
    private readonly service: InstrumentsService,
    private readonly drafts: InstrumentDrafts,
    private readonly loader: InstrumentsLoader,
  ) {}

  @Query(() => [InstrumentModel])
  @Allow('instrument.read')
  instruments(@CurrentActor() actor: Actor): Promise<InstrumentModel[]> {
    return this.service.list(actor);
  }

  @Query(() => InstrumentVersionModel)
  @Allow('instrument.read')
  instrumentVersion(
    @CurrentActor() actor: Actor,
    @Args('instrumentVersionId', { type: () => ID }) versionId: string,
  ): Promise<InstrumentVersionModel> {
    return this.service.version(actor, versionId);
  }

  @Query(() => VersionDifferenceModel)
  @Allow('instrument.read')
  instrumentVersionDifference(
    @CurrentActor() actor: Actor,
    @Args('beforeId', { type: () => ID }) beforeId: string,
    @Args('afterId', { type: () => ID }) afterId: string,
  ): Promise<VersionDifferenceModel> {
    return this.service.compare(actor, beforeId, afterId);
  }

  @Query(() => [FileProblemModel], {
    description: 'What is wrong in a file, without keeping it; asked while somebody types.',
  })
  @Allow('instrument.write')
  instrumentProblems(@Args('source') source: string): FileProblemModel[] {
    return problemsOf(source);
  }

  @Mutation(() => ImportedInstrumentModel, { description: 'A file with problems changes nothing.' })
  @Allow('instrument.write')
  importInstrument(@CurrentActor() actor: Actor, @Args('source') source: string): Promise<ImportedInstrumentModel> {
    return this.drafts.import(actor, source);
  }

  @Mutation(() => ImportedInstrumentModel, { description: 'CHANGED_MEANWHILE if somebody saved since that revision.' })
  @Allow('instrument.write')
  saveInstrumentDraft(
    @CurrentActor() actor: Actor,
    @Args('instrumentVersionId', { type: () => ID }) versionId: string,
    @Args('revision', { type: () => Int }) revision: number,
    @Args('source') source: string,
  ): Promise<ImportedInstrumentModel> {
    return this.drafts.save(actor, versionId, revision, source);
  }

  @Mutation(() => InstrumentVersionModel, { description: 'From here on nothing can change it.' })
  @Allow('instrument.write')
  publishInstrumentVersion(
    @CurrentActor() actor: Actor,
    @Args('instrumentVersionId', { type: () => ID }) versionId: string,
  ): Promise<InstrumentVersionModel> {
    return this.drafts.publish(actor, versionId);
  }

  @Mutation(() => InstrumentVersionModel, {
    description: 'Starts from the newest published version, with the next minor number.',
  })
  @Allow('instrument.write')
  newInstrumentDraft(
    @CurrentActor() actor: Actor,
    @Args('instrumentId', { type: () => ID }) instrumentId: string,
  ): Promise<InstrumentVersionModel> {
    return this.drafts.newDraft(actor, instrumentId);
  }

  @ResolveField(() => [InstrumentVersionModel], { description: 'Newest first.' })
  versions(@CurrentActor() actor: Actor, @Parent() instrument: InstrumentModel): Promise<InstrumentVersionModel[]> {
    return this.loader.of(actor).versions.load(instrument.id);
  }
}
