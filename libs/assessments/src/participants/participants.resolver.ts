import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '@sextant/contracts';
import { Allow, CurrentActor } from '@sextant/platform/api';

import { WaveModel } from '../waves/wave.model.js';
import { WavesLoader } from '../waves/waves.loader.js';
import { EraseStakeholder } from './erase-stakeholder.js';
import { IssueCode } from './issue-code.js';
import { IssuedCodeModel, ParticipantModel, PersonsToCountModel } from './participant.model.js';
import { ParticipantsService } from './participants.service.js';
import { PersonsService } from './persons.service.js';
import { WaveMail } from './wave-mail.js';

@Resolver(() => WaveModel)
export class ParticipantsResolver {
  constructor(
    private readonly service: ParticipantsService,
    private readonly codes: IssueCode,
    private readonly mail: WaveMail,
    private readonly erasing: EraseStakeholder,
    private readonly counting: PersonsService,
    private readonly loader: WavesLoader,
  ) {}

  @ResolveField(() => [ParticipantModel], { description: 'Empty for executives: they see counts, not people.' })
  participants(@CurrentActor() actor: Actor, @Parent() wave: WaveModel): Promise<ParticipantModel[]> {
    return this.loader.participants(actor, wave);
  }

  @ResolveField(() => PersonsToCountModel, {
    nullable: true,
    description: 'Of anonymous waves, for whoever sees people.',
  })
  persons(@CurrentActor() actor: Actor, @Parent() wave: WaveModel): Promise<PersonsToCountModel | null> {
    return this.counting.of(actor, wave);
  }

  @Mutation(() => [ParticipantModel], { description: 'Everybody invited after the change.' })
  @Allow('wave.invite')
  inviteParticipants(
    @CurrentActor() actor: Actor,
    @Args('waveId', { type: () => ID }) waveId: string,
    @Args('stakeholderIds', { type: () => [ID] }) stakeholderIds: string[],
  ): Promise<ParticipantModel[]> {
    return this.service.invite(actor, waveId, stakeholderIds);
  }

  @Mutation(() => [ParticipantModel], { description: 'Everybody invited after the change.' })
  @Allow('wave.invite')
  withdrawParticipant(
    @CurrentActor() actor: Actor,
    @Args('participantId', { type: () => ID }) participantId: string,
  ): Promise<ParticipantModel[]> {
    return this.service.withdraw(actor, participantId);
  }

  @Mutation(() => ID, {
    description:
      'For good: name, address, links and answers go as far as answers can be found. Results stay and are never computed again.',
  })
  @Allow('stakeholder.erase')
  eraseStakeholder(
    @CurrentActor() actor: Actor,
    @Args('stakeholderId', { type: () => ID }) stakeholderId: string,
  ): Promise<string> {
    return this.erasing.erase(actor, stakeholderId);
  }

  @Mutation(() => IssuedCodeModel, {
    description: 'Works once, for 72 hours. The link sent before, and what was answered with it, are gone.',
  })
  @Allow('wave.invite')
  issueCode(
    @CurrentActor() actor: Actor,
    @Args('participantId', { type: () => ID }) participantId: string,
  ): Promise<IssuedCodeModel> {
    return this.codes.issue(actor, participantId);
  }

  @Mutation(() => WaveModel, { description: 'To everybody who has no invitation yet, now or at a given time.' })
  @Allow('wave.invite')
  sendInvitations(
    @CurrentActor() actor: Actor,
    @Args('waveId', { type: () => ID }) waveId: string,
    @Args('at', { type: () => Date, nullable: true }) at: Date | null,
  ): Promise<WaveModel> {
    return this.mail.sendInvitations(actor, waveId, at ?? null);
  }

  @Mutation(() => WaveModel, { description: 'To everybody who has not handed in; nobody is told who that is.' })
  @Allow('wave.invite')
  sendReminders(@CurrentActor() actor: Actor, @Args('waveId', { type: () => ID }) waveId: string): Promise<WaveModel> {
    return this.mail.sendReminders(actor, waveId);
  }

  @Mutation(() => WaveModel, { description: 'The invitation as it will look, to your own address.' })
  @Allow('wave.invite')
  sendTestMail(@CurrentActor() actor: Actor, @Args('waveId', { type: () => ID }) waveId: string): Promise<WaveModel> {
    return this.mail.sendTest(actor, waveId);
  }
}
