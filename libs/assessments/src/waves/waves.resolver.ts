import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver, Subscription } from '@nestjs/graphql';
import {
  nextOf,
  WAVE_COURSE,
  WAVE_STATUSES,
  type Actor,
  type ToldCoverage,
  type WaveProgressEvent,
  type WaveStatus,
} from '@sextant/contracts';
import { Allow, CurrentActor, enumOf, documentOf } from '@sextant/platform/api';

import { CloseWave } from './close-wave.js';
import { OpenWave } from './open-wave.js';
import { CreateWaveInput, UpdateWaveInput } from './wave.inputs.js';
import { ResponseCountsModel, WaveModel, WaveProgressModel } from './wave.model.js';
import { WaveCoverage } from './wave-coverage.js';
import { WavesLoader } from './waves.loader.js';
import { WavesService } from './waves.service.js';

@Resolver(() => WaveModel)
export class WavesResolver {
  constructor(
    private readonly waves: WavesService,
    private readonly opening: OpenWave,
    private readonly closing: CloseWave,
    private readonly coverage: WaveCoverage,
    private readonly loader: WavesLoader,
  ) {}

  @Query(() => WaveModel)
  @Allow('wave.read')
  wave(@CurrentActor() actor: Actor, @Args('waveId', { type: () => ID }) waveId: string): Promise<WaveModel> {
    return this.waves.find(actor, waveId);
  }

  @Query(() => documentOf('Coverage'), {
    description:
      'Of an open wave. `{from: "answers"}` of a named one: whose view is missing, how far the result may still move. `{from: "invitations"}` else: whose view was not asked for.',
  })
  @Allow('wave.close')
  waveCoverage(
    @CurrentActor() actor: Actor,
    @Args('waveId', { type: () => ID }) waveId: string,
  ): Promise<ToldCoverage> {
    return this.coverage.of(actor, waveId);
  }

  @Mutation(() => WaveModel)
  @Allow('wave.write')
  createWave(@CurrentActor() actor: Actor, @Args('input') input: CreateWaveInput): Promise<WaveModel> {
    const { assessmentId, ...choices } = input;
    return this.waves.create(actor, assessmentId, choices);
  }

  @Mutation(() => WaveModel, { description: 'Of an open wave only the name and the closing date can change.' })
  @Allow('wave.write')
  updateWave(@CurrentActor() actor: Actor, @Args('input') input: UpdateWaveInput): Promise<WaveModel> {
    const { waveId, ...choices } = input;
    return this.waves.update(actor, waveId, choices);
  }

  @Mutation(() => WaveModel, { description: 'Fixes mode, minimum group, breakdowns and weights.' })
  @Allow('wave.write')
  openWave(@CurrentActor() actor: Actor, @Args('waveId', { type: () => ID }) waveId: string): Promise<WaveModel> {
    return this.opening.open(actor, waveId);
  }

  @Mutation(() => WaveModel, { description: 'Ends answering; the wave is scored in the background.' })
  @Allow('wave.close')
  closeWave(@CurrentActor() actor: Actor, @Args('waveId', { type: () => ID }) waveId: string): Promise<WaveModel> {
    return this.closing.close(actor, waveId);
  }

  @Subscription(() => WaveProgressModel, {
    description: 'Where the wave stands now, then every step.',
    resolve: (event: WaveProgressEvent) => event,
  })
  @Allow('wave.read')
  waveProgress(
    @CurrentActor() actor: Actor,
    @Args('waveId', { type: () => ID }) waveId: string,
  ): Promise<AsyncIterableIterator<WaveProgressEvent>> {
    return this.waves.progress(actor, waveId);
  }

  @ResolveField(() => [enumOf(WAVE_STATUSES)], { description: 'What may come next.' })
  next(@Parent() { status }: WaveModel): WaveStatus[] {
    return nextOf(WAVE_COURSE, status);
  }

  @ResolveField(() => ResponseCountsModel)
  responseCounts(@CurrentActor() actor: Actor, @Parent() wave: WaveModel): Promise<ResponseCountsModel> {
    return this.loader.counts(actor, wave);
  }
}
