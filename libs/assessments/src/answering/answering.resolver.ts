import { Args, Float, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '@sextant/contracts';
import { Allow, CurrentActor } from '@sextant/platform/api';

import { SaveAnswerInput } from './answering.inputs.js';
import { DesiredPointModel, QuestionnaireModel, SavedAnswerModel } from './answering.model.js';
import { DeleteMyAnswers } from './delete-my-answers.js';
import { PlaceDesiredPoint } from './place-desired-point.js';
import { QuestionnaireService } from './questionnaire.service.js';
import { SaveAnswers } from './save-answers.js';
import { SubmitAnswers } from './submit-answers.js';

/** The stakeholder's side; the actor is whoever holds the personal link. */
@Resolver()
export class AnsweringResolver {
  constructor(
    private readonly questionnaires: QuestionnaireService,
    private readonly saving: SaveAnswers,
    private readonly submitting: SubmitAnswers,
    private readonly deleting: DeleteMyAnswers,
    private readonly placing: PlaceDesiredPoint,
  ) {}

  @Query(() => QuestionnaireModel)
  @Allow('answer.read-own')
  questionnaire(
    @CurrentActor() actor: Actor,
    @Args('locale', { type: () => String, nullable: true }) locale: string | null,
  ): Promise<QuestionnaireModel> {
    return this.questionnaires.read(actor, locale ?? null);
  }

  @Mutation(() => [SavedAnswerModel], { description: 'In the order of the operations.' })
  @Allow('answer.write')
  saveAnswers(
    @CurrentActor() actor: Actor,
    @Args('operations', { type: () => [SaveAnswerInput] }) operations: SaveAnswerInput[],
  ): Promise<SavedAnswerModel[]> {
    return this.saving.save(actor, operations.map(filledIn));
  }

  @Mutation(() => DesiredPointModel)
  @Allow('answer.write')
  placeDesiredPoint(
    @CurrentActor() actor: Actor,
    @Args('x', { type: () => Float, description: 'Percent of the horizontal axis.' }) x: number,
    @Args('y', { type: () => Float, description: 'Percent of the vertical axis.' }) y: number,
  ): Promise<DesiredPointModel> {
    return this.placing.place(actor, { x, y });
  }

  @Mutation(() => Boolean, {
    description: 'While the wave is open; what was handed in anonymously cannot be found by anybody.',
  })
  @Allow('answer.write')
  deleteMyAnswers(@CurrentActor() actor: Actor): Promise<boolean> {
    return this.deleting.delete(actor);
  }

  @Mutation(() => Boolean, { description: 'After this nothing can be changed.' })
  @Allow('answer.write')
  submitAnswers(@CurrentActor() actor: Actor): Promise<boolean> {
    return this.submitting.submit(actor);
  }
}

/** What is left out is the same as null. */
function filledIn({ current, desired, comment, confidence, ...operation }: SaveAnswerInput) {
  return {
    ...operation,
    current: current ?? null,
    desired: desired ?? null,
    comment: comment || null,
    confidence: confidence ?? null,
  };
}
